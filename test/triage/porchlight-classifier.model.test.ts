import { copyFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { featuresOf } from '../../src/main/triage/first-stage.ts';
import { createClassifier } from '../../src/main/triage/llama-classifier.ts';
import type { Pack } from '../../src/shared/pack.ts';
import { writeFirstStage } from './first-stage-file.ts';
import { groupOf } from './groups.ts';
import { folderWithBase, untrainedPack } from './packs.ts';

const options = { backend: 'cpu' as const, sequences: 2, threads: 1 };
const folder = folderWithBase();
/** A stage that holds everything for harmless but what says "mimikatz". */
const weights = new Int8Array(4096);
for (const feature of featuresOf('mimikatz', weights.length)) weights[feature] = 100;
copyFileSync(writeFirstStage(-4, 1, weights), join(folder, 'linear.bin'));
const file = { path: 'linear.bin', bytes: 4116, sha256: 'a'.repeat(64), licence: 'Apache-2.0', urls: [] };
const pack: Pack = {
  ...untrainedPack,
  firstStage: { ...file, benignBelow: 0.05, threat: 'System Activity' },
  calibration: { slope: 1, offset: 0, firstStage: 1 },
};

let chosen: number | null = null;
const classifier = await createClassifier({ pack, folder }, { ...options, threshold: () => chosen });
afterAll(() => classifier.dispose());

const harmless = groupOf(['everything as usual today']);
const hostile = groupOf(['mimikatz was started']);

test('what the first stage holds for harmless costs no run of the model; the rest does', async () => {
  const [first, second] = await classifier.classify([harmless, hostile]);
  expect(first).toMatchObject({ stage: 'first-stage', promptTokens: 0, outputTokens: 0, promptSamples: [0] });
  expect(first?.classification).toMatchObject({ benign: true, severity: 'LOW', techniques: [] });
  expect(first?.classification.attackProbability).toBeCloseTo(1 / (1 + Math.exp(4)), 6);
  expect(second).toMatchObject({ stage: 'model', outputTokens: 0, promptSamples: [0] });
  expect(second?.promptTokens).toBeGreaterThan(5);
  // The first stage is all but certain, and its logit is added.
  expect(second?.classification).toMatchObject({ benign: false });
});

test('a threshold below what the first stage settles makes the model answer', async () => {
  chosen = 0.001;
  const [answer] = await classifier.classify([harmless]);
  chosen = null;
  expect(answer?.stage).toBe('model');
});

test('the same group gets the same answer alone, again and beside others, also one without lines', async () => {
  const plain = await createClassifier({ pack: untrainedPack, folder }, options);
  const groups = [
    groupOf([]),
    hostile,
    harmless,
    groupOf(['failed password for USER'], [{ name: 'auth-failures', value: 9, samples: [0] }]),
  ];
  const together = await plain.classify(groups);
  for (const [index, group] of groups.entries()) {
    for (const [again] of [await plain.classify([group]), await plain.classify([group])]) {
      const { threat, techniques } = again?.classification ?? {};
      const before = together[index]?.classification;
      expect([threat, techniques?.length]).toEqual([before?.threat, before?.techniques.length]);
      expect(again?.classification.attackProbability).toBeCloseTo(before?.attackProbability ?? -1, 2);
    }
  }
  await plain.dispose();
});

test('texts are taken apart into lines, and keys are those of the prompt', () => {
  expect(classifier.readsRawLines).toBe(false);
  expect(classifier.keyOf({ ...harmless, fingerprint: 'other' })).toBe(classifier.keyOf(harmless));
  expect(classifier.keyOf(hostile)).not.toBe(classifier.keyOf(harmless));
});

test('a first stage that is missing or damaged is named', async () => {
  const other = folderWithBase();
  const load = () => createClassifier({ pack, folder: other }, options);
  await expect(load()).rejects.toMatchObject({
    data: { code: 'model-missing', message: expect.stringContaining('linear.bin') },
  });
  copyFileSync(join(folder, 'linear.bin'), join(other, 'linear.bin'));
  truncateSync(join(other, 'linear.bin'), 100);
  await expect(load()).rejects.toMatchObject({
    data: { code: 'model-damaged', message: expect.stringContaining('linear.bin') },
  });
});
