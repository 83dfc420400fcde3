import { expect, test } from 'vitest';
import { machineFacts, packFit, withoutLoaded } from '../../../src/main/services/packs/pack-fit.ts';
import { cases, probeOf } from '../../triage/hardware/cases.ts';

const gibibyte = 2 ** 30;
const needs = {
  weights: 668e6,
  adapter: 50e6,
  keyValueCache: 193e6,
  buffers: 160e6,
  total: 1071e6,
  perLayer: 35.7e6,
  besideLayers: 285e6,
  layers: 22,
};

function probe(name: string) {
  const one = cases.find((known) => known.name === name);
  if (!one) throw new Error(`no case ${name}`);
  return probeOf(one);
}

test.each([
  [
    'RTX 3060 12 GB with driver and CUDA toolkit',
    'gpu',
    /^Fits on NVIDIA GeForce RTX 3060; it needs about 1 GB there\.$/,
  ],
  ['card half busy', 'partly-gpu', /^Runs in part on NVIDIA/],
  [
    'GT 710 1 GB beside 32 GB of memory',
    'cpu',
    /^Runs on the processor; it needs about 1 GB of memory\. .*no layer of the model fits/,
  ],
  ['no graphics card', 'cpu', /^Runs on the processor; it needs about 1 GB of memory\.$/],
  ['container limited to 512 MB', 'too-large', /^The model needs .*too little\.$/],
] as const)('%s: %s', (name, verdict, sentence) => {
  const fit = packFit(probe(name), 'auto', needs);
  expect(fit.verdict).toBe(verdict);
  expect(fit.sentence).toMatch(sentence);
});

test('the memory of the model that is loaded counts as free: it goes when another one is chosen', () => {
  const small = probe('container limited to 512 MB');
  const freed = withoutLoaded(small, { kind: 'cpu', bytes: 100e6 });
  expect(freed.memory.free).toBe(Math.min(small.memory.total, (small.memory.free ?? 0) + 100e6));
  const card = probe('RTX 3060 12 GB with driver and CUDA toolkit');
  const cuda = withoutLoaded(card, { kind: 'cuda', bytes: gibibyte / 2 }).backends.cuda.memory;
  expect(cuda?.free).toBe((card.backends.cuda.memory?.free ?? 0) + gibibyte / 2);
  expect(withoutLoaded(card, null)).toBe(card);
});

test('an offer names the card that would be used, and none where the processor is taken', () => {
  expect(machineFacts(probe('RTX 3060 12 GB with driver and CUDA toolkit'), 'auto').card).toEqual({
    name: 'NVIDIA GeForce RTX 3060',
    totalMemory: 12 * gibibyte,
    freeMemory: 11.2 * gibibyte,
  });
  expect(machineFacts(probe('no graphics card'), 'auto').card).toBeNull();
  expect(machineFacts(probe('RTX 3060 12 GB with driver and CUDA toolkit'), 'cpu').card).toBeNull();
});
