import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { featuresOf, loadFirstStage } from '../../src/main/triage/first-stage.ts';
import golden from '../fixtures/triage/first-stage.json' with { type: 'json' };
import { writeFirstStage } from './first-stage-file.ts';

// Weights as `training/model` had them when it wrote the golden file: (37 * index) mod 255 - 127.
const weights = Int8Array.from({ length: golden.dimensions }, (_, index) => ((37 * index) % 255) - 127);

test.each(golden.cases)('features and logit of $text are those of the training', async ({ text, features, logit }) => {
  const stage = await loadFirstStage(writeFirstStage(golden.bias, golden.scale, weights));
  expect([...featuresOf(text, golden.dimensions)].sort((first, second) => first - second)).toEqual(features);
  expect(stage.logitOf(text)).toBeCloseTo(logit, 6);
});

test.each<[string, (bytes: Buffer) => Buffer]>([
  ['empty', () => Buffer.alloc(0)],
  ['cut', (bytes) => bytes.subarray(0, -1)],
  ['too long', (bytes) => Buffer.concat([bytes, Buffer.alloc(1)])],
  ['only a header', (bytes) => bytes.subarray(0, 19)],
  ['of another kind', (bytes) => Buffer.concat([Buffer.from('GGUF'), bytes.subarray(4)])],
])('a file that is %s is refused', async (_, harm) => {
  const file = writeFirstStage(0, 1, weights);
  writeFileSync(file, harm(readFileSync(file)));
  await expect(loadFirstStage(file)).rejects.toThrow('damaged');
});
