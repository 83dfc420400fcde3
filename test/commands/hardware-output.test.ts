import { expect, test } from 'vitest';
import { backendLines, gpuTestLines, probeLines } from '../../src/main/commands/hardware-output.ts';
import type { GpuComparison } from '../../src/main/services/gpu-test.ts';
import { withCuda } from '../triage/hardware/machines.ts';

test('doctor names each backend with its state, cards and memory', () => {
  const gib = 2 ** 30;
  const cuda = {
    ...withCuda.backends.cuda,
    state: 'started' as const,
    devices: ['Test card'],
    memory: { total: 12 * gib, free: 11 * gib, unified: 0 },
  };
  const probe = { ...withCuda, backends: { ...withCuda.backends, cuda }, endedWith: ['vulkan' as const] };
  expect(probeLines(probe)).toEqual([
    'Processor: test processor, 1 cores',
    'Memory: 16 GB, 12 GB free',
    'Graphics cards: Test card (driver nvidia, drives a screen)',
    'NVIDIA driver: 550.54, runs CUDA up to 12.4',
    'CUDA toolkits: 12.4',
    '  Metal: not on this kind of computer',
    '  CUDA: runs on Test card, 12 GB of video memory, 11 GB free',
    '  Vulkan: left out, Porchlight ended while it used it',
  ]);
});

test('doctor names device, backend, layers, speed and every step down', () => {
  expect(
    backendLines({
      kind: 'vulkan',
      device: 'Test card',
      threads: 2,
      layers: { onGpu: 14, all: 22 },
      batchSize: 512,
      promptTokensPerSecond: 1234.5,
      reasons: ['CUDA is not used: no.'],
      fallback: 'CUDA failed while working.',
    }),
  ).toEqual([
    'Backend: graphics card (Vulkan), Test card, 2 threads, 14 of 22 layers on the card, batches of 512 tokens, 1,235 tokens of prompts a second',
    '  CUDA is not used: no.',
    '  CUDA failed while working.',
  ]);
});

test('the comparison says plainly whether a card agrees, which did not load, and that there is none', () => {
  const comparison: GpuComparison = {
    kind: 'cuda',
    device: 'Test card',
    layers: { onGpu: 30, all: 30 },
    largest: 0.21,
    median: 0.003,
    otherThreats: 2,
    tokensPerSecond: 5000,
    tokensPerSecondOnProcessor: 500,
    agrees: false,
  };
  const text = gpuTestLines({
    probe: withCuda,
    prompts: 30,
    comparisons: [comparison],
    failures: [{ kind: 'vulkan', reasons: ['It broke.'] }],
  }).join('\n');
  expect(text).toContain('Test card, 30 of 30 layers: DOES NOT AGREE with the processor');
  expect(text).toContain('largest difference of a probability 0.2100 (at most 0.05 allowed), median 0.0030');
  expect(text).toContain('10.0 times its speed');
  expect(text).toContain('graphics card (Vulkan): FAILED, the model did not load\n  It broke.');
  expect(gpuTestLines({ probe: withCuda, prompts: 30, comparisons: [], failures: [] }).at(-1)).toBe(
    'There is no graphics backend to test on this computer.',
  );
});
