import { AppError } from '../../shared/errors.ts';
import type { KeptSource } from '../../shared/search.ts';
import { isDamage } from './failures.ts';
import type { MetDamage, RecordsThreadData, SearcherCalls } from './protocol.ts';
import { searchSegments } from './search.ts';
import { listSegments, type SegmentName, segmentBytes, segmentFile } from './segment-file.ts';
import { openSegmentReader, type SegmentReader } from './segment-reader.ts';

/** The searching thread: reads beside the writing one, through connections of its own. */
export function openSearcher({ folder, nativeBinding }: RecordsThreadData): SearcherCalls {
  const readers = new Map<string, SegmentReader>();
  const left = new Set<string>();
  const running = new Map<number, AbortController>();

  /** Readers of all segments that are there now, but for those that are damaged, which are told. */
  function segments(damaged: (name: SegmentName, thrown: unknown) => void): SegmentReader[] {
    const names = listSegments(folder);
    const there = new Set(names.map(segmentFile));
    for (const [file, reader] of readers) {
      // Emptied by retention, or gone: the system may only let go of the file when nobody has it open.
      if (there.has(file) && !isEmptied(reader)) continue;
      reader.close();
      readers.delete(file);
    }
    return names.flatMap((name) => {
      const file = segmentFile(name);
      if (left.has(file)) return [];
      try {
        const reader = readers.get(file) ?? openSegmentReader(folder, name, nativeBinding);
        readers.set(file, reader);
        return [reader];
      } catch (thrown) {
        // A file that is just being made or deleted holds nothing that could be found.
        if (isDamage(thrown)) damaged(name, thrown);
        return [];
      }
    });
  }

  function leaveOut(reader: SegmentReader): void {
    const file = segmentFile(reader.name);
    left.add(file);
    if (readers.delete(file)) reader.close();
  }

  return {
    async search(id, query) {
      const controller = new AbortController();
      running.set(id, controller);
      const damaged: MetDamage[] = [];
      const note = (name: SegmentName, thrown: unknown) => {
        const file = segmentFile(name);
        if (!damaged.some((known) => segmentFile(known.name) === file))
          damaged.push({ name, damage: thrown instanceof Error ? thrown.message : String(thrown) });
      };
      try {
        const all = segments(note);
        const page = await searchSegments(all, query, {
          signal: controller.signal,
          damaged: (segment, thrown) => note(segment.name, thrown),
        });
        for (const reader of all) if (damaged.some(({ name }) => name === reader.name)) leaveOut(reader);
        return { page, damaged };
      } finally {
        running.delete(id);
      }
    },
    cancel: (id) => running.get(id)?.abort(cancelled()),
    sources() {
      const sources = new Map<string, KeptSource>();
      for (const reader of segments(() => {})) addSources(sources, folder, reader);
      return [...sources.values()].sort((one, other) => (other.newest ?? 0) - (one.newest ?? 0));
    },
    close() {
      for (const controller of running.values()) controller.abort(cancelled());
      for (const reader of readers.values()) reader.close();
      readers.clear();
    },
  };
}

function cancelled(): AppError {
  return new AppError({ code: 'cancelled', message: 'The search was cancelled.' });
}

function isEmptied(reader: SegmentReader): boolean {
  try {
    return reader.entries().length === 0;
  } catch {
    return false;
  }
}

function addSources(sources: Map<string, KeptSource>, folder: string, reader: SegmentReader): void {
  const entries = reader.entries();
  const names = reader.sourceNames();
  const bytesOfWeight =
    segmentBytes(folder, reader.name) /
    Math.max(
      1,
      entries.reduce((sum, { weight }) => sum + weight, 0),
    );
  for (const { source, count, weight, oldest, newest } of entries) {
    const known = sources.get(source);
    sources.set(source, {
      source,
      name: names.get(source) ?? source,
      records: (known?.records ?? 0) + count,
      bytes: (known?.bytes ?? 0) + Math.round(weight * bytesOfWeight),
      oldest: Math.min(known?.oldest ?? oldest, oldest),
      newest: Math.max(known?.newest ?? newest, newest),
    });
  }
}
