import { readFile } from 'node:fs/promises';
import { featuresOf } from './first-stage.ts';

/** Numbers of the three fields, each in the order of the pack's labels. */
export interface FieldValues {
  threat: number[];
  technique: number[];
  severity: number[];
}

/**
 * A linear model over the words of a prompt for the labels of all three fields: see `training/model/words.py`, which makes
 * it. What the language model says of unfamiliar lines gains from it, and the other way round (docs/model-card.md).
 */
export interface WordModel {
  /** Logarithms of the probabilities of each field's labels. */
  logProbabilitiesOf(text: string): FieldValues;
}

export type LabelCounts = { [Field in keyof FieldValues]: number };

const magic = 'PLWM1\0\0\0';
const headerBytes = 24;

/**
 * Reads the file (little endian): magic, number of dimensions, numbers of labels of threat, technique and severity; then for
 * each label a bias and a scale (float32); then for each dimension a signed byte per label. Throws where it is not one, or
 * has other numbers of labels than the pack.
 */
export async function loadWordModel(file: string, counts: LabelCounts): Promise<WordModel> {
  const bytes = await readFile(file);
  const sizes = [counts.threat, counts.technique, counts.severity];
  const labels = sizes.reduce((sum, size) => sum + size, 0);
  const dimensions = bytes.length >= headerBytes ? bytes.readUInt32LE(8) : 0;
  const asExpected =
    bytes.subarray(0, 8).toString('latin1') === magic &&
    bytes.length === headerBytes + labels * (8 + dimensions) &&
    sizes.every((size, index) => bytes.readUInt32LE(12 + 4 * index) === size);
  if (!asExpected) throw new Error('The word model is damaged, or made for other labels.');
  const floatAt = (index: number) => bytes.readFloatLE(headerBytes + 4 * index);
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + headerBytes + 8 * labels, labels * dimensions);
  return {
    logProbabilitiesOf(text) {
      const features = featuresOf(text, dimensions);
      const sums = new Int32Array(labels);
      for (const feature of features) {
        const row = feature * labels;
        for (let label = 0; label < labels; label++) sums[label] = (sums[label] ?? 0) + (weights[row + label] ?? 0);
      }
      const length = Math.sqrt(Math.max(1, features.size));
      const logits = Array.from(sums, (sum, label) => floatAt(label) + (floatAt(labels + label) * sum) / length);
      const [threat, technique] = sizes as [number, number, number];
      return {
        threat: logSoftmax(logits.slice(0, threat)),
        technique: logSoftmax(logits.slice(threat, threat + technique)),
        severity: logSoftmax(logits.slice(threat + technique)),
      };
    },
  };
}

function logSoftmax(logits: readonly number[]): number[] {
  const highest = Math.max(...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - highest), 0);
  return logits.map((logit) => logit - highest - Math.log(total));
}
