import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { toStoreError } from './sqlite-errors.ts';

/** How long to wait for a predecessor that is just ending, in ms. */
const patience = 500;

/**
 * Makes this process the only one that uses the data folder; returns the function that ends it.
 *
 * The lock is an exclusive transaction on an empty SQLite file of its own. The system drops it with the process,
 * so that a kill leaves nothing stale, which a file with a process id can't promise. It is apart from the
 * database because it must hold while a damaged database is put aside. Throws `store-locked` or `store-read-only`.
 */
export function lockFolder(folder: string, nativeBinding: string | undefined): () => void {
  try {
    const lock = new BetterSqlite3(join(folder, 'porchlight.lock'), {
      timeout: patience,
      ...(nativeBinding !== undefined && { nativeBinding }),
    });
    try {
      lock.exec('BEGIN EXCLUSIVE');
    } catch (thrown) {
      lock.close();
      throw thrown;
    }
    return () => lock.close();
  } catch (thrown) {
    throw toStoreError(thrown, folder);
  }
}
