import { closeSync, existsSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { createTables, segmentVersion } from './schema.ts';

/**
 * A segment is a SQLite file of a shelf: a live source has a shelf of its own, all imports share one. Retention can delete
 * whole files so, and damage to one leaves the others as they are. Names are `<shelf>.<number>.db`.
 */
export interface SegmentName {
  shelf: string;
  number: number;
}

const pattern = /^([a-z0-9-]{1,60})\.(\d{6,12})\.db$/;

export function segmentFile({ shelf, number }: SegmentName): string {
  return `${shelf}.${String(number).padStart(6, '0')}.db`;
}

/** The segments in a folder, oldest first within their shelf. */
export function listSegments(folder: string): SegmentName[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .flatMap((name) => {
      const [, shelf, number] = pattern.exec(name) ?? [];
      return shelf === undefined ? [] : [{ shelf, number: Number(number) }];
    })
    .sort((one, other) => one.number - other.number);
}

/** Opens a segment to write in, and makes it where it is missing. Throws what SQLite throws. */
export function openForWriting(folder: string, name: SegmentName, nativeBinding: string | undefined): Database {
  const path = join(folder, segmentFile(name));
  const isNew = !existsSync(path);
  // Logs tell much about people: nobody else on this machine may read them.
  if (isNew) closeSync(openSync(path, 'a', 0o600));
  try {
    return connect(path, isNew, nativeBinding);
  } catch (thrown) {
    // A file that could not be begun, as on a full disk, must not look like a damaged one.
    if (isNew) deleteFiles(path);
    throw thrown;
  }
}

function connect(path: string, isNew: boolean, nativeBinding: string | undefined): Database {
  const database = new BetterSqlite3(path, nativeBinding === undefined ? {} : { nativeBinding });
  try {
    // Must come before the first table. Space of what retention deleted goes back to the disk in small steps.
    if (isNew) database.pragma('auto_vacuum = INCREMENTAL');
    database.pragma('journal_mode = WAL');
    // A kill loses no commit. A power cut may lose those of the last seconds, which reading again from the checkpoint can't
    // bring back; FULL would cost a flush of the disk for each of them.
    database.pragma('synchronous = NORMAL');
    database.pragma('busy_timeout = 5000');
    database.pragma('journal_size_limit = 16777216');
    if (isNew) database.transaction(() => createTables(database)).immediate();
    else assertVersion(database);
    return database;
  } catch (thrown) {
    database.close();
    throw thrown;
  }
}

/** Opens a segment to search in. Throws what SQLite throws. */
export function openForReading(folder: string, name: SegmentName, nativeBinding: string | undefined): Database {
  const database = new BetterSqlite3(join(folder, segmentFile(name)), {
    readonly: true,
    fileMustExist: true,
    ...(nativeBinding !== undefined && { nativeBinding }),
  });
  try {
    database.pragma('busy_timeout = 2000');
    database.pragma('cache_size = -2048');
    assertVersion(database);
    return database;
  } catch (thrown) {
    database.close();
    throw thrown;
  }
}

/** A file that was cut to nothing reads as an empty database: no table of ours, and so damaged. */
function assertVersion(database: Database): void {
  const version = database.pragma('user_version', { simple: true });
  if (version === segmentVersion) return;
  const error: Error & { code?: string } = new Error(`it is of version ${String(version)}`);
  error.code = version === 0 ? 'SQLITE_CORRUPT' : 'SQLITE_CANTOPEN';
  throw error;
}

/** Bytes on the disk, the write-ahead log included. */
export function segmentBytes(folder: string, name: SegmentName): number {
  const path = join(folder, segmentFile(name));
  return ['', '-wal']
    .map((part) => statSync(path + part, { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);
}

/** Deletes a segment. Throws where the system does not let go of it (Windows, while another thread reads it). */
export function deleteSegment(folder: string, name: SegmentName): void {
  deleteFiles(join(folder, segmentFile(name)));
}

function deleteFiles(path: string): void {
  for (const part of ['', '-wal', '-shm']) rmSync(path + part, { force: true });
}
