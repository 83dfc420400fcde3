import { constants } from 'node:fs';
import { type FileHandle, lstat, open, opendir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { hasCode } from '../file-failures.ts';

/** A file with the folder that it must lie in, links resolved. */
export interface Located {
  path: string;
  within: string;
}

/** A file that is to be copied, with the size that it had when it was looked at. */
export interface Sized extends Located {
  bytes: number;
}

/** A regular file of what a person wants to import. */
export interface SourceFile extends Sized {
  /** Its folder and name, to be found beside others. */
  folder: string;
  name: string;
}

/** Most entries of a folder that is looked through; more make it somebody's whole disk. */
const mostEntries = 1000;

const effect = 'Nothing was imported.';

/**
 * The regular files of a folder and of its subfolders. Links are not followed and devices not opened: both are left out.
 * Throws `refused` where there are more than a thousand entries, `not-found` where the folder can't be read.
 */
export async function filesIn(folder: string): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  let entries = 0;
  const look = async (inside: string, deeper: boolean): Promise<void> => {
    for await (const entry of await opendir(inside)) {
      entries += 1;
      if (entries > mostEntries) throw tooMany(folder);
      const path = join(inside, entry.name);
      if (entry.isDirectory() && deeper) await look(path, false);
      if (!entry.isFile()) continue;
      const { size } = await lstat(path);
      files.push({ path, within: folder, folder: inside, name: entry.name, bytes: size });
    }
  };
  try {
    await look(folder, true);
  } catch (thrown) {
    throw thrown instanceof AppError ? thrown : unreadable(folder, thrown);
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Opens a file to read it, only if it is a regular one, no link, and not behind a link that leads out of the folder. A pipe or a device would hold the
 * import up, and a link could name a file that whoever made the stick may not read, but this user may.
 */
export async function openRegular({ path, within }: Located): Promise<FileHandle> {
  try {
    const real = await realpath(path);
    const root = await realpath(within);

    if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) throw notRegular(path);
    const before = await lstat(path);
    if (!before.isFile()) throw notRegular(path);
    // Where the system knows them: no link at the last moment, no waiting for the other end of a pipe.
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const opened = await file.stat();
    if (opened.isFile() && opened.ino === before.ino && opened.dev === before.dev) return file;
    await file.close();
    throw notRegular(path);
  } catch (thrown) {
    if (hasCode(thrown, 'ELOOP')) throw notRegular(path);
    throw thrown instanceof AppError ? thrown : unreadable(path, thrown);
  }
}

function tooMany(folder: string): AppError {
  return new AppError({
    code: 'refused',
    message: `${folder} holds more than ${mostEntries} files and folders, so it is no folder of a model.`,
    effect,
    remedy: 'Choose the folder in which the model lies, or the model file itself.',
  });
}

function notRegular(path: string): AppError {
  return new AppError({
    code: 'refused',
    message: `${path} is a link, a device or a folder, or lies behind a link.`,
    effect,
    remedy: 'Copy the file itself to where the link is.',
  });
}

/** A file or folder that can't be read, or not any more. */
export function unreadable(path: string, cause: unknown): AppError {
  const data = hasCode(cause, 'EACCES', 'EPERM')
    ? {
        code: 'permission-denied' as const,
        message: `${path} may not be read by this user.`,
        remedy: 'Give this user the right to read it.',
      }
    : {
        code: 'not-found' as const,
        message: `${path} can't be read: was the stick or disk taken out, or is it failing?`,
        remedy: 'Put it in again and start the import again.',
      };
  return new AppError({ ...data, effect }, cause);
}
