import { AppError } from '../../shared/errors.ts';

/** The code of what SQLite or the file system threw; empty where it has none. */
function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
}

/** Whether SQLite says that a file is damaged, or no database. */
export function isDamage(thrown: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(thrown));
}

/** What was thrown while records were written to `place`, as a user can act on it. Codes: https://sqlite.org/rescode.html */
export function toWriteError(thrown: unknown, place: string): AppError {
  if (thrown instanceof AppError) return thrown;
  const code = codeOf(thrown);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  // Where the disk has no room for the write-ahead log's index, SQLite speaks of an I/O error.
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT|SQLITE_IOERR_(WRITE|SHMSIZE|TRUNCATE))/.test(code))
    return new AppError(
      {
        code: 'disk-full',
        message: `The disk that holds ${place} is full.`,
        effect: 'What was kept before stays as it is; the last records are not kept yet.',
        remedy: 'Free some space on that disk, or keep fewer days of records; then go on.',
      },
      thrown,
    );
  if (/^(SQLITE_(READONLY|CANTOPEN|PERM|AUTH)|EACCES|EPERM|EROFS|ENOTDIR)/.test(code))
    return new AppError(
      {
        code: 'store-read-only',
        message: `Porchlight can't write to ${place} (${message}).`,
        effect: 'What was kept before stays as it is; the last records are not kept.',
        remedy: 'Give your account the right to write there, or choose another data folder.',
      },
      thrown,
    );
  if (isDamage(thrown))
    return new AppError(
      {
        code: 'store-damaged',
        message: `A file of kept records in ${place} is damaged (${message}).`,
        effect: 'The last records are not kept; other files are not touched.',
        remedy: 'Start Porchlight again: it puts the damaged file aside and goes on with the others.',
      },
      thrown,
    );
  return new AppError({ code: 'internal', message: `Records could not be kept: ${message}.` }, thrown);
}
