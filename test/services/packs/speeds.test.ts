import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createKeptSpeeds } from '../../../src/main/services/packs/speeds.ts';

const speed = {
  promptTokensPerSecond: 600,
  verdictsPerSecond: 5,
  loadSeconds: 1,
  backend: 'cpu',
  device: 'a processor',
  threads: 2,
  batchSize: 256,
  at: 1,
};
const folder = () => mkdtempSync(join(tmpdir(), 'porchlight-speeds-'));

test('what was measured is there at the next start', async () => {
  const place = join(folder(), 'models');
  await createKeptSpeeds(place).keep('starter', speed);
  expect([...(await createKeptSpeeds(place).all())]).toEqual([['starter', speed]]);
});

test('a damaged file counts as nothing measured, and is written anew', async () => {
  const place = folder();
  writeFileSync(join(place, 'speeds.json'), '{"starter": {"verdictsPerSecond": "many"}}');
  expect((await createKeptSpeeds(place).all()).size).toBe(0);
  await createKeptSpeeds(place).keep('starter', speed);
  expect((await createKeptSpeeds(place).all()).size).toBe(1);
});

test('without a folder it is known until the end', async () => {
  const speeds = createKeptSpeeds(null);
  await speeds.keep('starter', speed);
  expect((await speeds.all()).get('starter')).toEqual(speed);
});
