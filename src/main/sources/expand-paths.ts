import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, toAppErrorData } from '../../shared/errors.ts';
import { notALog, pathFailure } from './failures.ts';
import { recognise } from './recognise.ts';
import type { SkippedPath } from './source.ts';

/** Enough of a file to tell what it is. */
const sniffBytes = 8192;

/**
 * Turns what a user named into the files to read, in order, none twice: files as they are, folders with all that
 * lies below them, sorted by name; `-` is standard input. What can't be read, or is no log, is named with the reason.
 */
export async function expandPaths(paths: readonly string[]): Promise<{ files: string[]; skipped: SkippedPath[] }> {
  const files: string[] = [];
  const skipped: SkippedPath[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === '-') {
      if (!seen.has('-')) files.push(path);
      seen.add('-');
      continue;
    }
    try {
      const stats = await stat(path);
      if (!stats.isDirectory()) {
        if (await isNew(path, seen)) files.push(path);
        continue;
      }
      const before = files.length;
      await expandFolder(path, seen, files, skipped);
      if (files.length === before) skipped.push({ file: path, error: noLogs(path).data });
    } catch (thrown) {
      skipped.push({ file: path, error: pathFailure(path, thrown).data });
    }
  }
  return { files, skipped };
}

/** Adds the real path to `seen`; false where it was there, as with a link that leads back up. */
async function isNew(path: string, seen: Set<string>): Promise<boolean> {
  const real = await realpath(path);
  if (seen.has(real)) return false;
  seen.add(real);
  return true;
}

async function expandFolder(folder: string, seen: Set<string>, files: string[], skipped: SkippedPath[]): Promise<void> {
  if (!(await isNew(folder, seen))) return;
  const names = await readdir(folder);
  names.sort((left, right) => (left < right ? -1 : 1));
  for (const name of names) {
    const path = join(folder, name);
    try {
      if (name.startsWith('.')) throw leftOut(path, 'hidden');
      const stats = await stat(path);
      if (stats.isDirectory()) await expandFolder(path, seen, files, skipped);
      else if (!stats.isFile()) throw leftOut(path, 'no regular file');
      else if (await isNew(path, seen)) {
        await refuseNotText(path);
        files.push(path);
      }
    } catch (thrown) {
      const error = pathFailure(path, thrown);
      skipped.push({ file: path, error: toAppErrorData(error) });
    }
  }
}

async function refuseNotText(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    const head = Buffer.alloc(sniffBytes);
    const { bytesRead } = await handle.read(head, 0, sniffBytes, 0);
    const found = recognise(head.subarray(0, bytesRead));
    if (found.kind === 'not-a-log') throw notALog(path, found.notText);
  } finally {
    await handle.close();
  }
}

function leftOut(path: string, what: string): AppError {
  return new AppError({
    code: 'not-a-log',
    message: `${path} is ${what} and was left out of its folder.`,
    remedy: 'Name it by itself if it shall be read.',
  });
}

function noLogs(folder: string): AppError {
  return new AppError({
    code: 'not-a-log',
    message: `${folder} holds no file that could be a log.`,
    effect: 'Nothing was read from it.',
    remedy: 'Choose a folder with text logs.',
  });
}
