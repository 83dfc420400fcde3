import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BackendProbe } from '../../../src/main/triage/hardware/backend.ts';
import { runtimeFor } from '../../../src/main/triage/hardware/llama-runtime.ts';
import { type LoadOptions, loadModel } from '../../../src/main/triage/hardware/loaded-model.ts';
import { loadStarterV0 } from '../packs.ts';

const starter = await loadStarterV0();
const options: LoadOptions = {
  backend: 'auto',
  sequences: 1,
  batchSize: 256,
  threads: 1,
  leaveCoresFree: 0,
  log: () => {},
};
const probe: BackendProbe = {
  gpus: { cuda: 'usable', vulkan: 'no-driver', metal: 'wrong-platform' },
  cores: 1,
  processor: 'test processor',
};

test('a GPU that fails while loading gives way to the CPU, and the reason is kept', async () => {
  const { model, backend } = await loadModel(starter, options, {
    probe: async () => probe,
    start: (kind, log) =>
      kind === 'cpu' ? runtimeFor(kind, log) : Promise.reject(new Error('A GPU backend without a device')),
  });
  await model.dispose();
  expect(backend).toMatchObject({
    kind: 'cpu',
    device: 'test processor',
    threads: 1,
    reasons: ['CUDA is not used: the model could not be loaded with it (A GPU backend without a device).'],
  });
});

test('a base that is no model is a plain error, and the process lives on', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'porchlight-junk-'));
  await writeFile(join(folder, starter.pack.base.path), 'GGUF and then nothing that makes sense');
  await expect(loadModel({ ...starter, folder }, { ...options, backend: 'cpu' })).rejects.toMatchObject({
    data: { code: 'model-load-failed', effect: expect.stringContaining('stored') },
  });
});
