import { mkdirSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { AppErrorData } from '../../shared/errors.ts';
import type { PackedBlock } from './block.ts';
import { assertSound, putAside } from './damage.ts';
import { readDirectory } from './directory.ts';
import { isDamage, toWriteError } from './failures.ts';
import { createSegmentWriter, type SegmentWriter } from './segment.ts';
import { deleteSegment, listSegments, openForWriting, type SegmentName } from './segment-file.ts';

/** Blocks of a segment: half a million records. FTS5 merges less in small indexes, a search opens fewer large ones. */
const blocksOfSegment = 2048;
/** A segment is closed after so many ms, so that retention can delete the file of a quiet source. */
const ageOfSegment = 7 * 24 * 3600 * 1000;

/** A segment as the writing thread knows it. */
interface Segment {
  name: SegmentName;
  blocks: number;
  /** When it was begun, in ms since 1970. */
  begunAt: number;
  /** First number of each source in it. */
  sources: Map<string, number>;
}

interface OpenSegment {
  segment: Segment;
  database: Database;
  writer: SegmentWriter;
}

export interface ShelvesOptions {
  /** Made where it is missing. */
  folder: string;
  nativeBinding?: string | undefined;
  /** Ms since 1970. */
  now?: (() => number) | undefined;
  blocksOfSegment?: number | undefined;
}

/** All segments, for the one thread that writes. Calls throw `AppError`s, and have then changed nothing. */
export interface Shelves {
  /** Damaged files that were put aside. */
  readonly notices: readonly AppErrorData[];
  /** Stores blocks of a shelf in one transaction; each takes the place of what its source has from its first number on. */
  put(shelf: string, blocks: readonly PackedBlock[]): void;
  segments(shelf?: string): SegmentName[];
  shelves(): string[];
  /** Works on one segment in a transaction. */
  change<Value>(name: SegmentName, work: (writer: SegmentWriter, database: Database) => Value): Value;
  /** Works on one segment outside of a transaction. */
  inspect<Value>(name: SegmentName, work: (database: Database) => Value): Value;
  /** Deletes a segment with all in it, or empties it where its file is in use; that is then deleted later. */
  drop(name: SegmentName): void;
  /** Puts a segment aside in which a search met damage. */
  putAside(name: SegmentName, damage: string): void;
  close(): void;
}

export function openShelves(options: ShelvesOptions): Shelves {
  const { folder, nativeBinding, now = Date.now } = options;
  const most = options.blocksOfSegment ?? blocksOfSegment;
  const notices: AppErrorData[] = [];
  const shelves = new Map<string, Segment[]>();
  const lastNumbers = new Map<string, number>();
  /** Where each source goes on. */
  const next = new Map<string, number>();
  const open = new Map<Segment, OpenSegment>();
  const toDelete = new Set<SegmentName>();

  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of listSegments(folder)) {
    try {
      addSegment(name);
    } catch (thrown) {
      if (!isDamage(thrown)) throw toWriteError(thrown, folder);
      notices.push(putAside(folder, name, thrown instanceof Error ? thrown.message : String(thrown)));
    }
  }
  for (const segments of shelves.values()) cutOverlaps(segments);

  function addSegment(name: SegmentName): void {
    lastNumbers.set(name.shelf, Math.max(lastNumbers.get(name.shelf) ?? 0, name.number));
    const database = openForWriting(folder, name, nativeBinding);
    try {
      assertSound(database);
      // What was to grow when the last run ended is complete now.
      database.transaction(() => createSegmentWriter(database).completeAll()).immediate();
      const entries = readDirectory(database);
      const sources = new Map<string, number>();
      for (const { source, first, count } of entries) {
        sources.set(source, Math.min(sources.get(source) ?? first, first));
        next.set(source, Math.max(next.get(source) ?? 0, first + count));
      }
      const segment = { name, blocks: entries.length, begunAt: entries[0]?.keptAt ?? now(), sources };
      shelves.set(name.shelf, [...(shelves.get(name.shelf) ?? []), segment]);
    } finally {
      database.close();
    }
  }

  /** A kill may have come between the new block in one segment and the cut in an older one. */
  function cutOverlaps(segments: readonly Segment[]): void {
    const begins = new Map<string, number>();
    for (const segment of segments.toReversed()) {
      const overlapping = [...segment.sources.keys()].filter((source) => begins.has(source));
      if (overlapping.length > 0) {
        const opened = openOf(segment);
        opened.database
          .transaction(() => {
            for (const source of overlapping) opened.writer.cutFrom(source, begins.get(source) ?? 0);
          })
          .immediate();
      }
      for (const [source, first] of segment.sources) begins.set(source, Math.min(begins.get(source) ?? first, first));
      closeSegment(segment);
    }
  }

  function openOf(segment: Segment): OpenSegment {
    const known = open.get(segment);
    if (known) return known;
    const database = openForWriting(folder, segment.name, nativeBinding);
    const opened = { segment, database, writer: createSegmentWriter(database) };
    open.set(segment, opened);
    return opened;
  }

  function closeSegment(segment: Segment): void {
    open.get(segment)?.database.close();
    open.delete(segment);
  }

  /** The segment that a shelf's next blocks go to, and whether it is one that others must make room for. */
  function current(shelf: string): Segment {
    const segments = shelves.get(shelf) ?? [];
    const last = segments.at(-1);
    if (last && last.blocks < most && now() - last.begunAt < ageOfSegment) return last;
    const number = (lastNumbers.get(shelf) ?? 0) + 1;
    const segment: Segment = { name: { shelf, number }, blocks: 0, begunAt: now(), sources: new Map() };
    openOf(segment);
    lastNumbers.set(shelf, number);
    shelves.set(shelf, [...segments, segment]);
    if (last) closeSegment(last);
    return segment;
  }

  function find(name: SegmentName): Segment | undefined {
    return shelves.get(name.shelf)?.find((segment) => segment.name.number === name.number);
  }

  function work<Value>(name: SegmentName, act: (opened: OpenSegment) => Value): Value {
    const segment = find(name);
    if (!segment) throw new Error(`no segment ${name.shelf} ${name.number}`);
    const wasOpen = open.has(segment);
    try {
      return act(openOf(segment));
    } catch (thrown) {
      throw toWriteError(thrown, folder);
    } finally {
      if (!wasOpen) closeSegment(segment);
    }
  }

  return {
    notices,
    put(shelf, blocks) {
      try {
        const segment = current(shelf);
        const { database, writer } = openOf(segment);
        const cut = blocks.filter((block) => block.first < (next.get(block.source) ?? 0));
        const ends = new Map<string, number>();
        let added = 0;
        database
          .transaction(() => {
            for (const block of blocks) {
              const { source, first, count } = block;
              if (first < (ends.get(source) ?? next.get(source) ?? 0)) added -= writer.cutFrom(source, first);
              writer.insert(block, now());
              ends.set(source, first + count);
              added += 1;
            }
          })
          .immediate();
        segment.blocks += added;
        for (const { source, first, count } of blocks) {
          segment.sources.set(source, Math.min(segment.sources.get(source) ?? first, first));
          next.set(source, first + count);
        }
        // Behind the new blocks: a kill between the two leaves some twice, which the next start sets right, and loses none.
        for (const older of shelves.get(shelf) ?? []) {
          const here = older === segment ? [] : cut.filter(({ source }) => older.sources.has(source));
          if (here.length === 0) continue;
          const opened = openOf(older);
          opened.database
            .transaction(() => {
              for (const { source, first } of here) older.blocks -= opened.writer.cutFrom(source, first);
            })
            .immediate();
          for (const { source, first } of here)
            if ((older.sources.get(source) ?? 0) >= first) older.sources.delete(source);
          closeSegment(older);
        }
      } catch (thrown) {
        // What the writer remembers of the segment may have been rolled back.
        for (const { segment } of [...open.values()]) if (segment.name.shelf === shelf) closeSegment(segment);
        throw toWriteError(thrown, folder);
      }
    },
    segments: (shelf) =>
      [...shelves]
        .flatMap(([name, segments]) => (shelf === undefined || shelf === name ? segments : []))
        .map(({ name }) => name),
    shelves: () => [...shelves.keys()],
    change: (name, act) =>
      work(name, ({ database, writer, segment }) => {
        const value = database.transaction(() => act(writer, database)).immediate();
        const left = readDirectory(database);
        segment.blocks = left.length;
        return value;
      }),
    inspect: (name, act) => work(name, ({ database }) => act(database)),
    drop(name) {
      const segment = find(name);
      if (!segment) return;
      work(name, ({ database }) => {
        // Where a search has the file open and the system holds on to it, nothing of it may be found any more.
        database.transaction(() => database.exec('DELETE FROM blocks')).immediate();
      });
      closeSegment(segment);
      shelves.set(
        name.shelf,
        (shelves.get(name.shelf) ?? []).filter((other) => other !== segment),
      );
      toDelete.add(name);
      for (const waiting of toDelete) {
        try {
          deleteSegment(folder, waiting);
          toDelete.delete(waiting);
        } catch {
          // Windows, while a search has it open: with the next one, or at the next start.
        }
      }
    },
    putAside(name, damage) {
      const segment = find(name);
      if (!segment) return;
      closeSegment(segment);
      shelves.set(
        name.shelf,
        (shelves.get(name.shelf) ?? []).filter((other) => other !== segment),
      );
      notices.push(putAside(folder, name, damage));
    },
    close() {
      for (const segment of [...open.keys()]) closeSegment(segment);
    },
  };
}
