import { expect, test } from 'vitest';
import {
  type BackendProbe,
  chooseBackend,
  chooseThreads,
  failedToLoad,
} from '../../../src/main/triage/hardware/backend.ts';

const bare: BackendProbe['gpus'] = { cuda: 'no-driver', vulkan: 'no-driver', metal: 'wrong-platform' };
const probe = (gpus: Partial<BackendProbe['gpus']>): BackendProbe => ({
  gpus: { ...bare, ...gpus },
  cores: 2,
  processor: 'test',
});
const mac = { cuda: 'wrong-platform', vulkan: 'not-installed', metal: 'usable' } as const;

test.each([
  ['no GPU', {}, 'auto'],
  ['a GPU that the user does not want', { cuda: 'usable' }, 'cpu'],
  ['NVIDIA with everything', { cuda: 'usable', vulkan: 'usable' }, 'auto'],
  ['NVIDIA without its runtime', { vulkan: 'usable' }, 'auto'],
  ['an installation without GPU parts', { cuda: 'not-installed', vulkan: 'not-installed' }, 'auto'],
  ['Apple', mac, 'auto'],
  ['Apple without Metal parts', { ...mac, metal: 'not-installed' }, 'auto'],
  ['Metal device missing', { ...mac, metal: 'no-driver' }, 'metal'],
  ['Vulkan wished for', { cuda: 'usable', vulkan: 'usable' }, 'vulkan'],
  ['CUDA wished for and missing', { vulkan: 'usable' }, 'cuda'],
  ['Metal wished for on a PC', { cuda: 'usable' }, 'metal'],
] as const)('%s', (_, gpus, wish) => {
  expect(chooseBackend(probe(gpus), wish)).toMatchSnapshot();
});

test('a failed load gives one sentence, without what follows in the text of the library', () => {
  expect(failedToLoad('cuda', new Error('out of memory.\n  at decode'))).toBe(
    'CUDA is not used: the model could not be loaded with it (out of memory).',
  );
  expect(failedToLoad('vulkan', '')).toContain('no reason given');
});

test('at least one thread is left for the model', () => {
  expect([chooseThreads(8, 0), chooseThreads(8, 1), chooseThreads(1, 1)]).toEqual([8, 7, 1]);
});
