import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { byteSize } from '../../../shared/texts/numbers.ts';
import { type FoundAdapter, type FoundFiles, sortFiles } from './file-kind.ts';
import { importForRecipe, missingFor, recipeFor } from './import-for-recipe.ts';
import { importModelFile } from './import-model-file.ts';
import type { Imported, ImportOptions } from './import-options.ts';
import { importPackFolder } from './import-pack-folder.ts';
import { filesIn, type SourceFile, unreadable } from './source-files.ts';

const effect = 'Nothing was imported.';

/**
 * Brings a pack from a disk, such as a USB stick, without any network: a folder with a `pack.json`; a folder with the files
 * that a recipe needs; a GGUF model, by itself or in a folder. Copied, checked, and there at the end and at once, or not at all.
 *
 * Throws an `AppError`: `not-found` with what is missing, or where the stick was pulled out, `model-damaged`, `bad-argument`,
 * `refused` for links, devices and ids of Porchlight's own, `disk-full`, `cancelled`, `model-in-use`.
 */
export async function importPack(path: string, options: ImportOptions): Promise<Imported> {
  // A person may choose a link; what lies below the chosen folder must not lead out of it.
  const chosen = await realpath(path).catch((thrown) => {
    throw unreadable(path, thrown);
  });
  const found = await lstat(chosen);
  if (found.isDirectory()) return importFolder(chosen, options);
  if (!found.isFile()) throw nothingHere(chosen, 'is neither a folder nor a file');
  const within = dirname(chosen);
  const model: SourceFile = { path: chosen, within, folder: within, name: basename(chosen), bytes: found.size };
  if (model.name === 'pack.json') return { loaded: await importPackFolder(model.folder, options), notes: [] };
  return importFile(model, options);
}

async function importFolder(folder: string, options: ImportOptions): Promise<Imported> {
  const files = await filesIn(folder);
  const packs = files.filter(({ name }) => name === 'pack.json').map((file) => file.folder);
  const pack = packs.includes(folder) ? folder : packs.length === 1 ? packs[0] : undefined;
  if (pack !== undefined) return { loaded: await importPackFolder(pack, options), notes: [] };
  if (packs.length > 1) throw several(folder, packs, 'packs');
  const sorted = await sortFiles(files, folder);
  const recipe = recipeFor(options.recipes, sorted.models);
  if (recipe) return { loaded: await importForRecipe(recipe, sorted, options), notes: [] };
  const [model, ...others] = sorted.models;
  if (!model) throw withoutModel(sorted, options);
  if (others.length > 0)
    throw several(
      folder,
      sorted.models.map(({ name }) => name),
      'models',
    );
  return importModel(model, sorted, options);
}

/** A model file that was chosen by itself: with a recipe's adapter beside it the recipe's pack, else a model like any. */
async function importFile(model: SourceFile, options: ImportOptions): Promise<Imported> {
  const within = model.folder;
  const beside = await filesIn(within)
    .then((files) => files.filter(({ folder, path }) => folder === within && path !== model.path))
    // A folder full of other things, such as that of all downloads, is not looked through.
    .catch(() => []);
  const { adapters } = await sortFiles(beside, within);
  const found = { within, models: [model], adapters };
  const recipe = recipeFor(options.recipes, found.models);
  if (recipe && missingFor(recipe, found).length === 0 && options.adapter === undefined) {
    return { loaded: await importForRecipe(recipe, found, options), notes: [] };
  }
  return importModel(model, found, options);
}

async function importModel(model: SourceFile, found: FoundFiles, options: ImportOptions): Promise<Imported> {
  const named = options.adapter === undefined ? null : await namedAdapter(options.adapter);
  const beside = found.adapters.filter((one) => folderOf(one) === model.folder);
  const adapters = named ? [named] : beside;
  return importModelFile({ model, adapters, adapterNamed: named !== null }, options);
}

const folderOf = (adapter: FoundAdapter) => (adapter.kind === 'gguf' ? adapter.file : adapter.weights).folder;

async function namedAdapter(path: string): Promise<FoundAdapter> {
  const chosen = await realpath(path).catch((thrown) => {
    throw unreadable(path, thrown);
  });
  const isFolder = (await lstat(chosen)).isDirectory();
  const folder = isFolder ? chosen : dirname(chosen);
  const inside = (await filesIn(folder)).filter((file) => file.folder === folder);
  const { adapters } = await sortFiles(inside, folder);
  const one = adapters.find((adapter) => isFolder || (adapter.kind === 'gguf' && adapter.file.path === chosen));
  if (!one) throw nothingHere(path, 'holds no adapter (a GGUF, or a folder with adapter_model.safetensors)');
  return one;
}

function withoutModel(found: FoundFiles, { recipes }: ImportOptions): AppError {
  const recipe = found.adapters.length > 0 ? recipes.find(({ adapter }) => adapter) : undefined;
  if (!recipe) return nothingHere(found.within, 'holds no pack and no model (GGUF)');
  const { path, bytes } = recipe.base;
  return new AppError({
    code: 'not-found',
    message: `${found.within} holds an adapter and no base model; for ${recipe.pack.name}, ${path} (${byteSize(bytes)}) is missing.`,
    effect,
    remedy: 'Copy the base model into that folder too.',
  });
}

function nothingHere(path: string, what: string): AppError {
  const remedy = 'Choose the folder of a pack, or a model file (GGUF). Links are not followed.';
  return new AppError({ code: 'not-found', message: `${path} ${what}.`, effect, remedy });
}

function several(folder: string, names: readonly string[], what: string): AppError {
  return new AppError({
    code: 'bad-argument',
    message: `${folder} holds several ${what}: ${names.join(', ')}.`,
    effect,
    remedy: 'Choose one of them.',
  });
}
