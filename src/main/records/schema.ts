import type { Database } from 'better-sqlite3';
import { termSigns } from './index-terms.ts';

/** What `user_version` of a segment says. */
export const segmentVersion = 1;

/**
 * Tables of a segment. `blocks` is the directory, small enough to be read as a whole; `bodies` holds what is packed; `terms`
 * has a row for each block that is complete. Rows of `terms` stay when their block goes: `AUTOINCREMENT` gives no number
 * twice, so that they name nothing, and they go with their segment.
 */
export function createTables(database: Database): void {
  database.exec(`
    CREATE TABLE sources (number INTEGER PRIMARY KEY, source TEXT NOT NULL UNIQUE, name TEXT NOT NULL);
    CREATE TABLE blocks (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      source INTEGER NOT NULL,
      first INTEGER NOT NULL,
      count INTEGER NOT NULL,
      oldest REAL NOT NULL,
      newest REAL NOT NULL,
      kept_at REAL NOT NULL,
      weight INTEGER NOT NULL,
      complete INTEGER NOT NULL
    );
    CREATE INDEX blocks_by_source ON blocks (source, first);
    CREATE TABLE bodies (id INTEGER PRIMARY KEY, columns BLOB NOT NULL, texts BLOB, checksum INTEGER NOT NULL);
    CREATE VIRTUAL TABLE terms USING fts5(
      words, content='', detail=none, columnsize=0, tokenize="ascii tokenchars '${termSigns}'"
    );
    PRAGMA user_version = ${segmentVersion};
  `);
}
