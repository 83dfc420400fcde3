import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadPack } from '../../src/main/models/packs.ts';
import { answersOn, compare } from '../../src/main/services/gpu-test.ts';
import { modelAlone } from '../../src/main/services/model-alone.ts';
import { sampleTexts } from '../../src/main/services/sample-texts.ts';
import { createClassifier } from '../../src/main/triage/llama-classifier.ts';
import { resourcesFolder } from './open-services.ts';

const starter = modelAlone(await loadPack(join(resourcesFolder, 'models', 'starter')));

test('the processor agrees with itself, also with other native calls; answers that are off do not agree', {
  timeout: 120_000,
}, async () => {
  const one = await answersOn(await createClassifier(starter, { backend: 'cpu', threads: 1, sequences: 8 }));
  const other = await answersOn(await createClassifier(starter, { backend: 'cpu', threads: 1, sequences: 3 }));
  const same = compare(other, one);
  expect(same).toMatchObject({ kind: 'cpu', agrees: true, otherThreats: 0 });
  expect([one.answers.length, Math.min(one.tokensPerSecond, other.tokensPerSecond) > 0]).toEqual([30, true]);

  const [first, ...rest] = one.answers;
  if (!first) throw new Error('no answer');
  const off = (attackProbability: number) => ({
    ...one,
    answers: [{ ...first, classification: { ...first.classification, attackProbability } }, ...rest],
  });
  expect(compare(off(first.classification.attackProbability - 0.2), one)).toMatchObject({ agrees: false });
  expect(compare(off(Number.NaN), one)).toMatchObject({ agrees: false });
});

test('the sample texts are of many kinds and all different', () => {
  expect([sampleTexts.length, new Set(sampleTexts).size]).toEqual([30, 30]);
});
