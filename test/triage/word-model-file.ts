import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LabelCounts } from '../../src/main/triage/word-model.ts';

/** A file of a word model, as the training writes it; `weights` by dimension, then by label. */
export function writeWordModel(counts: LabelCounts, bias: number[], scale: number[], weights: Int8Array): string {
  const head = Buffer.alloc(24 + 8 * bias.length);
  head.write('PLWM1\0\0\0', 'latin1');
  [weights.length / bias.length, counts.threat, counts.technique, counts.severity].forEach((value, index) => {
    head.writeUInt32LE(value, 8 + 4 * index);
  });
  [...bias, ...scale].forEach((value, index) => {
    head.writeFloatLE(value, 24 + 4 * index);
  });
  const file = join(mkdtempSync(join(tmpdir(), 'porchlight-word-model-')), 'words.bin');
  writeFileSync(file, Buffer.concat([head, Buffer.from(weights.buffer)]));
  return file;
}
