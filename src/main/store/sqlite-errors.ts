import { AppError } from '../../shared/errors.ts';

const fileSystemCodes: Readonly<Record<string, string>> = {
  EACCES: 'SQLITE_READONLY',
  EPERM: 'SQLITE_READONLY',
  EROFS: 'SQLITE_READONLY',
  ENOTDIR: 'SQLITE_CANTOPEN',
  EEXIST: 'SQLITE_CANTOPEN',
  ENOENT: 'SQLITE_CANTOPEN',
  ENOSPC: 'SQLITE_FULL',
  EDQUOT: 'SQLITE_FULL',
};

/**
 * Turns what SQLite or the file system threw into the `AppError` that a user can act on; `place` is the data
 * folder. What is not known comes back as it is. Codes: https://sqlite.org/rescode.html
 */
export function toStoreError(thrown: unknown, place: string): unknown {
  if (thrown instanceof AppError || !(thrown instanceof Error)) return thrown;
  const given = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  const code = fileSystemCodes[given] ?? given;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return lockedError(place, thrown);
  if (code === 'SQLITE_FULL') return fullError(place, thrown);
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/.test(code)) return readOnlyError(place, thrown);
  if (isDamage(thrown)) return damagedError(place, thrown);
  if (code.startsWith('SQLITE_IOERR')) return deviceError(place, thrown);
  return thrown;
}

/** Whether SQLite says that the file is damaged or not a database. */
export function isDamage(thrown: unknown): boolean {
  if (!(thrown instanceof Error) || !('code' in thrown)) return false;
  return /^SQLITE_(CORRUPT|NOTADB)/.test(String(thrown.code));
}

function lockedError(place: string, cause: Error): AppError {
  return new AppError(
    {
      code: 'store-locked',
      message: `Another Porchlight is using the data folder ${place}.`,
      effect: 'Nothing was changed.',
      remedy: 'Close the other window or wait for the other command to end, or choose another folder with --data.',
    },
    cause,
  );
}

function fullError(place: string, cause: Error): AppError {
  return new AppError(
    {
      code: 'disk-full',
      message: `The disk that holds ${place} is full.`,
      effect: 'All that was stored before is kept; the last step was not stored.',
      remedy: 'Free some space on that disk, then resume the import.',
    },
    cause,
  );
}

function readOnlyError(place: string, cause: Error): AppError {
  return new AppError(
    {
      code: 'store-read-only',
      message: `Porchlight can't write to the data folder ${place} (${cause.message}).`,
      effect: 'Nothing was changed.',
      remedy: 'Give your account the right to write there, or choose another folder with --data.',
    },
    cause,
  );
}

function damagedError(place: string, cause: Error): AppError {
  return new AppError(
    {
      code: 'store-damaged',
      message: `The stored data in ${place} is damaged (${cause.message}).`,
      effect: 'The last step was not stored; the file was left as it is.',
      remedy: 'Start Porchlight again: it checks the file, puts it aside if it is damaged, and starts a new one.',
    },
    cause,
  );
}

function deviceError(place: string, cause: Error): AppError {
  return new AppError(
    {
      code: 'internal',
      message: `The disk that holds ${place} reported an error (${cause.message}).`,
      effect: 'All that was stored before is kept as far as the disk allows; the last step was not stored.',
      remedy: 'Check that the disk is connected and sound, then start Porchlight again.',
    },
    cause,
  );
}
