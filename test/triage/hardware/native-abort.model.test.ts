import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadModel } from '../../../src/main/triage/hardware/loaded-model.ts';
import { machineRecords } from '../../../src/main/triage/hardware/machine-records.ts';
import { createClassifier } from '../../../src/main/triage/llama-classifier.ts';
import { groupOf } from '../groups.ts';
import { loadStarterV0 } from '../packs.ts';
import { machineWithCard, smallNeeds } from './machines.ts';

const starter = await loadStarterV0();
const machine = machineWithCard({});
const options = { sequences: 1, threads: 1, leaveCoresFree: 0, log: () => {}, needs: smallNeeds } as const;

test('after a native abort the card is left out and it is said how to try it again; asked for, and after a verdict, it is used', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-abort-'));
  const child = spawnSync(process.execPath, [
    fileURLToPath(new URL('./native-abort-child.ts', import.meta.url)),
    folder,
  ]);
  expect(child.signal ?? child.status).not.toBe(0);

  const careful = await loadModel(starter, { ...options, backend: 'auto', records: machineRecords(folder) }, machine);
  await careful.model.dispose();
  expect(careful.backend.kind).toBe('cpu');
  expect(careful.backend.reasons[0]).toMatch(/^CUDA is left out this time: .* choose it in the settings/);

  const asked = await createClassifier(starter, {
    ...options,
    backend: 'cuda',
    records: machineRecords(folder),
    machine,
  });
  expect(asked.backend.kind).toBe('cuda');
  await asked.classify([groupOf(['sshd[7]: Failed password for root from 203.0.113.7 port 22 ssh2'])]);
  const { endedWith } = machineRecords(folder);
  expect(endedWith()).toEqual([]);
  await asked.dispose();
});
