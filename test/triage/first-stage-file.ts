import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file of a linear model, as the training writes it. */
export function writeFirstStage(bias: number, scale: number, weights: Int8Array): string {
  const bytes = Buffer.alloc(20 + weights.length);
  bytes.write('PLLM1\0\0\0', 'latin1');
  bytes.writeUInt32LE(weights.length, 8);
  bytes.writeFloatLE(bias, 12);
  bytes.writeFloatLE(scale, 16);
  Buffer.from(weights.buffer).copy(bytes, 20);
  const file = join(mkdtempSync(join(tmpdir(), 'porchlight-first-stage-')), 'linear.bin');
  writeFileSync(file, bytes);
  return file;
}
