import { closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import type { AppErrorData } from '../../shared/errors.ts';
import { putAsideIfDamaged } from './damage.ts';
import { lockFolder } from './folder-lock.ts';
import { migrate, refuseNewerVersion } from './migrate.ts';
import { toStoreError } from './sqlite-errors.ts';

/** Where data is kept: a folder, which is made where it is missing, or null for memory. */
export interface DatabaseOptions {
  folder: string | null;
  /** SQLite binary of better-sqlite3 to be used instead of its own. */
  nativeBinding?: string | undefined;
}

/** A migrated database that no other process uses. */
export interface OpenedDatabase {
  database: Database;
  /** A damaged file that was put aside, or null. */
  notice: AppErrorData | null;
  close(): void;
}

const file = 'porchlight.db';

/**
 * Opens the database. Throws `store-locked`, `store-read-only`, `disk-full`, `refused` (data of a newer version).
 * Never open its files by other means in the same process: closing them would drop SQLite's POSIX locks.
 */
export function openDatabase({ folder, nativeBinding }: DatabaseOptions): OpenedDatabase {
  if (folder === null) {
    const database = connect(':memory:', nativeBinding);
    return { database, notice: null, close: () => database.close() };
  }
  const home = resolve(folder);
  try {
    // Logs tell much about people: nobody else on this machine may read them.
    makeFolder(home);
    const unlock = lockFolder(home, nativeBinding);
    try {
      return openLocked(home, nativeBinding, unlock);
    } catch (thrown) {
      unlock();
      throw thrown;
    }
  } catch (thrown) {
    throw toStoreError(thrown, home);
  }
}

/** Not mkdir's own `recursive`: below a system folder such as /proc that tries for ever. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

function openLocked(home: string, nativeBinding: string | undefined, unlock: () => void): OpenedDatabase {
  const path = join(home, file);
  const notice = putAsideIfDamaged(home, file, nativeBinding, refuseNewerVersion);
  const isNew = !existsSync(path);
  if (isNew) closeSync(openSync(path, 'a', 0o600));
  try {
    const database = connect(path, nativeBinding);
    const close = (): void => {
      database.close();
      unlock();
    };
    return { database, notice, close };
  } catch (thrown) {
    // A file that could not be begun, as on a full disk, must not look like a damaged one at the next start.
    if (isNew) for (const part of ['', '-wal', '-shm']) rmSync(path + part, { force: true });
    throw thrown;
  }
}

function connect(path: string, nativeBinding: string | undefined): Database {
  const database = new BetterSqlite3(path, nativeBinding === undefined ? {} : { nativeBinding });
  try {
    database.pragma('journal_mode = WAL');
    // A kill loses no commit even with NORMAL, since the system holds the WAL; FULL also survives a power cut.
    database.pragma('synchronous = FULL');
    database.pragma('busy_timeout = 5000');
    database.pragma('foreign_keys = ON');
    // 32 MB, twice the default: a text search of 100,000 alerts takes 30 % less.
    database.pragma('cache_size = -32768');
    // A large batch must not leave a large WAL behind.
    database.pragma('journal_size_limit = 67108864');
    migrate(database);
    return database;
  } catch (thrown) {
    database.close();
    throw thrown;
  }
}
