import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { type Pack, type PackFile, packSchema } from '../../../shared/pack.ts';
import type { Recipe } from '../../../shared/recipe.ts';
import { hasCode, writeFailure } from '../file-failures.ts';
import { hashOf } from '../file-hash.ts';
import { type ModelTools, type PackProgress, progressOf } from './tools.ts';

/** A file as it came. */
export interface SourceRecord {
  file: string;
  /** As the recipe names it. */
  path: string;
  bytes: number;
  sha256: string;
  url: string | null;
}

/** Where an adapter comes from: PEFT's two files, or a GGUF that lies in the pack's folder already. */
export type AdapterSource =
  | { kind: 'peft'; weights: SourceRecord; config: SourceRecord; licence: string }
  | { kind: 'gguf'; licence: string };

/** Name of an adapter in the folder of its pack. */
export const adapterName = 'adapter.gguf';

export interface FinishOptions {
  tools: Pick<ModelTools, 'convertAdapter' | 'adapterMisfit'>;
  signal: AbortSignal;
  onProgress: (progress: PackProgress) => void;
}

/**
 * Makes a pack of what lies in its folder: converts the adapter, or checks that it fits, and writes `pack.json` with the
 * sizes and hashes of what is there. Throws what the tools throw (`bad-argument`, `model-damaged`, `disk-full`).
 */
export async function finishPack(
  folder: string,
  description: Recipe['pack'],
  base: PackFile,
  adapter: AdapterSource | null,
  options: FinishOptions,
): Promise<Pack> {
  const pack = packSchema.parse({
    ...description,
    base,
    ...(adapter && { adapter: await adapterFile(folder, base, adapter, options) }),
    ...(adapter?.kind === 'peft' && {
      madeFrom: [adapter.weights, adapter.config].map(({ path, bytes, sha256, url }) => ({ path, bytes, sha256, url })),
    }),
  });
  await writePackJson(folder, pack);
  return pack;
}

async function adapterFile(
  folder: string,
  base: PackFile,
  adapter: AdapterSource,
  { tools, signal, onProgress }: FinishOptions,
): Promise<PackFile> {
  const target = join(folder, adapterName);
  const baseFile = join(folder, base.path);
  const about = { path: adapterName, licence: adapter.licence, urls: [] };
  if (adapter.kind === 'peft') {
    const { weights, config } = adapter;
    onProgress(progressOf('converting', weights.path, 0, weights.bytes));
    const { bytes, sha256 } = await tools.convertAdapter({
      weights: weights.file,
      config: config.file,
      base: baseFile,
      target,
      signal,
      onProgress: (done, total) => onProgress(progressOf('converting', weights.path, done, total)),
    });
    return { ...about, bytes, sha256 };
  }
  onProgress(progressOf('checking', adapterName));
  const misfit = await tools.adapterMisfit(baseFile, target);
  if (misfit !== null) throw adapterDoesNotFit(misfit);
  let bytes = 0;
  const onBytes = (more: number) => {
    bytes += more;
  };
  return { ...about, sha256: (await hashOf(target, { signal, onBytes })).digest('hex'), bytes };
}

/** An adapter that was made for another base model; the reason is a clause without a full stop. */
export function adapterDoesNotFit(reason: string): AppError {
  return new AppError({
    code: 'bad-argument',
    message: `The adapter does not fit this base model: ${reason}.`,
    effect: 'No pack was made of them.',
    remedy: 'Use the base model that the adapter was trained on.',
  });
}

/** Writes `pack.json` in one go. */
export async function writePackJson(folder: string, pack: Pack): Promise<void> {
  const path = join(folder, 'pack.json');
  try {
    await rm(path, { force: true });
    const file = await open(path, 'wx');
    try {
      await file.writeFile(`${JSON.stringify(pack, null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (thrown) {
    if (!hasCode(thrown, 'ENOENT')) throw await writeFailure(folder, thrown, null);
    throw new AppError({
      code: 'not-found',
      message: `${folder}, in which the pack was made, is gone.`,
      effect: 'The pack was not installed.',
      remedy: 'Start it again.',
    });
  }
}
