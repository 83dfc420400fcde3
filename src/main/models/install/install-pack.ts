import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { filesOf, type LoadedPack } from '../../../shared/pack.ts';
import type { Recipe } from '../../../shared/recipe.ts';
import { type Downloaded, downloadFile, type Patience } from '../download/download.ts';
import { bytesHere, dropNote } from '../download/part-file.ts';
import { requireSpace, sizeOf, writeFailure } from '../file-failures.ts';
import { loadPack } from '../packs.ts';
import { type AdapterSource, finishPack, type SourceRecord } from './finish-pack.ts';
import { type ModelTools, type PackProgress, progressOf } from './tools.ts';
import { putInPlace, type WorkFolder, withPackLock, workFolder } from './work-folder.ts';

export interface InstallOptions {
  /** Where the user's packs lie; made where it doesn't exist. */
  modelsFolder: string;
  tools: Pick<ModelTools, 'convertAdapter' | 'adapterMisfit'>;
  /** For downloads; null: the environment's, or none. */
  proxy: string | null;
  /** Stops; what came is kept, and the next call goes on. */
  signal: AbortSignal;
  onProgress: (progress: PackProgress) => void;
  patience?: Patience;
}

/** A file of a recipe with the place where it is fetched to. */
interface Wanted {
  path: string;
  target: string;
  urls: readonly string[];
  bytes: number | null;
  sha256: string | null;
  mostBytes: number;
}

/**
 * Fetches what a recipe names, makes the pack and gives it its place, at the end and at once. A pack of the same version
 * that is complete is left as it is; one of another version is replaced.
 *
 * Throws what {@link downloadFile} and the tools throw, and `model-in-use` where the pack is being worked on already. In all of
 * these what was fetched is kept, and packs that were there are as they were.
 */
export async function installPack(recipe: Recipe, options: InstallOptions): Promise<LoadedPack> {
  const { modelsFolder, signal } = options;
  const { id } = recipe.pack;
  return withPackLock(modelsFolder, id, async () => {
    const installed = await completePack(join(modelsFolder, id));
    if (installed?.pack.version === recipe.pack.version) return installed;
    return make(recipe, options).catch((thrown: unknown) => {
      throw signal.aborted && !(thrown instanceof AppError) ? stopped(id) : thrown;
    });
  });
}

async function make(recipe: Recipe, options: InstallOptions): Promise<LoadedPack> {
  const { modelsFolder, signal } = options;
  const { id } = recipe.pack;
  options.onProgress(progressOf('preparing'));
  const work = workFolder(modelsFolder, 'installing', id);
  await prepare(work, recipe);
  const wanted = wantedFiles(recipe, work);
  await requireRoom(modelsFolder, wanted);
  const [base, weights, config] = await fetchAll(wanted, options);
  if (!base) throw new Error('A recipe has a base.');
  let adapter: AdapterSource | null = null;
  if (recipe.adapter && weights && config) {
    adapter = { kind: 'peft', licence: recipe.adapter.licence, weights, config };
  }
  const pack = await finishPack(work.pack, recipe.pack, recipe.base, adapter, options);
  signal.throwIfAborted();
  await dropNote(base.file);
  const folder = await putInPlace(work.pack, modelsFolder, id);
  await rm(work.root, { recursive: true, force: true }).catch(() => {});
  return { folder, pack };
}

/** A pack whose files are all there with their sizes; null where it is not installed, or not in whole. */
async function completePack(folder: string): Promise<LoadedPack | null> {
  const loaded = await loadPack(folder).catch(() => null);
  for (const file of loaded ? filesOf(loaded.pack) : []) {
    if ((await sizeOf(join(folder, file.path))) !== file.bytes) return null;
  }
  return loaded;
}

/** Makes the work folder. What an earlier try fetched is kept; what it converted, in part perhaps, is made anew. */
async function prepare(work: WorkFolder, { base }: Recipe): Promise<void> {
  try {
    await mkdir(work.pack, { recursive: true });
    await mkdir(work.source, { recursive: true });
    const [kept = ''] = base.path.split('/');
    for (const name of await readdir(work.pack)) {
      if (!name.startsWith(kept)) await rm(join(work.pack, name), { recursive: true, force: true });
    }
  } catch (thrown) {
    throw await writeFailure(work.root, thrown, null);
  }
}

function wantedFiles({ base, adapter }: Recipe, work: WorkFolder): Wanted[] {
  const source = adapter ? [adapter.weights, adapter.config] : [];
  return [
    { ...base, target: join(work.pack, base.path), mostBytes: base.bytes },
    ...source.map((file) => ({ ...file, target: join(work.source, file.path) })),
  ];
}

/** Whether all will find room is known before the first byte comes, as far as sizes are. */
async function requireRoom(modelsFolder: string, wanted: readonly Wanted[]): Promise<void> {
  let missing = 0;
  for (const { target, bytes } of wanted) missing += Math.max(0, (bytes ?? 0) - (await bytesHere(target)));
  await requireSpace(modelsFolder, missing);
}

/** Fetches one file after the other; progress counts over all of them, as far as sizes are known. */
async function fetchAll(wanted: readonly Wanted[], options: InstallOptions): Promise<SourceRecord[]> {
  const sizes = wanted.map(({ bytes }) => bytes);
  const records: SourceRecord[] = [];
  let before = 0;
  for (const [index, file] of wanted.entries()) {
    const done: Downloaded = await downloadFile({
      ...file,
      proxy: options.proxy,
      signal: options.signal,
      ...(options.patience && { patience: options.patience }),
      onProgress: ({ step, bytes, total, bytesPerSecond, notice }) => {
        sizes[index] = total ?? sizes[index] ?? null;
        const bytesTotal = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
        const bytesDone = before + bytes;
        const secondsLeft = bytesPerSecond === null ? null : Math.max(0, bytesTotal - bytesDone) / bytesPerSecond;
        options.onProgress({ step, file: file.path, bytesDone, bytesTotal, bytesPerSecond, secondsLeft, notice });
      },
    });
    before += done.bytes;
    records.push({ file: file.target, path: file.path, bytes: done.bytes, sha256: done.sha256, url: done.url });
  }
  return records;
}

function stopped(id: string): AppError {
  return new AppError({
    code: 'cancelled',
    message: `Installing "${id}" was stopped.`,
    effect: 'What was fetched is kept.',
    remedy: 'Start it again to go on from there.',
  });
}
