import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { LoadedPack } from '../../../shared/pack.ts';
import type { Recipe } from '../../../shared/recipe.ts';
import { byteSize } from '../../../shared/texts/numbers.ts';
import { type AdapterSource, finishPack } from '../install/finish-pack.ts';
import { bringAdapter, bytesOf, nameOf } from './bring-adapter.ts';
import type { FoundAdapter, FoundFiles } from './file-kind.ts';
import type { ImportOptions } from './import-options.ts';
import { type Copy, makeImport } from './make-import.ts';
import type { SourceFile } from './source-files.ts';

const effect = 'Nothing was imported.';

/** The recipe whose base lies among these files, told by its size; its hash is compared when it is copied. */
export function recipeFor(recipes: readonly Recipe[], models: readonly SourceFile[]): Recipe | undefined {
  return recipes.find(({ base }) => models.some(({ bytes }) => bytes === base.bytes));
}

/** What a recipe needs and these files don't hold, for people; empty where all is there. */
export function missingFor(recipe: Recipe, { models, adapters }: FoundFiles): string[] {
  const { base, adapter } = recipe;
  const missing: string[] = [];
  if (!models.some(({ bytes }) => bytes === base.bytes)) missing.push(`${base.path} (${byteSize(base.bytes)})`);
  if (adapter && fitting(adapter, adapters).length === 0) {
    missing.push(`${basename(adapter.weights.path)} with ${basename(adapter.config.path)} beside it`);
  }
  return missing;
}

/** Adapters that may be the recipe's: all, but for those that have another size where the recipe knows it. */
function fitting({ weights }: NonNullable<Recipe['adapter']>, adapters: readonly FoundAdapter[]): FoundAdapter[] {
  return adapters.filter((one) => one.kind === 'gguf' || weights.bytes === null || one.weights.bytes === weights.bytes);
}

/**
 * Completes a recipe from files of a disk, without a network. The base is told by size and hash, an adapter by its content;
 * names don't matter. Throws `not-found` with the names of what is missing, `model-damaged` where a hash differs.
 */
export async function importForRecipe(recipe: Recipe, found: FoundFiles, options: ImportOptions): Promise<LoadedPack> {
  const missing = missingFor(recipe, found);
  if (missing.length > 0) throw incomplete(recipe, found.within, missing);
  const bases = found.models.filter(({ bytes }) => bytes === recipe.base.bytes);
  const adapter = recipe.adapter && theOne(fitting(recipe.adapter, found.adapters));
  const bytes = recipe.base.bytes + bytesOf(adapter);
  return makeImport({ id: recipe.pack.id, bytes }, options, async (work, copy) => {
    await copyBase(recipe, bases, join(work.pack, recipe.base.path), copy);
    let source: AdapterSource | null = null;
    if (adapter && recipe.adapter) {
      source = await bringAdapter(adapter, recipe.adapter.licence, work, copy);
      requireHashes(recipe.adapter, source);
    }
    return finishPack(work.pack, recipe.pack, recipe.base, source, options);
  });
}

function theOne(adapters: readonly FoundAdapter[]): FoundAdapter | undefined {
  const [first, ...others] = adapters;
  if (others.length === 0 || !first) return first;
  throw new AppError({
    code: 'bad-argument',
    message: `There are several adapters: ${adapters.map(nameOf).join(', ')}.`,
    effect,
    remedy: 'Put the one that you mean into a folder with the base model, without the others.',
  });
}

/** Copies the file of the right size that has the right content; usually there is only one of that size. */
async function copyBase(recipe: Recipe, bases: readonly SourceFile[], target: string, copy: Copy): Promise<void> {
  for (const base of bases) {
    const { sha256 } = await copy(base, target);
    if (sha256 === recipe.base.sha256) return;
    await rm(target);
  }
  throw otherContent(bases.map(({ name }) => name).join(', '), recipe.base.path);
}

function requireHashes(recipe: NonNullable<Recipe['adapter']>, source: AdapterSource): void {
  if (source.kind === 'gguf') return;
  for (const part of ['weights', 'config'] as const) {
    const { sha256, path } = recipe[part];
    if (sha256 !== null && source[part].sha256 !== sha256) throw otherContent(source[part].path, path);
  }
}

function otherContent(found: string, wanted: string): AppError {
  return new AppError({
    code: 'model-damaged',
    message: `${found} should be ${wanted} by its size, and has another content (SHA-256 differs): a damaged copy?`,
    effect,
    remedy: 'Copy the file again from where it came.',
  });
}

function incomplete(recipe: Recipe, folder: string, missing: readonly string[]): AppError {
  return new AppError({
    code: 'not-found',
    message: `${folder} lacks for ${recipe.pack.name}: ${missing.join('; ')}.`,
    effect,
    remedy: 'Copy what is missing into that folder, or install the pack over the network. Links are not followed.',
  });
}
