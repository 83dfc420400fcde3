import { expect, test } from 'vitest';
import { cacheKey } from '../../src/main/triage/cache-key.ts';
import { groupOf } from './groups.ts';
import { recordingClassifier } from './parts.ts';

test('everything that may change a verdict changes the key, and nothing else does', () => {
  const { identity, threshold, keyOf } = recordingClassifier();
  const usual = { identity, threshold, keyOf };
  const group = { ...groupOf(['a line']), fingerprint: 'f' };
  const changed = (['pack', 'packVersion', 'baseSha256', 'adapterSha256', 'promptVersion', 'backend'] as const).map(
    (name) => cacheKey({ ...usual, identity: { ...identity, [name]: 'other' } }, group),
  );
  const keys = [
    cacheKey(usual, group),
    ...changed,
    cacheKey({ ...usual, threshold: threshold / 2 }, group),
    cacheKey({ ...usual, keyOf: () => 'another prompt' }, group),
    cacheKey(usual, { ...group, fingerprint: 'g' }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(cacheKey({ ...usual, identity: { ...identity } }, { ...group, id: 'other', count: 7 })).toBe(keys[0]);
});
