import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createClassifier } from '../../src/main/triage/llama-classifier.ts';
import golden from '../fixtures/triage/golden.json' with { type: 'json' };
import { groupOf } from './groups.ts';
import { loadStarterV0 } from './packs.ts';

const starter = await loadStarterV0();

/** The threshold that the user chose; null: the pack's own. */
let chosen: number | null = null;
const classifier = await createClassifier(starter, {
  backend: 'cpu',
  sequences: 4,
  threads: 1,
  threshold: () => chosen,
});
afterAll(() => classifier.dispose());

const groups = golden.map(({ text }) => groupOf([text]));

test('known attacks get their threat, technique and severity', async () => {
  const answers = await classifier.classify(groups);
  expect(
    answers.map(({ classification: { threat, techniques, severity } }) => [
      threat.replace(/^SQL Injection — .*/, 'SQL Injection'),
      techniques[0]?.id,
      severity,
    ]),
  ).toEqual(golden.map(({ threat, technique, severity }) => [threat, technique, severity]));
  for (const { classification, promptTokens, outputTokens, ms } of answers) {
    expect(classification.attackProbability).toBeGreaterThan(0.9);
    expect(Math.min(promptTokens, outputTokens, ms)).toBeGreaterThan(0);
  }
});

test('a group gets the same answer alone, among others, and after others', async () => {
  const alone = await Promise.all(groups.map(async (group) => (await classifier.classify([group]))[0]));
  const together = await classifier.classify([...groups].reverse());
  const names = (answers: readonly ((typeof together)[number] | undefined)[]) =>
    answers.map((answer) => [answer?.classification.threat, answer?.classification.severity]);
  expect(names(together.reverse())).toEqual(names(alone));
  // The last digits depend on what shares the native call.
  together.forEach((answer, index) => {
    expect(answer.classification.confidence).toBeCloseTo(alone[index]?.classification.confidence ?? -1, 1);
  });
});

test("a verdict that the user's threshold makes an alert never bears a benign label", async () => {
  const page = '10.0.0.21 - - [18/Mar/2025:16:22:58] "GET / HTTP/1.1" 200 1366 "-" "Mozilla/5.0 (iPhone)"';
  const harmless = [groupOf(Array.from({ length: 6 }, () => page))];
  const [usual] = await classifier.classify(harmless);
  chosen = (usual?.classification.attackProbability ?? 0) / 2;
  const [strict] = await classifier.classify(harmless);
  const threshold = classifier.threshold;
  chosen = null;
  expect([usual?.classification.benign, strict?.classification.benign]).toEqual([true, false]);
  expect([threshold, classifier.threshold]).toEqual([(usual?.classification.attackProbability ?? 0) / 2, 0.5]);
});

test('a stopped call rejects as cancelled, and the next one works', async () => {
  const stop = new AbortController();
  const stopped = classifier.classify([...groups, ...groups], stop.signal);
  stop.abort();
  await expect(stopped).rejects.toMatchObject({ data: { code: 'cancelled' } });
  expect(await classifier.classify(groups.slice(0, 1))).toHaveLength(1);
  expect(await classifier.classify([])).toEqual([]);
});

test('a pack without its files is a model that is missing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'porchlight-empty-'));
  await expect(createClassifier({ ...starter, folder })).rejects.toMatchObject({ data: { code: 'model-missing' } });
});

test('a pack that does not fit its model says why', async () => {
  const small = { ...starter, pack: { ...starter.pack, contextSize: 256 } };
  await expect(createClassifier(small, { backend: 'cpu', sequences: 1 })).rejects.toMatchObject({
    data: { code: 'model-load-failed', message: expect.stringContaining('more than 256 tokens') },
  });
});
