import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runtimeFor } from '../../../src/main/triage/hardware/llama-runtime.ts';
import { chooseThreads, type LoadOptions, loadModel } from '../../../src/main/triage/hardware/loaded-model.ts';
import { machineRecords } from '../../../src/main/triage/hardware/machine-records.ts';
import { loadStarterV0 } from '../packs.ts';
import { machineWithCard, smallNeeds, withCuda } from './machines.ts';

const starter = await loadStarterV0();
const options: LoadOptions = {
  backend: 'auto',
  sequences: 1,
  batchSize: 256,
  threads: 1,
  leaveCoresFree: 0,
  log: () => {},
};

test('a GPU that does not start gives way to the CPU, and the reason is kept', async () => {
  const { model, backend } = await loadModel(starter, options, {
    probe: async () => withCuda,
    start: (kind, log) =>
      kind === 'cpu' ? runtimeFor(kind, log) : Promise.reject(new Error('A GPU backend without a device')),
  });
  await model.dispose();
  expect(backend).toEqual({
    kind: 'cpu',
    device: 'test processor',
    threads: 1,
    layers: null,
    batchSize: 256,
    promptTokensPerSecond: null,
    reasons: [
      'CUDA is not used: it did not start (A GPU backend without a device).',
      'Vulkan is not used: no Vulkan driver was found.',
    ],
  });
});

test('a model that a card refuses is loaded with fewer layers, then by the CPU, each with its sentence', async () => {
  const asked: unknown[] = [];
  const machine = machineWithCard({
    loadModel: ({ gpuLayers }) => {
      asked.push(gpuLayers);
      return Promise.reject(new Error('Not enough VRAM.\nat load'));
    },
  });
  const { model, backend } = await loadModel(starter, { ...options, needs: smallNeeds }, machine);
  await model.dispose();
  expect(asked).toEqual(['max', 18]);
  expect(backend.kind).toBe('cpu');
  expect(backend.reasons.slice(0, 2)).toEqual([
    'CUDA is not used: the model could not be loaded with it (Not enough VRAM).',
    'CUDA is not used: the model could not be loaded with it with 18 layers (Not enough VRAM).',
  ]);
});

test('where neither memory is enough, what is short and by how much is said, and nothing is loaded', async () => {
  const probe = { ...withCuda, memory: { total: 2 ** 30, free: 2 ** 29, container: false } };
  const needs = { ...smallNeeds, total: 2 ** 32, weights: 2 ** 32, perLayer: 2 ** 27 };
  const machine = machineWithCard({
    getVramState: async () => ({ total: 2 ** 31, free: 2 ** 30, used: 2 ** 30, unifiedSize: 0 }),
  });
  const load = loadModel(starter, { ...options, needs }, { ...machine, probe: async () => probe });
  await expect(load).rejects.toMatchObject({
    data: {
      code: 'model-load-failed',
      message: expect.stringMatching(/\(RAM\) 256 MB may be used, 3\.7 GB too little\. Of the video memory/),
    },
  });
});

test('a base that is no model is a plain error, and the process lives on', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'porchlight-junk-'));
  await writeFile(join(folder, starter.pack.base.path), 'GGUF and then nothing that makes sense');
  await expect(loadModel({ ...starter, folder }, { ...options, backend: 'cpu' })).rejects.toMatchObject({
    data: { code: 'model-load-failed', effect: expect.stringContaining('stored') },
  });
});

test('the speed is measured once, kept, and decides threads and batch of the next load', {
  timeout: 60_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'porchlight-machine-'));
  const measuring = { ...options, backend: 'cpu', batchSize: undefined, threads: undefined, measure: true } as const;
  const first = await loadModel(starter, { ...measuring, records: machineRecords(folder) });
  await first.model.dispose();
  expect(first.backend.promptTokensPerSecond).toBeGreaterThan(10);
  const second = await loadModel(starter, { ...measuring, measure: false, records: machineRecords(folder) });
  await second.model.dispose();
  expect(second.backend).toEqual(first.backend);
});

test('at least one thread is left for the model', () => {
  expect([chooseThreads(8, 0), chooseThreads(8, 1), chooseThreads(1, 1)]).toEqual([8, 7, 1]);
});
