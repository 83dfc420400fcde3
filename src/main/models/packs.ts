import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError, type AppErrorData, toAppErrorData } from '../../shared/errors.ts';
import { type LoadedPack, packSchema } from '../../shared/pack.ts';

/** What was found in the pack folders: packs that can be used, and folders whose `pack.json` can't, with the reason. */
export interface PackList {
  packs: LoadedPack[];
  broken: { folder: string; error: AppErrorData }[];
}

/**
 * Reads and validates `pack.json` of one folder; the model files themselves are not touched.
 * Throws an `AppError`: `not-found` without a `pack.json`, `bad-argument` where it doesn't fit the schema.
 */
export async function loadPack(folder: string): Promise<LoadedPack> {
  const file = join(folder, 'pack.json');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new AppError(
      {
        code: 'not-found',
        message: `The pack description ${file} can't be read.`,
        remedy: 'Choose a folder that holds a pack.json, or install Porchlight again.',
      },
      cause,
    );
  }
  let reason: string;
  try {
    const parsed = packSchema.safeParse(JSON.parse(text));
    if (parsed.success) return { folder, pack: parsed.data };
    reason = z.prettifyError(parsed.error);
  } catch (cause) {
    reason = cause instanceof Error ? cause.message : String(cause);
  }
  throw new AppError({
    code: 'bad-argument',
    message: `The pack description ${file} is not valid: ${reason}`,
    remedy: 'Correct the pack.json, or put the pack there again.',
  });
}

/**
 * Finds the packs in the subfolders of each folder (`resources/models`, the user's own). The first pack of an id
 * wins. A folder that doesn't exist holds no packs; a broken pack is named and doesn't hide the others.
 */
export async function listPacks(folders: readonly string[]): Promise<PackList> {
  const list: PackList = { packs: [], broken: [] };
  for (const parent of folders) {
    const entries = await readdir(parent, { withFileTypes: true }).catch(() => []);
    // Folders that begin with a dot are those in which packs are made and taken away.
    const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
    for (const name of names.sort()) {
      const folder = join(parent, name);
      try {
        const loaded = await loadPack(folder);
        if (!list.packs.some((known) => known.pack.id === loaded.pack.id)) list.packs.push(loaded);
      } catch (thrown) {
        list.broken.push({ folder, error: toAppErrorData(thrown) });
      }
    }
  }
  return list;
}

/** Path of a pack's linear model; undefined where there is no such pack, or it has none. */
export function firstStageFile({ packs }: PackList, id: string): string | undefined {
  const found = packs.find(({ pack }) => pack.id === id);
  return found?.pack.firstStage && join(found.folder, found.pack.firstStage.path);
}
