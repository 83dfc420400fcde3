import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FoundRecord, SearchPage, SearchQuery } from '../../shared/search.ts';
import type { BlockEntry } from './directory.ts';
import { isDamage } from './failures.ts';
import { createHeap } from './heap.ts';
import { indexExpression } from './index-terms.ts';
import { matchBlock, type Question, readQuestion } from './match-block.ts';
import { comparePlaces, type Place, writePlace } from './place.ts';
import { fileOf } from './referenced-texts.ts';
import type { SegmentReader } from './segment-reader.ts';

/** Longest time without a look at what else is to be done, in ms. */
const sliceMs = 25;
/** A page that takes longer ends with what was found; what is asked for stands in few records, but its words everywhere. */
const patienceMs = 2000;
const mostMissingFiles = 20;

export interface SearchOptions {
  signal?: AbortSignal | undefined;
  /** Called with a segment that is damaged, which is left out. */
  damaged(segment: SegmentReader, thrown: unknown): void;
  patienceMs?: number | undefined;
}

/** Something that may hold rows, none of them before `best`: a segment, and when that was asked, its blocks. */
interface Candidate {
  best: Place;
  segment: SegmentReader;
  /** Null for a segment as a whole. */
  block: BlockEntry | null;
}

/**
 * One page of the records that the query asks for, newest first. Segments and blocks are opened in the order of the newest
 * record that they may hold, until no other can hold a row of this page.
 *
 * @throws AppError `bad-argument` where `after` is no place of a page; the signal's reason when it is aborted.
 */
export async function searchSegments(
  segments: readonly SegmentReader[],
  query: SearchQuery,
  options: SearchOptions,
): Promise<SearchPage> {
  const started = performance.now();
  const question = readQuestion(query);
  const expression = indexExpression(question.words, question.filters);
  const heap = createHeap<Candidate>((one, other) => comparePlaces(one.best, other.best));
  const found: FoundRecord[] = [];
  const missing = new Set<string>();
  let scanned = 0;
  let kept = 0;

  const unlessDamaged = <Value>(segment: SegmentReader, read: () => Value): Value | null => {
    try {
      return read();
    } catch (thrown) {
      if (!isDamage(thrown) && !isUnpackable(thrown)) throw thrown;
      options.damaged(segment, thrown);
      return null;
    }
  };

  for (const segment of segments) {
    const entries = unlessDamaged(segment, () => segment.entries()) ?? [];
    const best = bestOf(entries.filter((entry) => mayHold(entry, question)));
    if (best) heap.push({ best: { ...best, source: '', number: Number.MAX_SAFE_INTEGER }, segment, block: null });
    for (const { count } of entries) kept += count;
  }

  const look = ({ segment, block }: Candidate) => {
    if (block === null) {
      const wanted = expression === null ? null : segment.candidates(expression);
      for (const entry of segment.entries()) {
        if ((wanted === null || !entry.complete || wanted.has(entry.id)) && mayHold(entry, question))
          heap.push({ best: placeOf(entry), segment, block: entry });
      }
      return;
    }
    const open = segment.block(block);
    if (open === null) return;
    scanned += block.count;
    const { records, unread } = matchBlock(block, open, question);
    const file = unread ? fileOf(open.columns) : null;
    if (file !== null && missing.size < mostMissingFiles) missing.add(file);
    if (records.length > 0) addSorted(found, records, query.limit);
  };

  let sliceEnds = started + sliceMs;
  let next: string | null = null;
  for (let candidate = heap.first; candidate !== undefined; candidate = heap.first) {
    const last = found[query.limit - 1];
    if (last && comparePlaces(rowPlace(last), candidate.best) < 0) {
      next = writePlace(rowPlace(last));
      break;
    }
    const now = performance.now();
    if (now - started > (options.patienceMs ?? patienceMs)) {
      // All before the candidate was looked at. It may hold a record at its very place, so that the next page begins above.
      next = writePlace({ ...candidate.best, number: Math.min(candidate.best.number + 1, Number.MAX_SAFE_INTEGER) });
      const { best } = candidate;
      found.splice(0, found.length, ...found.filter((row) => comparePlaces(rowPlace(row), best) < 0));
      break;
    }
    heap.pop();
    const { segment } = candidate;
    const chosen = candidate;
    unlessDamaged(segment, () => look(chosen));
    if (now < sliceEnds) continue;
    await nextTurn();
    options.signal?.throwIfAborted();
    sliceEnds = performance.now() + sliceMs;
  }
  return {
    rows: found,
    next: next ?? (found.length === query.limit ? endOf(found) : null),
    scanned,
    kept,
    milliseconds: performance.now() - started,
    missingFiles: [...missing],
  };
}

function mayHold(entry: BlockEntry, { from, to, sources, after }: Question): boolean {
  if (entry.newest < from || entry.oldest > to) return false;
  if (sources && !sources.has(entry.source)) return false;
  if (after === null) return true;
  // Its last place: the record that would come at the end of all pages.
  return comparePlaces({ time: entry.oldest, source: entry.source, number: entry.first }, after) > 0;
}

function placeOf({ newest, source, first, count }: BlockEntry): Place {
  return { time: newest, source, number: first + count - 1 };
}

function bestOf(entries: readonly BlockEntry[]): Place | null {
  let best: Place | null = null;
  for (const entry of entries) {
    const place = placeOf(entry);
    if (best === null || comparePlaces(place, best) < 0) best = place;
  }
  return best;
}

function rowPlace({ time, source, id }: FoundRecord): Place {
  return { time, source, number: Number(id.slice(id.lastIndexOf(':') + 1)) };
}

function endOf(found: readonly FoundRecord[]): string | null {
  const last = found.at(-1);
  return last ? writePlace(rowPlace(last)) : null;
}

/** Adds rows to those of the page, each once: between two steps of the writing thread a record may stand in two segments. */
function addSorted(found: FoundRecord[], records: readonly FoundRecord[], limit: number): void {
  const known = new Set(found.map(({ id }) => id));
  const all = [...found, ...records.filter(({ id }) => !known.has(id))];
  all.sort((one, other) => comparePlaces(rowPlace(one), rowPlace(other)));
  found.splice(0, found.length, ...all.slice(0, limit));
}

/** Whether a block could not be unpacked: damage that SQLite does not see. */
function isUnpackable(thrown: unknown): boolean {
  if (thrown instanceof SyntaxError) return true;
  return thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('Z_');
}
