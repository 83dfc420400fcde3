import { foldCase, isWordCode } from './words.ts';

/**
 * One thing that a line must (or must not) hold. It begins where a word begins, and ends where one ends if it is
 * `whole`: `fail` finds `failed`, `"fail"` does not.
 */
export interface QueryWord {
  /** In folded case. */
  text: string;
  whole: boolean;
  excluded: boolean;
}

/**
 * What a person typed, cut into words: `fail`, `"as it stands"`, `-not`, `-"not this"`. Everything else is plain text:
 * there are no operators, and a quotation mark without a second one stands for itself.
 */
export function readQueryWords(typed: string): QueryWord[] {
  // Lone surrogates are kept as U+FFFD, so that is what must be looked for.
  const text = Buffer.from(foldCase(typed)).toString();
  const words: QueryWord[] = [];
  let position = 0;
  while (position < text.length) {
    if (/\s/.test(text.charAt(position))) {
      position += 1;
      continue;
    }
    const excluded = text[position] === '-' && /[^\s]/.test(text.charAt(position + 1));
    const start = excluded ? position + 1 : position;
    const closing = text[start] === '"' ? text.indexOf('"', start + 1) : -1;
    if (closing > start + 1) {
      words.push({ text: text.slice(start + 1, closing), whole: true, excluded });
      position = closing + 1;
      continue;
    }
    let end = start;
    while (end < text.length && !/\s/.test(text.charAt(end))) end += 1;
    words.push({ text: text.slice(start, end), whole: false, excluded });
    position = end;
  }
  return words;
}

/** Where `word` stands in the line between `start` and `end` of a folded text, at `from` or behind, or -1. */
export function findWord(folded: string, start: number, end: number, word: QueryWord, from = start): number {
  const { text } = word;
  // The line alone: in the whole text the search would run on to its end for each line without the word.
  const line = folded.slice(start, end);
  for (let position = from - start; ; position += 1) {
    position = line.indexOf(text, position);
    if (position < 0) return -1;
    if (standsAt(folded, start + position, start, end, word)) return start + position;
  }
}

/** Whether `word`, which was found at `position`, begins and ends there as it must. */
export function standsAt(folded: string, position: number, start: number, end: number, word: QueryWord): boolean {
  const { text, whole } = word;
  const behind = position + text.length;
  if (behind > end) return false;
  if (position > start && isWordCode(text.charCodeAt(0)) && isWordCode(folded.charCodeAt(position - 1))) return false;
  const last = text.charCodeAt(text.length - 1);
  return !(whole && behind < end && isWordCode(last) && isWordCode(folded.charCodeAt(behind)));
}
