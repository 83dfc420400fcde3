import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { MemoryNeeds, ModelFacts } from '../../../shared/model-facts.ts';
import { filesOf, type LoadedPack } from '../../../shared/pack.ts';
import { readAdapterFacts } from '../../models/gguf/adapter-facts.ts';
import { readBaseModel, readModelFacts } from '../../models/gguf/facts.ts';
import { adapterMisfit } from '../../models/gguf/fit.ts';
import { memoryNeeded } from '../../models/gguf/memory.ts';

/** Groups that are evaluated together and most tokens of a native call, as models are loaded where memory allows. */
export const usualWork = { sequences: 8, batchSize: 256 };

/** Facts of a pack's base model, from the head of its file. Throws an `AppError` (`model-damaged`, `bad-argument`). */
export function readPackFacts({ folder, pack }: LoadedPack): Promise<ModelFacts> {
  return readModelFacts(join(folder, pack.base.path));
}

/** Memory that a pack takes when it works as usual: its model, and what lies beside it. */
export function packMemory(facts: ModelFacts, { pack }: LoadedPack): MemoryNeeds {
  const besideBase = filesOf(pack)
    .filter(({ path }) => path !== pack.base.path)
    .reduce((sum, { bytes }) => sum + bytes, 0);
  return memoryNeeded(facts, { ...usualWork, contextSize: pack.contextSize, adapterBytes: besideBase });
}

/**
 * Looks whether a pack can be loaded at all, from the heads of its files, and gives the memory that it needs.
 *
 * @throws AppError `model-damaged`, or `bad-argument` for an architecture that can't be loaded or an adapter that was made
 *   for another base.
 */
export async function checkPack(loaded: LoadedPack): Promise<MemoryNeeds> {
  const { folder, pack } = loaded;
  const base = join(folder, pack.base.path);
  if (pack.adapter) {
    const misfit = await findMisfit(base, join(folder, pack.adapter.path));
    if (misfit !== null)
      throw new AppError({
        code: 'model-load-failed',
        message: `The adapter of the pack "${pack.id}" does not fit its base model: ${misfit}.`,
        effect: 'Groups are stored and will be classified once there is a model.',
        remedy: 'Choose another pack, and install this one again.',
      });
  }
  return packMemory(await readModelFacts(base), loaded);
}

/** Why an adapter's file doesn't fit a base model's; null where it does. @throws AppError where one of them can't be read. */
export async function findMisfit(base: string, adapter: string): Promise<string | null> {
  return adapterMisfit(await readBaseModel(base), await readAdapterFacts(adapter));
}
