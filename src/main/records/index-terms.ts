import { type FilterName, filterNames, type ValueFilter } from './filters.ts';
import type { QueryWord } from './query-words.ts';
import { addTerms, areNumbers, foldCase, isJoiner, isWordCode, mostJoined, termAt } from './words.ts';

/**
 * Terms of the full-text index. A block of records has one row with its distinct terms: the words of its texts, and
 * for each filter its values behind a mark that no word contains. A term says that the block may hold what is looked for;
 * the records themselves are checked afterwards.
 */

/** Signs other than letters and digits that are part of terms, as FTS5's `tokenchars`. */
export const termSigns = '.-_=:/@';

/** More terms hardly leave out more blocks. */
const mostTerms = 12;
/** What begins with fewer characters stands in nearly every block, and takes FTS5 milliseconds to gather. */
const shortPrefix = 3;

const marks: Readonly<Record<FilterName, string>> = {
  host: 'h=',
  program: 'p=',
  address: 'a=',
  account: 'u=',
  file: 'f=',
};
const otherSigns = /[^a-z0-9.\-_:/@\u0080-\uffff]/g;
const longestValue = 64;

function valueTerm(name: FilterName, folded: string): string {
  return marks[name] + folded.replace(otherSigns, '_').slice(0, longestValue);
}

/** Terms of a block: of its texts, one after the other, and of the distinct values that its records name. */
export function blockTerms(texts: string, values: Readonly<Record<FilterName, Iterable<string>>>): string {
  const terms = new Set<string>();
  addTerms(foldCase(texts), terms);
  for (const name of filterNames) for (const value of values[name]) terms.add(valueTerm(name, foldCase(value)));
  return [...terms].join(' ');
}

interface IndexTerm {
  term: string;
  prefix: boolean;
}

/** What FTS5 is asked for blocks that may hold a match; null where words and filters give nothing to ask for. */
export function indexExpression(
  words: readonly QueryWord[],
  filters: Readonly<Partial<Record<FilterName, ValueFilter>>>,
): string | null {
  const terms = words.flatMap((word) => (word.excluded ? [] : wordTerms(word)));
  for (const name of filterNames) {
    const filter = filters[name];
    if (filter) terms.push({ term: valueTerm(name, filter.value), prefix: filter.prefix });
  }
  const selective = terms.filter(({ term, prefix }) => !prefix || term.length >= shortPrefix);
  const asked = (selective.length > 0 ? selective : terms)
    .sort((one, other) => other.term.length - one.term.length)
    .slice(0, mostTerms);
  if (asked.length === 0) return null;
  return asked.map(({ term, prefix }) => `"${term}"${prefix ? '*' : ''}`).join(' AND ');
}

/**
 * Terms that every block with this word has. Words of it that single signs join are looked for together. The last of them
 * may go on in the line, by letters unless it is whole, and by a sign and more words in any case.
 */
function wordTerms({ text, whole }: QueryWord): IndexTerm[] {
  const runs = runsOf(text);
  const terms: IndexTerm[] = [];
  for (let first = 0; first < runs.length; ) {
    let last = first;
    while (last - first + 1 < mostJoined && isJoined(text, runs[last], runs[last + 1])) last += 1;
    const start = runs[first]?.start ?? 0;
    // A part of an address: it may stand in one, which is kept in full alone.
    if (last - first + 1 < mostJoined && areNumbers(text, start, runs[last]?.end ?? 0)) last = first;
    const end = runs[last]?.end ?? 0;
    const cutOff = end === text.length && !whole;
    const joined = last > first;
    const mayJoin = joined && last - first + 1 < mostJoined && (end === text.length || endsWithJoiner(text, end));
    terms.push({ term: termAt(text, start, end), prefix: cutOff || mayJoin });
    first = last + 1;
  }
  return terms;
}

interface Run {
  start: number;
  end: number;
}

function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (let position = 0; position < text.length; position += 1) {
    if (!isWordCode(text.charCodeAt(position))) continue;
    const start = position;
    while (isWordCode(text.charCodeAt(position))) position += 1;
    runs.push({ start, end: position });
  }
  return runs;
}

function isJoined(text: string, one: Run | undefined, next: Run | undefined): boolean {
  return one !== undefined && next !== undefined && next.start === one.end + 1 && isJoiner(text.charCodeAt(one.end));
}

function endsWithJoiner(text: string, end: number): boolean {
  return end === text.length - 1 && isJoiner(text.charCodeAt(end));
}
