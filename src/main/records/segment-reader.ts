import type { Database } from 'better-sqlite3';
import { type BlockBody, unpackColumns, unpackTexts } from './body.ts';
import { type BlockEntry, readDirectory, readSourceNames } from './directory.ts';
import type { OpenBlock } from './match-block.ts';
import { readReferencedTexts } from './referenced-texts.ts';
import { openForReading, type SegmentName } from './segment-file.ts';

/** A segment as the searching thread has it open. Calls throw what SQLite throws. */
export interface SegmentReader {
  readonly name: SegmentName;
  /** Its directory, read again where the writing thread changed it since. */
  entries(): readonly BlockEntry[];
  sourceNames(): ReadonlyMap<string, string>;
  /** Ids of the blocks that may hold what the expression asks for; those that are not complete always may. */
  candidates(expression: string): Set<number>;
  /** Null where retention deleted it meanwhile. */
  block(entry: BlockEntry): OpenBlock | null;
  close(): void;
}

export function openSegmentReader(folder: string, name: SegmentName, nativeBinding: string | undefined): SegmentReader {
  const database: Database = openForReading(folder, name, nativeBinding);
  const find = database.prepare<[string], number>('SELECT rowid FROM terms WHERE terms MATCH ?').pluck();
  const body = database.prepare<[number], BlockBody>('SELECT columns, texts, checksum FROM bodies WHERE id = ?');
  let entries: BlockEntry[] | null = null;
  let version: unknown;
  return {
    name,
    entries() {
      const now = database.pragma('data_version', { simple: true });
      if (entries === null || now !== version) entries = readDirectory(database);
      version = now;
      return entries;
    },
    sourceNames: () => readSourceNames(database),
    candidates: (expression) => new Set(find.all(expression)),
    block(entry) {
      const found = body.get(entry.id);
      if (!found) return null;
      const columns = unpackColumns(found);
      return {
        columns,
        texts: () => (found.texts ? unpackTexts(found.texts) : readReferencedTexts(columns, found.checksum)),
      };
    },
    close: () => database.close(),
  };
}
