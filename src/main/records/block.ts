import type { KeptRecord } from '../../shared/kept-record.ts';
import { type FilterName, fileNames } from './filters.ts';

/** Records of one block: enough that they compress well and share an entry of the index, few enough to be looked through at once. */
export const blockRecords = 256;
/** A block ends early where its texts are longer than this, in characters. */
export const blockCharacters = 512 * 1024;

/**
 * Columns of the records of a block, as they are stored in JSON. Values are kept once, and named by their place; lists of
 * addresses and accounts too.
 */
export interface BlockColumns {
  /** Whether the texts stand in the files, and nowhere else. */
  byReference: boolean;
  values: string[];
  lists: string[][];
  /** Ms since `oldest` of the block. */
  time: number[];
  file: number[];
  /** Differences from one record to the next. */
  line: number[];
  /** Length in UTF-16 units. */
  length: number[];
  /** Places in `values`; -1 where there is none. */
  host: number[];
  program: number[];
  /** Places in `lists`. */
  addresses: number[];
  accounts: number[];
  /** Differences from one record to the next, and lengths, in bytes; empty unless `byReference`. */
  offset: number[];
  bytes: number[];
}

/** A block on its way to the store. */
export interface PackedBlock {
  source: string;
  /** Number of its first record. */
  first: number;
  count: number;
  /** Times of its records, in ms since 1970. */
  oldest: number;
  newest: number;
  /** Name of its first record's file. */
  name: string;
  columns: BlockColumns;
  /** All texts, a line feed between two. */
  texts: string;
  /** Whether it gets an entry of the index: no more records will join it. */
  complete: boolean;
}

/** Packs records of one source, of which the first has the number `first`. All are by reference, or none is. */
export function packBlock(
  source: string,
  first: number,
  records: readonly KeptRecord[],
  complete: boolean,
): PackedBlock {
  let oldest = Number.POSITIVE_INFINITY;
  let newest = Number.NEGATIVE_INFINITY;
  for (const record of records) {
    const time = wholeTime(record.time);
    if (time < oldest) oldest = time;
    if (time > newest) newest = time;
  }
  const byReference = records[0]?.byReference === true;
  const values = placesIn<string>();
  const lists = placesIn<readonly string[]>();
  const columns: BlockColumns = {
    byReference,
    values: values.all,
    lists: lists.all as string[][],
    time: [],
    file: [],
    line: [],
    length: [],
    host: [],
    program: [],
    addresses: [],
    accounts: [],
    offset: [],
    bytes: [],
  };
  let line = 0;
  let offset = 0;
  let texts = '';
  for (const record of records) {
    columns.time.push(wholeTime(record.time) - oldest);
    columns.file.push(values.place(record.file, record.file));
    columns.line.push(record.lineNumber - line);
    line = record.lineNumber;
    columns.length.push(record.text.length);
    columns.host.push(record.host === null ? -1 : values.place(record.host, record.host));
    columns.program.push(record.program === null ? -1 : values.place(record.program, record.program));
    columns.addresses.push(lists.place(keyOf(record.addresses), record.addresses));
    columns.accounts.push(lists.place(keyOf(record.accounts), record.accounts));
    if (byReference) {
      columns.offset.push(record.offset - offset);
      offset = record.offset;
      columns.bytes.push(record.bytes);
    }
    texts += texts === '' && columns.length.length === 1 ? record.text : `\n${record.text}`;
  }
  const name = records[0]?.file ?? '';
  return { source, first, count: records.length, oldest, newest, name, columns, texts, complete };
}

/** The same for equal lists alone: texts hold no NUL. */
function keyOf(list: readonly string[]): string {
  return list.length === 0 ? '' : `${list.length}\0${list.join('\0')}`;
}

/** Whole ms within what a date can be: the differences that are stored add up to it exactly. */
function wholeTime(time: number): number {
  return Number.isNaN(time) ? 0 : Math.round(Math.max(-8.64e15, Math.min(8.64e15, time)));
}

/** Distinct values in the order in which they came first. */
function placesIn<Value>(): { all: Value[]; place(key: string, value: Value): number } {
  const all: Value[] = [];
  const places = new Map<string, number>();
  return {
    all,
    place(key, value) {
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, all.length);
      all.push(value);
      return all.length - 1;
    },
  };
}

/** The distinct values of a block by filter: what its index entry is made of beside its texts. */
export function valuesOf(columns: BlockColumns): Record<FilterName, Set<string>> {
  const single = (places: readonly number[]) =>
    new Set([...new Set(places)].flatMap((place) => columns.values[place] ?? []));
  const listed = (places: readonly number[]) =>
    new Set([...new Set(places)].flatMap((place) => columns.lists[place] ?? []));
  return {
    host: single(columns.host),
    program: single(columns.program),
    address: listed(columns.addresses),
    account: listed(columns.accounts),
    file: new Set([...single(columns.file)].flatMap(fileNames)),
  };
}

/** Where each text of a block begins among all of them, a line feed between two; one more at the end. */
export function textStarts(columns: BlockColumns): Int32Array {
  const starts = new Int32Array(columns.length.length + 1);
  columns.length.forEach((length, index) => {
    starts[index + 1] = (starts[index] ?? 0) + length + 1;
  });
  return starts;
}
