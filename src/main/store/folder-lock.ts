import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import { isDamage } from './sqlite-errors.ts';

/** How long to wait for a predecessor that is just ending, in ms. */
const patience = 500;

/**
 * Makes this process the only one that uses the data folder; returns the function that ends it.
 *
 * The lock is an exclusive transaction on an empty SQLite file of its own. The system drops it with the process,
 * so that a kill leaves nothing stale, which a file with a process id can't promise. It is apart from the
 * database because it must hold while a damaged database is put aside. Throws what SQLite throws (SQLITE_BUSY where another has the lock),
 * or `store-damaged` where the file is not ours.
 */
export function lockFolder(folder: string, nativeBinding: string | undefined): () => void {
  const path = join(folder, 'porchlight.lock');
  const lock = new BetterSqlite3(path, {
    timeout: patience,
    ...(nativeBinding !== undefined && { nativeBinding }),
  });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (thrown) {
    lock.close();
    throw isDamage(thrown) ? foreignFile(path) : thrown;
  }
  return () => lock.close();
}

function foreignFile(path: string): AppError {
  return new AppError({
    code: 'store-damaged',
    message: `${path} is not the empty file by which Porchlight keeps its data folder to itself.`,
    effect: 'Nothing was changed.',
    remedy: 'Delete that file, which holds no data of Porchlight, and start again.',
  });
}
