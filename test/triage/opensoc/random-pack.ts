import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoadedPack } from '../../../src/shared/pack.ts';
import { type LlamaShape, type Quantisation, writeRandomLlama } from '../../models/random-llama.ts';
import { opensocFormat } from './opensoc-pack.ts';

const base = 'random.gguf';

/** A pack of the opensoc format around a model of random weights with the vocabulary of TinyLlama; `remove` deletes its folder. */
export async function writeRandomPack(
  shape: LlamaShape,
  quantisation: Quantisation,
  seed?: number,
): Promise<LoadedPack & { remove(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-opensoc-'));
  const { bytes, sha256 } = await writeRandomLlama(join(folder, base), {
    shape,
    quantisation,
    ...(seed !== undefined && { seed }),
  });
  return {
    folder,
    pack: {
      schema: 1,
      id: 'random-opensoc',
      version: '1',
      name: 'Random weights',
      description: 'For tests.',
      base: { path: base, bytes, sha256, licence: 'none', urls: [] },
      contextSize: 704,
      format: opensocFormat,
      calibration: null,
      threshold: 0.5,
      quality: [],
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
