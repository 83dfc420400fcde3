import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { planBackend } from '../../../src/main/triage/hardware/plan-backend.ts';
import { cases, planOf, probeOf } from './cases.ts';

describe('what is tried on a machine, and what is said', () => {
  it.each(cases.map((one) => [`${one.name}: ${one.model}, ${one.wish}`, one] as const))('%s', (_, one) => {
    expect(planOf(one)).toEqual(one.expected);
  });
});

const shape = { sequences: 8, batchSize: 256 };

test('an attempt that failed is not made again, and its sentence stands where the attempt stood', () => {
  const one = cases.find(({ name }) => name === 'RTX 3060 12 GB with driver and CUDA toolkit');
  if (!one) throw new Error('no such case');
  const failed = [
    { kind: 'cuda', gpuLayers: 'fit', sentence: 'First it failed.' },
    { kind: 'vulkan', gpuLayers: 'fit', sentence: 'Then this failed.' },
  ] as const;
  const { attempts, reasons } = planBackend(probeOf(one), 'auto', null, shape, failed);
  expect(attempts.map(({ kind }) => kind)).toEqual(['cpu']);
  expect(reasons).toEqual(['First it failed.', 'Then this failed.']);
});

test('whatever the memory, there is a way or a refusal, and no way takes more than there is', () => {
  const gibibytes = fc.double({ min: 0.1, max: 64, noNaN: true });
  fc.assert(
    fc.property(gibibytes, gibibytes, gibibytes, gibibytes, (ram, card, used, size) => {
      const one = cases.find(({ name }) => name === 'RTX 3060 12 GB with driver and CUDA toolkit');
      if (!one) throw new Error('no such case');
      const before = probeOf(one);
      const memory = { total: card * 2 ** 30, free: Math.max(0, card - used) * 2 ** 30, unified: 0 };
      const probe = {
        ...before,
        memory: { total: ram * 2 ** 30, free: ram * 0.8 * 2 ** 30, container: false },
        backends: { ...before.backends, cuda: { ...before.backends.cuda, memory } },
      };
      const total = size * 2 ** 30;
      const needs = {
        weights: total * 0.8,
        adapter: 0,
        keyValueCache: total * 0.1,
        buffers: total * 0.1,
        total,
        perLayer: (total * 0.85) / 32,
        besideLayers: total * 0.15,
        layers: 32,
      };
      const { attempts, refusal } = planBackend(probe, 'auto', needs, shape);
      expect(attempts.length > 0).toBe(refusal === null);
      for (const { kind, gpuLayers, sequences } of attempts) {
        expect(sequences).toBeGreaterThanOrEqual(1);
        if (kind !== 'cuda') continue;
        const layers = gpuLayers === 'all' ? needs.layers : Number(gpuLayers);
        const saved = needs.keyValueCache * (1 - sequences / 8);
        const taken = layers * (needs.perLayer - saved / needs.layers) + needs.besideLayers;
        expect(taken).toBeLessThanOrEqual(memory.free);
      }
    }),
  );
});
