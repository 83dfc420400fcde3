import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { AppErrorData } from '../../shared/errors.ts';
import { readDirectory } from './directory.ts';
import { type SegmentName, segmentFile } from './segment-file.ts';

/** Reads the directory, a body and a word of the index: finds a file that was overwritten or cut. Throws what SQLite throws. */
export function assertSound(database: Database): void {
  readDirectory(database);
  database.prepare('SELECT * FROM bodies ORDER BY id DESC LIMIT 1').get();
  database.prepare('SELECT rowid FROM terms WHERE terms MATCH ? LIMIT 1').get('"a"');
}

/** Puts a damaged segment aside, under a name with the date; returns what to tell the user. */
export function putAside(folder: string, name: SegmentName, damage: string): AppErrorData {
  const file = segmentFile(name);
  const stamp = new Date()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');
  let kept = file.replace(/\.db$/, `-damaged-${stamp}.db`);
  for (let copy = 2; existsSync(join(folder, kept)); copy += 1)
    kept = file.replace(/\.db$/, `-damaged-${stamp}-${copy}.db`);
  for (const part of ['-wal', '-shm', '']) {
    if (existsSync(join(folder, file + part))) renameSync(join(folder, file + part), join(folder, kept + part));
  }
  return {
    code: 'store-damaged',
    message: `A file of kept records was damaged (${damage}).`,
    effect: `Its records can't be searched; it was put aside as ${join(folder, kept)}. All other records and all alerts are as they were.`,
    remedy: 'Read the logs again that you want to search, if you still have them.',
  };
}
