import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { hasCode, writeFailure } from '../file-failures.ts';
import { takeLock } from '../lock-file.ts';
import { syncFolder } from '../sync-folder.ts';

const idPattern = /^[a-z0-9-]+$/;

/** Where packs are made: `pack` becomes the pack's folder, `source` holds what the adapter is made of. */
export interface WorkFolder {
  root: string;
  pack: string;
  source: string;
}

/** The work on an installation is kept between tries; that on an import, whose stick may be gone, is not. */
export type WorkKind = 'installing' | 'importing';

export function workFolder(modelsFolder: string, kind: WorkKind, id: string): WorkFolder {
  const root = join(modelsFolder, `.${kind}`, id);
  return { root, pack: join(root, 'pack'), source: join(root, 'source') };
}

/** Refuses an id that is none, so that no path is ever made of one. */
function requireId(id: string): void {
  if (!idPattern.test(id)) throw new AppError({ code: 'bad-argument', message: `"${id}" is not the id of a pack.` });
}

/**
 * Does a job on a pack as the only one, across processes. Throws `model-in-use` where another does one.
 */
export async function withPackLock<T>(modelsFolder: string, id: string, job: () => Promise<T>): Promise<T> {
  requireId(id);
  const folder = join(modelsFolder, '.locks');
  const unlock = await mkdir(folder, { recursive: true })
    .then(() => takeLock(join(folder, id)))
    .catch(async (thrown) => {
      throw await writeFailure(modelsFolder, thrown, null);
    });
  if (!unlock) {
    throw new AppError({
      code: 'model-in-use',
      message: `The pack "${id}" is being installed, imported or removed already, here or in another Porchlight.`,
      effect: 'That goes on; nothing else was changed.',
      remedy: 'Wait until it is done.',
    });
  }
  try {
    return await job();
  } finally {
    await unlock();
  }
}

/** Moves a folder out of the way under a name that {@link clearLeftovers} deletes; throws `model-in-use` where Windows holds its files. */
export async function setAside(modelsFolder: string, id: string): Promise<string> {
  const aside = join(modelsFolder, `.removing-${id}-${randomUUID()}`);
  try {
    await rename(join(modelsFolder, id), aside);
  } catch (thrown) {
    if (!hasCode(thrown, 'EPERM', 'EBUSY', 'EACCES', 'ENOTEMPTY')) throw thrown;
    throw new AppError(
      {
        code: 'model-in-use',
        message: `The files of the pack "${id}" are in use, or this user may not change them.`,
        effect: 'The pack is as it was.',
        remedy: 'Choose another pack, close other programs that use its files, and try again.',
      },
      thrown,
    );
  }
  return aside;
}

/**
 * Gives a pack that is ready its place, by one rename, so that no one ever sees half of it; a pack of that id that was
 * there makes room, and comes back where that fails.
 */
export async function putInPlace(packFolder: string, modelsFolder: string, id: string): Promise<string> {
  const place = join(modelsFolder, id);
  await syncFolder(packFolder);
  const old = await setAside(modelsFolder, id).catch((thrown: unknown) => {
    if (hasCode(thrown, 'ENOENT')) return null;
    throw thrown;
  });
  try {
    await rename(packFolder, place);
  } catch (thrown) {
    if (old) await rename(old, place);
    throw await writeFailure(modelsFolder, thrown, null);
  }
  await syncFolder(modelsFolder);
  // What Windows still holds open is deleted at the next start.
  if (old) await rm(old, { recursive: true, force: true }).catch(() => {});
  return place;
}

/** Deletes what removals and imports that were cut left behind. For the start, before anything is imported. */
export async function clearLeftovers(modelsFolder: string): Promise<void> {
  const names = await readdir(modelsFolder).catch(() => []);
  for (const name of names.filter((one) => one.startsWith('.removing-'))) {
    await rm(join(modelsFolder, name), { recursive: true, force: true }).catch(() => {});
  }
  const imports = join(modelsFolder, '.importing');
  for (const id of await readdir(imports).catch(() => [])) {
    const remove = () => rm(join(imports, id), { recursive: true, force: true });
    // Where another Porchlight imports it right now, it stays.
    await withPackLock(modelsFolder, id, remove).catch(() => {});
  }
}
