import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadWordModel } from '../../src/main/triage/word-model.ts';
import golden from '../fixtures/triage/word-model.json' with { type: 'json' };
import { writeWordModel } from './word-model-file.ts';

const { counts, bias, scale, dimensions } = golden;
// Weights as `training/model` had them when it wrote the golden file: (37 * index) mod 255 - 127.
const weights = Int8Array.from({ length: dimensions * bias.length }, (_, index) => ((37 * index) % 255) - 127);

test.each(golden.cases)('probabilities of $text are those of the training', async ({ text, ...expected }) => {
  const model = await loadWordModel(writeWordModel(counts, bias, scale, weights), counts);
  const found = model.logProbabilitiesOf(text);
  for (const field of ['threat', 'technique', 'severity'] as const) {
    expect(found[field]).toHaveLength(expected[field].length);
    found[field].forEach((value, label) => {
      expect(value).toBeCloseTo(expected[field][label] ?? Number.NaN, 4);
    });
    expect(found[field].reduce((sum, value) => sum + Math.exp(value), 0)).toBeCloseTo(1, 9);
  }
});

test.each<[string, (bytes: Buffer) => Buffer]>([
  ['empty', () => Buffer.alloc(0)],
  ['cut', (bytes) => bytes.subarray(0, -1)],
  ['too long', (bytes) => Buffer.concat([bytes, Buffer.alloc(1)])],
  ['only a header', (bytes) => bytes.subarray(0, 24)],
  ['of another kind', (bytes) => Buffer.concat([Buffer.from('PLLM1'), bytes.subarray(5)])],
])('a file that is %s is refused', async (_, harm) => {
  const file = writeWordModel(counts, bias, scale, weights);
  writeFileSync(file, harm(readFileSync(file)));
  await expect(loadWordModel(file, counts)).rejects.toThrow('damaged');
});

test('a model for other labels than the pack has is refused', async () => {
  const file = writeWordModel(counts, bias, scale, weights);
  await expect(loadWordModel(file, { ...counts, threat: 4, technique: 3 })).rejects.toThrow('other labels');
});
