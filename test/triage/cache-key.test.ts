import { expect, test } from 'vitest';
import { cacheKey } from '../../src/main/triage/cache-key.ts';
import { recordingClassifier } from './parts.ts';

test('everything that may change a verdict changes the key, and nothing else does', () => {
  const { identity } = recordingClassifier();
  const group = { fingerprint: 'f' };
  const changed = (['pack', 'packVersion', 'baseSha256', 'adapterSha256', 'promptVersion', 'backend'] as const).map(
    (name) => cacheKey({ ...identity, [name]: 'other' }, group),
  );
  const keys = [cacheKey(identity, group), ...changed, cacheKey(identity, { fingerprint: 'g' })];
  expect(new Set(keys).size).toBe(keys.length);
  expect(cacheKey({ ...identity }, { fingerprint: 'f' })).toBe(keys[0]);
});
