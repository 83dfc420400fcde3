import { expect, test } from 'vitest';
import type { Classifier } from '../../src/main/triage/classifier.ts';
import { createResilientClassifier } from '../../src/main/triage/resilient-classifier.ts';
import { AppError } from '../../src/shared/errors.ts';
import type { BackendChoice, BackendKind } from '../../src/shared/status.ts';
import { groupOf } from './groups.ts';
import { recordingClassifier } from './parts.ts';

const groups = [groupOf(['one']), groupOf(['two'])];
const oom = new Error('Eval has failed');

/** A classifier on `kind` whose call fails with what `fails` gives. */
function on(kind: BackendKind, fails: () => unknown = () => null) {
  const base = recordingClassifier();
  let disposed = 0;
  const classifier: Classifier = {
    ...base,
    identity: { ...base.identity, backend: kind },
    backend: { ...base.backend, kind },
    async classify(asked, signal) {
      const error = fails();
      if (error) throw error;
      return base.classify(asked, signal);
    },
    async dispose() {
      disposed += 1;
    },
  };
  return { classifier, asked: base.asked, disposed: () => disposed };
}

function loading(...steps: (Classifier | Error)[]) {
  const given: string[] = [];
  const told: BackendChoice[] = [];
  return {
    given,
    told,
    async load() {
      const next = steps.shift();
      if (!next || next instanceof Error) throw next ?? new Error('no step left');
      return next;
    },
    giveUp: (sentence: string) => void given.push(sentence),
    onBackend: (backend: BackendChoice) => void told.push(backend),
  };
}

test('a card that fails in the middle gives way to the next, twice, and every group of the call is answered', async () => {
  const cuda = on('cuda', () => oom);
  const vulkan = on('vulkan', () => oom);
  const cpu = on('cpu');
  const loads = loading(cuda.classifier, vulkan.classifier, cpu.classifier);
  const classifier = await createResilientClassifier(loads);
  expect(await classifier.classify(groups)).toHaveLength(2);
  expect(cpu.asked).toEqual([groups.map(({ id }) => id)]);
  expect([cuda.disposed(), vulkan.disposed()]).toEqual([1, 1]);
  expect(loads.given).toEqual([
    expect.stringContaining('CUDA failed while working (Eval has failed)'),
    expect.stringContaining('Vulkan failed while working'),
  ]);
  expect(loads.told.map(({ kind, fallback }) => [kind, fallback])).toEqual([
    ['vulkan', loads.given[0]],
    ['cpu', loads.given[1]],
  ]);
  expect([classifier.backend.kind, classifier.identity.backend]).toEqual(['cpu', 'cpu']);
});

test('what fails on the processor, and what was stopped, is passed on', async () => {
  const cancelled = new AppError({ code: 'cancelled', message: 'Stopped.' });
  const onCpu = await createResilientClassifier(loading(on('cpu', () => oom).classifier));
  await expect(onCpu.classify(groups)).rejects.toBe(oom);
  const loads = loading(on('cuda', () => cancelled).classifier);
  await expect((await createResilientClassifier(loads)).classify(groups)).rejects.toBe(cancelled);
  expect(loads.given).toEqual([]);
});

test('two calls at once that both fail lead to one new load', async () => {
  const cuda = on('cuda', () => oom);
  const cpu = on('cpu');
  const loads = loading(cuda.classifier, cpu.classifier);
  const classifier = await createResilientClassifier(loads);
  const answers = await Promise.all(groups.map((group) => classifier.classify([group])));
  expect([answers.flat().length, loads.given.length, cuda.disposed()]).toEqual([2, 1, 1]);
});

test('where nothing can be loaded any more, each call says so', async () => {
  const full = new Error('no memory at all');
  const classifier = await createResilientClassifier(loading(on('cuda', () => oom).classifier, full));
  await expect(classifier.classify(groups)).rejects.toBe(full);
  await expect(classifier.classify(groups)).rejects.toBe(full);
});
