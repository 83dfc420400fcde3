import { crc32 } from 'node:zlib';
import type { Database, Statement } from 'better-sqlite3';
import { type PackedBlock, valuesOf } from './block.ts';
import { packBody, unpackColumns, unpackTexts } from './body.ts';
import { blockTerms } from './index-terms.ts';
import { readReferencedTexts } from './referenced-texts.ts';

/** What is written to one segment. Each call is to be made within a transaction. */
export interface SegmentWriter {
  /** Stores a block. What was there of its source from its first number on must be cut off before. */
  insert(block: PackedBlock, keptAt: number): void;
  /** Takes away all records of a source from a number on; returns how many blocks went. */
  cutFrom(source: string, number: number): number;
  deleteBlocks(ids: readonly number[]): void;
  /** Gives the blocks that are not complete their entry of the index; for when none of them can grow any more. */
  completeAll(): void;
}

interface Tail {
  id: number;
  columns: Buffer;
  texts: Buffer | null;
  checksum: number;
}

/**
 * Whether the texts, read from their file just now, are the same: only then can they be left there. What was rendered (an event
 * log), cut out of a line (JSON) or rewritten meanwhile is not. Takes 0.1 µs for a record.
 */
function canBeReadAgain({ columns, texts }: PackedBlock): boolean {
  return columns.byReference && readReferencedTexts(columns, crc32(texts)) !== null;
}

export function createSegmentWriter(database: Database): SegmentWriter {
  const prepare = <Arguments extends unknown[]>(sql: string): Statement<Arguments> => database.prepare<Arguments>(sql);
  const addSource = prepare<[string, string]>(
    'INSERT INTO sources (source, name) VALUES (?, ?) ON CONFLICT (source) DO UPDATE SET name = excluded.name',
  );
  const addBlock = prepare<[string, number, number, number, number, number, number, number]>(
    `INSERT INTO blocks (source, first, count, oldest, newest, kept_at, weight, complete)
     VALUES ((SELECT number FROM sources WHERE source = ?), ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addBody = prepare<[number | bigint, Buffer, Buffer | null, number]>('INSERT INTO bodies VALUES (?, ?, ?, ?)');
  const addTerms = prepare<[number | bigint, string]>('INSERT INTO terms (rowid, words) VALUES (?, ?)');
  const behind = prepare<[string, number]>(
    'SELECT id FROM blocks WHERE source = (SELECT number FROM sources WHERE source = ?) AND first >= ?',
  ).pluck();
  const shorten = prepare<[number, string, number, number]>(
    `UPDATE blocks SET count = ? - first
     WHERE source = (SELECT number FROM sources WHERE source = ?) AND first < ? AND first + count > ?`,
  );
  const removeBlock = prepare<[number]>('DELETE FROM blocks WHERE id = ?');
  const removeBody = prepare<[number]>('DELETE FROM bodies WHERE id = ?');
  const known = new Map<string, string>();

  const deleteBlocks = (ids: readonly number[]) => {
    for (const id of ids) {
      removeBlock.run(id);
      removeBody.run(id);
    }
  };
  return {
    insert(block, keptAt) {
      const { source, texts, complete } = block;
      const columns = { ...block.columns, byReference: canBeReadAgain(block) };
      if (known.get(source) !== block.name) {
        addSource.run(source, block.name);
        known.set(source, block.name);
      }
      const body = packBody(columns, texts);
      const terms = complete ? blockTerms(texts, valuesOf(columns)) : '';
      const weight = body.columns.length + (body.texts?.length ?? 0) + terms.length;
      const { lastInsertRowid: id } = addBlock.run(
        source,
        block.first,
        block.count,
        block.oldest,
        block.newest,
        keptAt,
        weight,
        complete ? 1 : 0,
      );
      addBody.run(id, body.columns, body.texts, body.checksum);
      if (complete) addTerms.run(id, terms);
    },
    cutFrom(source, number) {
      const ids = behind.all(source, number) as number[];
      deleteBlocks(ids);
      shorten.run(number, source, number, number);
      return ids.length;
    },
    deleteBlocks,
    completeAll() {
      const tails = database
        .prepare<[], Tail>('SELECT * FROM blocks JOIN bodies USING (id) WHERE complete = 0 ORDER BY id')
        .all();
      for (const tail of tails) {
        const columns = unpackColumns(tail);
        const texts = tail.texts ? unpackTexts(tail.texts) : readReferencedTexts(columns, tail.checksum);
        const { lastInsertRowid: id } = database
          .prepare(
            `INSERT INTO blocks (source, first, count, oldest, newest, kept_at, weight, complete)
             SELECT source, first, count, oldest, newest, kept_at, weight, 1 FROM blocks WHERE id = ?`,
          )
          .run(tail.id);
        addBody.run(id, tail.columns, tail.texts, tail.checksum);
        addTerms.run(id, blockTerms(texts ?? '', valuesOf(columns)));
        deleteBlocks([tail.id]);
      }
    },
  };
}
