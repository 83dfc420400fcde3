import { stat, statfs } from 'node:fs/promises';
import { AppError } from '../../shared/errors.ts';
import { byteSize } from '../../shared/texts/numbers.ts';

/** Whether the file system answered with one of these codes (`ENOENT`). */
export function hasCode(thrown: unknown, ...codes: string[]): boolean {
  return thrown instanceof Error && 'code' in thrown && codes.includes(String(thrown.code));
}

/** Whether it was the operating system that failed. */
export function hasErrno(thrown: unknown): boolean {
  return thrown instanceof Error && 'errno' in thrown;
}

/** Bytes that this user may still write in a folder that exists; null where the file system doesn't say. */
async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize, blocks } = await statfs(folder);
    return blocks === 0 ? null : bavail * bsize;
  } catch {
    return null;
  }
}

function diskFull(folder: string, missing: number | null, cause?: unknown): AppError {
  const lack = missing === null ? '' : `: ${byteSize(missing)} are missing`;
  return new AppError(
    {
      code: 'disk-full',
      message: `The disk that holds ${folder} has too little room${lack}.`,
      effect: 'What came so far is kept, and nothing else was changed.',
      remedy: 'Free some space on that disk, then start it again; it goes on where it stopped.',
    },
    cause,
  );
}

/** Throws `disk-full` where a folder has no room for so many bytes more. */
export async function requireSpace(folder: string, bytes: number): Promise<void> {
  const free = await freeBytes(folder);
  if (free !== null && free < bytes) throw diskFull(folder, bytes - free);
}

/**
 * The failure to write into a folder, in words: a full disk with what is missing for `bytesLeft` more bytes (null: not
 * known), a file system that can't hold the file, missing rights.
 */
export async function writeFailure(folder: string, thrown: unknown, bytesLeft: number | null): Promise<AppError> {
  if (thrown instanceof AppError) return thrown;
  if (hasCode(thrown, 'ENOSPC', 'EDQUOT')) {
    const free = await freeBytes(folder);
    return diskFull(folder, free === null || bytesLeft === null || bytesLeft <= free ? null : bytesLeft - free, thrown);
  }
  const effect = 'What came so far is kept, and nothing else was changed.';
  if (hasCode(thrown, 'EACCES', 'EPERM', 'EROFS')) {
    const message = `${folder} may not be written by this user.`;
    const remedy = 'Give this user the right to write there, or choose another data folder.';
    return new AppError({ code: 'permission-denied', message, effect, remedy }, thrown);
  }
  if (hasCode(thrown, 'EFBIG')) {
    const message = `The disk that holds ${folder} can't keep a file of this size.`;
    const remedy = 'Choose a data folder on another disk; one that is formatted as FAT32 ends at 4 GB a file.';
    return new AppError({ code: 'disk-full', message, effect, remedy }, thrown);
  }
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  const remedy = 'Check that disk, then start it again.';
  return new AppError({ code: 'internal', message: `Writing to ${folder} failed: ${reason}`, effect, remedy }, thrown);
}

/** Size of a regular file; null where there is none. */
export async function sizeOf(file: string): Promise<number | null> {
  const found = await stat(file).catch((thrown: unknown) => {
    if (hasCode(thrown, 'ENOENT', 'ENOTDIR')) return null;
    throw thrown;
  });
  return found?.isFile() ? found.size : null;
}
