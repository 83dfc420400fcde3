import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import type { AppErrorData } from '../../shared/errors.ts';
import { isDamage } from './sqlite-errors.ts';

/** Up to this size all pages are read at every start; 64 MB take some 200 ms (245 MB took 820 ms). */
const quickCheckBytes = 64 * 1024 * 1024;

/** Beside the database: damage was met while it was in use, so that the next start must read all of it. */
const suspicion = 'porchlight.check-needed';

/** Says for the next start that the database in `folder` must be checked in full. Never throws. */
export function noteSuspicion(folder: string): void {
  try {
    writeFileSync(join(folder, suspicion), '');
  } catch {
    // A disk that takes no more notes; the error that led here is shown anyway.
  }
}

/**
 * Looks for damage in the database file, and puts a damaged one aside with its WAL under a name with the date.
 * Returns what to tell the user, or null. `inspect` may throw to refuse a sound database.
 */
export function putAsideIfDamaged(
  folder: string,
  file: string,
  nativeBinding: string | undefined,
  inspect: (database: Database) => void,
): AppErrorData | null {
  const path = join(folder, file);
  const damage = existsSync(path)
    ? findDamage(path, existsSync(join(folder, suspicion)), nativeBinding, inspect)
    : null;
  const notice = damage === null ? null : putAside(folder, file, damage);
  rmSync(join(folder, suspicion), { force: true });
  return notice;
}

/** Only reads: a writing connection would carry the WAL over into the file that is to be kept as it was found. */
function findDamage(
  path: string,
  thorough: boolean,
  nativeBinding: string | undefined,
  inspect: (database: Database) => void,
): string | null {
  const size = statSync(path).size;
  if (size === 0) return 'the file is empty';
  let database: Database | undefined;
  try {
    database = new BetterSqlite3(path, { readonly: true, ...(nativeBinding !== undefined && { nativeBinding }) });
    inspect(database);
    return check(database, thorough, size);
  } catch (thrown) {
    if (isDamage(thrown) && thrown instanceof Error) return thrown.message;
    throw thrown;
  } finally {
    database?.close();
  }
}

function check(database: Database, thorough: boolean, size: number): string | null {
  if (!thorough && size > quickCheckBytes) return checkEnds(database);
  const report = String(database.pragma(thorough ? 'integrity_check(1)' : 'quick_check(1)', { simple: true }));
  return report === 'ok' ? null : report;
}

/** Reads the schema and both ends of each table: finds a file that was overwritten or cut, at any size. */
function checkEnds(database: Database): null {
  const tables = database.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  for (const { name } of tables) {
    const table = `"${name.replaceAll('"', '""')}"`;
    database.prepare(`SELECT * FROM ${table} LIMIT 1`).get();
    database.prepare(`SELECT * FROM ${table} ORDER BY 1 DESC LIMIT 1`).get();
  }
  return null;
}

function putAside(folder: string, file: string, damage: string): AppErrorData {
  const stamp = new Date()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');
  let kept = file.replace(/\.db$/, `-damaged-${stamp}.db`);
  for (let copy = 2; existsSync(join(folder, kept)); copy += 1) {
    kept = file.replace(/\.db$/, `-damaged-${stamp}-${copy}.db`);
  }
  for (const part of ['-wal', '-shm', '']) {
    if (existsSync(join(folder, file + part))) renameSync(join(folder, file + part), join(folder, kept + part));
  }
  return {
    code: 'store-damaged',
    message: `The stored data was damaged (${damage}).`,
    effect: `The damaged file was kept as ${join(folder, kept)}; Porchlight started with empty data.`,
    remedy: 'Import your logs again, or put a backup copy in the place of porchlight.db while Porchlight is closed.',
  };
}
