import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadPack } from '../../src/main/models/packs.ts';
import { measurePack } from '../../src/main/services/measure-pack.ts';
import { machineRecords } from '../../src/main/triage/hardware/machine-records.ts';
import { resourcesFolder } from './open-services.ts';

test('a pack is measured with its own prompts, loading apart', { timeout: 120_000 }, async () => {
  const starter = await loadPack(join(resourcesFolder, 'models', 'starter'));
  const speed = await measurePack(starter, { backend: 'cpu', records: machineRecords(null) });
  expect(speed).toMatchObject({ backend: 'cpu', device: expect.stringMatching(/./) });
  const { promptTokensPerSecond, verdictsPerSecond, loadSeconds, threads, batchSize } = speed;
  expect(Math.min(promptTokensPerSecond, verdictsPerSecond, loadSeconds, threads, batchSize)).toBeGreaterThan(0);
  // Each prompt has some tens of tokens.
  expect(promptTokensPerSecond).toBeGreaterThan(10 * verdictsPerSecond);
});
