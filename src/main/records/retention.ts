import type { KeepLimits } from '../../shared/live.ts';
import type { Deletion } from '../../shared/search.ts';
import { type BlockEntry, readDirectory, readSourceNames } from './directory.ts';
import type { RetentionLimits } from './protocol.ts';
import { type SegmentName, segmentBytes } from './segment-file.ts';
import type { Shelves } from './shelves.ts';

/** Blocks deleted in one step: some 20 ms, in which no record is written. */
const blocksAtOnce = 32;
/** Pages given back to the disk in one step. */
const pagesAtOnce = 512;
const day = 24 * 3600 * 1000;

export const importsShelf = 'imports';
export function liveShelf(source: string): string {
  return `live-${source}`;
}

/**
 * Deletes what is older or more than its shelf may hold, oldest first; age counts from when a record was kept, so that an
 * old log that was read today stays. Yields between two steps, so that writing goes on.
 */
export function* retain(
  shelves: Shelves,
  folder: string,
  limits: RetentionLimits,
  now: number,
  tell: (deletion: Deletion) => void,
): Generator<void> {
  for (const shelf of shelves.shelves()) {
    const keep = limitsOf(shelf, limits);
    yield* deleteOld(shelves, folder, shelf, now - keep.days * day, now, tell);
    yield* deleteExcess(shelves, folder, shelf, keep.gigabytes * 1e9, now, tell);
  }
}

/** Deletes all of one source, of whatever shelf. */
export function* deleteSource(
  shelves: Shelves,
  folder: string,
  source: string,
  now: number,
  tell: (deletion: Deletion) => void,
): Generator<void> {
  for (const name of shelves.segments()) {
    const blocks = shelves.inspect(name, readDirectory).filter((block) => block.source === source);
    yield* deleteBlocks(shelves, folder, name, blocks, 'asked', now, tell);
  }
}

function limitsOf(shelf: string, limits: RetentionLimits): KeepLimits {
  const live = Object.entries(limits.live).find(([source]) => liveShelf(source) === shelf);
  return live?.[1] ?? limits.imports;
}

function* deleteOld(
  shelves: Shelves,
  folder: string,
  shelf: string,
  before: number,
  now: number,
  tell: (deletion: Deletion) => void,
): Generator<void> {
  for (const name of shelves.segments(shelf)) {
    const blocks = shelves.inspect(name, readDirectory).filter(({ keptAt }) => keptAt < before);
    yield* deleteBlocks(shelves, folder, name, blocks, 'days', now, tell);
  }
}

function* deleteExcess(
  shelves: Shelves,
  folder: string,
  shelf: string,
  most: number,
  now: number,
  tell: (deletion: Deletion) => void,
): Generator<void> {
  for (const name of shelves.segments(shelf)) {
    const size = () => shelves.segments(shelf).reduce((sum, segment) => sum + segmentBytes(folder, segment), 0);
    // The index of a segment shrinks with its file alone: more blocks may have to go than was thought.
    while (size() > most && shelves.segments(shelf).includes(name)) {
      const all = shelves.inspect(name, readDirectory);
      const bytesOfWeight = segmentBytes(folder, name) / Math.max(1, sumOf(all, 'weight'));
      const excess = size() - most;
      let freed = 0;
      const blocks = all.filter(({ weight }) => {
        const needed = freed < excess;
        freed += weight * bytesOfWeight;
        return needed;
      });
      yield* deleteBlocks(shelves, folder, name, blocks, 'gigabytes', now, tell);
      if (all.length === 0) break;
    }
  }
}

function* deleteBlocks(
  shelves: Shelves,
  folder: string,
  name: SegmentName,
  blocks: readonly BlockEntry[],
  reason: Deletion['reason'],
  now: number,
  tell: (deletion: Deletion) => void,
): Generator<void> {
  if (blocks.length === 0) return;
  const names = shelves.inspect(name, readSourceNames);
  const bytesOfWeight = segmentBytes(folder, name) / Math.max(1, sumOf(shelves.inspect(name, readDirectory), 'weight'));
  const gone = (deleted: readonly BlockEntry[]) => {
    for (const source of new Set(deleted.map((block) => block.source))) {
      const of = deleted.filter((block) => block.source === source);
      tell({
        at: now,
        source,
        name: names.get(source) ?? source,
        records: sumOf(of, 'count'),
        bytes: Math.round(sumOf(of, 'weight') * bytesOfWeight),
        reason,
        oldest: Math.min(...of.map((block) => block.oldest)),
        newest: Math.max(...of.map((block) => block.newest)),
      });
    }
  };
  if (blocks.length === shelves.inspect(name, readDirectory).length) {
    shelves.drop(name);
    gone(blocks);
    yield;
    return;
  }
  for (let start = 0; start < blocks.length; start += blocksAtOnce) {
    const step = blocks.slice(start, start + blocksAtOnce);
    shelves.change(name, (writer) => writer.deleteBlocks(step.map(({ id }) => id)));
    gone(step);
    yield;
  }
  for (let before = Number.POSITIVE_INFINITY; ; ) {
    const free = shelves.inspect(name, (database) => {
      database.pragma(`incremental_vacuum(${pagesAtOnce})`);
      return Number(database.pragma('freelist_count', { simple: true }));
    });
    yield;
    if (free === 0 || free >= before) break;
    before = free;
  }
  shelves.inspect(name, (database) => database.pragma('wal_checkpoint(TRUNCATE)'));
  yield;
}

function sumOf(blocks: readonly BlockEntry[], field: 'weight' | 'count'): number {
  return blocks.reduce((sum, block) => sum + block[field], 0);
}
