import { expect, test } from 'vitest';
import { cacheKey } from '../../src/main/triage/cache-key.ts';
import { recordingClassifier } from './parts.ts';

test('everything that may change a verdict changes the key, and nothing else does', () => {
  const { identity, threshold } = recordingClassifier();
  const group = { fingerprint: 'f' };
  const changed = (['pack', 'packVersion', 'baseSha256', 'adapterSha256', 'promptVersion', 'backend'] as const).map(
    (name) => cacheKey({ identity: { ...identity, [name]: 'other' }, threshold }, group),
  );
  const keys = [
    cacheKey({ identity, threshold }, group),
    ...changed,
    cacheKey({ identity, threshold: threshold / 2 }, group),
    cacheKey({ identity, threshold }, { fingerprint: 'g' }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(cacheKey({ identity: { ...identity }, threshold }, { fingerprint: 'f' })).toBe(keys[0]);
});
