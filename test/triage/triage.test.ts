import { expect, test } from 'vitest';
import { createTriage } from '../../src/main/triage/triage.ts';
import { groupOf } from './groups.ts';
import { answerOf, recordingClassifier } from './parts.ts';

const group = (id: string, fingerprint: string) => ({ ...groupOf([`line of ${id}`], [], id), fingerprint });

function triageOf(classifier = recordingClassifier()) {
  const taxonomy = { version: 1, threats: [] };
  return { classifier, triage: createTriage({ classifier, taxonomy, appVersion: '0.1.0', now: () => 1000 }) };
}

test('groups of one fingerprint cost one call, and each is proved by its own lines', async () => {
  const { classifier, triage } = triageOf();
  const result = await triage.classifyGroups([group('a', 'f1'), group('b', 'f2'), group('c', 'f1')], new Map());
  expect(classifier.asked).toEqual([['a', 'b']]);
  expect(result).toMatchObject({ modelCalls: 2, cacheHits: 1 });
  expect(
    result.triaged.map(({ verdict }) => [
      verdict.groupId,
      verdict.threat,
      verdict.evidence.map((evidence) => evidence.line),
      verdict.provenance.cached,
      verdict.provenance.ms,
    ]),
  ).toEqual([
    ['a', 'a', ['line of a'], false, 7],
    ['b', 'b', ['line of b'], false, 7],
    ['c', 'a', ['line of c'], true, 0],
  ]);
});

test('what the store knows is not asked again', async () => {
  const { classifier, triage } = triageOf();
  const known = group('a', 'f1');
  const result = await triage.classifyGroups([known], new Map([[triage.keyOf(known), answerOf('stored', [0, 3])]]));
  expect(classifier.asked.flat()).toEqual([]);
  expect(result).toMatchObject({ modelCalls: 0, cacheHits: 1, triaged: [{ verdict: { threat: 'stored' } }] });
});
