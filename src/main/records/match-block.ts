import type { FoundRecord, SearchQuery } from '../../shared/search.ts';
import { type BlockColumns, textStarts } from './block.ts';
import type { BlockEntry } from './directory.ts';
import { fileNames, passes, readFilters, type ValueFilter } from './filters.ts';
import { comparePlaces, type Place, readPlace } from './place.ts';
import { findWord, type QueryWord, readQueryWords, standsAt } from './query-words.ts';
import { foldCase } from './words.ts';

/** A query that was read: what the records of a block are checked by. */
export interface Question {
  words: readonly QueryWord[];
  filters: ReturnType<typeof readFilters>;
  from: number;
  to: number;
  /** Null: all. */
  sources: ReadonlySet<string> | null;
  /** Rows come behind this place. */
  after: Place | null;
}

/** @throws AppError `bad-argument` where `after` is no place of a page. */
export function readQuestion(query: SearchQuery): Question {
  return {
    words: readQueryWords(query.text),
    filters: readFilters(query),
    from: query.from ?? Number.NEGATIVE_INFINITY,
    to: query.to ?? Number.POSITIVE_INFINITY,
    sources: query.sources.length === 0 ? null : new Set(query.sources),
    after: query.after === null ? null : readPlace(query.after),
  };
}

/** What a block holds, unpacked as far as it is needed. */
export interface OpenBlock {
  columns: BlockColumns;
  /** All texts, a line feed between two; null where they can't be read any more. */
  texts(): string | null;
}

/** The records of a block that are asked for, in their order; `unread` where their texts would have had to be looked at and can't be. */
export function matchBlock(
  entry: BlockEntry,
  { columns, texts }: OpenBlock,
  question: Question,
): { records: FoundRecord[]; unread: boolean } {
  const passed = passingFilters(entry, columns, question);
  if (passed.length === 0) return { records: [], unread: false };
  const all = texts();
  if (all === null && question.words.length > 0) return { records: [], unread: true };
  const starts = textStarts(columns);
  const matching = all === null ? passed : holdingWords(foldCase(all), starts, passed, question.words);
  const lines = lineNumbers(columns);
  const records = matching.map((index): FoundRecord => {
    const start = starts[index] ?? 0;
    return {
      id: `${entry.source}:${entry.first + index}`,
      source: entry.source,
      time: entry.oldest + (columns.time[index] ?? 0),
      file: columns.values[columns.file[index] ?? -1] ?? '',
      lineNumber: lines[index] ?? 0,
      host: columns.values[columns.host[index] ?? -1] ?? null,
      program: columns.values[columns.program[index] ?? -1] ?? null,
      text: all === null ? null : all.slice(start, start + (columns.length[index] ?? 0)),
    };
  });
  return { records, unread: all === null && records.length > 0 };
}

function passingFilters(entry: BlockEntry, columns: BlockColumns, question: Question): number[] {
  const { host, program, address, account, file } = question.filters;
  const hosts = host && placesOf(columns.values, (value) => passes(host, value));
  const programs = program && placesOf(columns.values, (value) => passes(program, value));
  const addresses = address && listsWith(columns.lists, address);
  const accounts = account && listsWith(columns.lists, account);
  const files = file && placesOf(columns.values, (value) => fileNames(value).some((name) => passes(file, name)));
  const passed: number[] = [];
  for (let index = 0; index < entry.count; index += 1) {
    const time = entry.oldest + (columns.time[index] ?? 0);
    if (time < question.from || time > question.to) continue;
    if (hosts && !hosts.has(columns.host[index] ?? -1)) continue;
    if (programs && !programs.has(columns.program[index] ?? -1)) continue;
    if (addresses && !addresses.has(columns.addresses[index] ?? -1)) continue;
    if (accounts && !accounts.has(columns.accounts[index] ?? -1)) continue;
    if (files && !files.has(columns.file[index] ?? -1)) continue;
    const place = { time, source: entry.source, number: entry.first + index };
    if (question.after && comparePlaces(place, question.after) <= 0) continue;
    passed.push(index);
  }
  return passed;
}

function listsWith(lists: readonly string[][], filter: ValueFilter): Set<number> {
  return placesOf(lists, (values) => values.some((value) => passes(filter, value)));
}

function placesOf<Value>(all: readonly Value[], wanted: (value: Value) => boolean): Set<number> {
  return new Set(all.flatMap((value, place) => (wanted(value) ? [place] : [])));
}

/**
 * Those of `among` whose texts hold all words and none that is excluded. The longest word is looked for in all texts at
 * once, which takes a tenth of the time of looking into each.
 */
function holdingWords(
  folded: string,
  starts: Int32Array,
  among: readonly number[],
  words: readonly QueryWord[],
): number[] {
  const [longest, ...others] = words
    .filter(({ excluded }) => !excluded)
    .sort((one, other) => other.text.length - one.text.length);
  const excluded = words.filter((word) => word.excluded);
  const endOf = (index: number) => (starts[index + 1] ?? 0) - 1;
  let position = -1;
  return among.filter((index) => {
    const start = starts[index] ?? 0;
    const end = endOf(index);
    if (longest) {
      if (position < start) position = folded.indexOf(longest.text, start);
      if (position < 0) position = folded.length;
      if (position + longest.text.length > end) return false;
      if (!standsAt(folded, position, start, end, longest) && findWord(folded, start, end, longest, position) < 0)
        return false;
    }
    return (
      others.every((word) => findWord(folded, start, end, word) >= 0) &&
      excluded.every((word) => findWord(folded, start, end, word) < 0)
    );
  });
}

function lineNumbers(columns: BlockColumns): number[] {
  let line = 0;
  return columns.line.map((step) => {
    line += step;
    return line;
  });
}
