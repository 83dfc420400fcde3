import { readFile } from 'node:fs/promises';

/** A linear model over the words of a prompt: see `training/model/linear.py`, which makes it. */
export interface FirstStage {
  /** Logit of the probability of an attack. */
  logitOf(text: string): number;
}

const magic = 'PLLM1\0\0\0';
const headerBytes = 20;
const wordPattern = /[a-z_]{2,}|[0-9]{1,5}|[^\sa-z0-9_]/g;
const gramLength = 4;
const leastLengthForGrams = 6;

/**
 * Reads the file: magic, number of dimensions, bias, scale, then a signed byte for each dimension (little endian).
 * Throws where it is not one.
 */
export async function loadFirstStage(file: string): Promise<FirstStage> {
  const bytes = await readFile(file);
  const dimensions = bytes.length >= headerBytes ? bytes.readUInt32LE(8) : 0;
  if (bytes.subarray(0, 8).toString('latin1') !== magic || bytes.length !== headerBytes + dimensions)
    throw new Error('The first stage is damaged.');
  const bias = bytes.readFloatLE(12);
  const scale = bytes.readFloatLE(16);
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + headerBytes, dimensions);
  return {
    logitOf(text) {
      const features = featuresOf(text, dimensions);
      let sum = 0;
      for (const feature of features) sum += weights[feature] ?? 0;
      return bias + (scale * sum) / Math.sqrt(Math.max(1, features.size));
    },
  };
}

/** Words, pairs of words and the letters of longer words, each as the remainder of its hash. */
export function featuresOf(text: string, dimensions: number): Set<number> {
  const words = text.toLowerCase().match(wordPattern) ?? [];
  const features = new Set<number>();
  const add = (feature: string) => features.add(hash(feature) % dimensions);
  words.forEach((word, index) => {
    add(`w:${word}`);
    const next = words[index + 1];
    if (next !== undefined) add(`b:${word} ${next}`);
    if (word.length < leastLengthForGrams) return;
    const padded = `^${word}$`;
    for (let at = 0; at + gramLength <= padded.length; at++) add(`c:${padded.slice(at, at + gramLength)}`);
  });
  return features;
}

/** FNV-1a, 32 bit, over UTF-8. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text, 'utf8')) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}
