import type { Database } from 'better-sqlite3';

/** A block as the directory of its segment names it. */
export interface BlockEntry {
  id: number;
  source: string;
  first: number;
  count: number;
  /** Times of its records, in ms since 1970; wider than they are where records were taken away. */
  oldest: number;
  newest: number;
  /** When it was stored, in ms since 1970. */
  keptAt: number;
  /** Bytes of what is packed and indexed. */
  weight: number;
  complete: boolean;
}

interface Row extends Omit<BlockEntry, 'complete'> {
  complete: 0 | 1;
}

/** All blocks of a segment, in the order in which they were stored. */
export function readDirectory(database: Database): BlockEntry[] {
  const rows = database
    .prepare<[], Row>(
      `SELECT blocks.id, sources.source, first, count, oldest, newest, kept_at AS keptAt, weight, complete
       FROM blocks JOIN sources ON sources.number = blocks.source ORDER BY blocks.id`,
    )
    .all();
  return rows.map((row) => ({ ...row, complete: row.complete === 1 }));
}

/** Names of the sources of a segment by their id. */
export function readSourceNames(database: Database): Map<string, string> {
  const rows = database.prepare<[], { source: string; name: string }>('SELECT source, name FROM sources').all();
  return new Map(rows.map(({ source, name }) => [source, name]));
}
