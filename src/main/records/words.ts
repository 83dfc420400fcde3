/**
 * Words of a text, as they stand in the index and in queries. A word is a run of letters and digits; every word outside
 * of ASCII counts as such but for punctuation. Words that single `.`, `-` or `_` join (addresses, host and file names)
 * are also kept together, four at most, once from each word on: the parts of an address are everywhere, the whole is not.
 */

/** Longer terms are cut to so many characters, in the index and in queries alike. */
const longestTerm = 64;
/** Words of a joined term: those of an IPv4 address. */
export const mostJoined = 4;

const separator = 0;
const word = 1;
const joiner = 2;

const kinds = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  if (/[A-Za-z0-9]/.test(String.fromCharCode(code))) kinds[code] = word;
}
for (const sign of '.-_') kinds[sign.charCodeAt(0)] = joiner;

function kindOf(code: number): number {
  // Written so that NaN, beyond the end of a text, separates.
  if (!(code >= 128)) return kinds[code] ?? separator;
  if (code <= 0xbf || (code >= 0x2000 && code <= 0x206f) || (code >= 0x3000 && code <= 0x303f)) return separator;
  return word;
}

/** Whether this is one of the signs that join words. */
export function isJoiner(code: number): boolean {
  return kindOf(code) === joiner;
}

/** Whether the character with this UTF-16 code is part of a word; beyond the ends of a text (NaN) it is not. */
export function isWordCode(code: number): boolean {
  return kindOf(code) === word;
}

/**
 * The text in lower case, as long as before. `İ` and the sigma at the end of a word have lower-case forms that are longer
 * or hang on what stands beside them, so that a part would not be found in the whole.
 */
export function foldCase(text: string): string {
  return text.replaceAll('İ', 'i').toLowerCase().replaceAll('ς', 'σ');
}

const starts = new Int32Array(1 << 16);
const ends = new Int32Array(1 << 16);

/** Calls `found` for each term of a folded text: all words, and joined words from each word on. */
export function eachTerm(folded: string, found: (start: number, end: number) => void): void {
  const { length } = folded;
  let position = 0;
  let chain = 0;
  while (position < length) {
    if (kindOf(folded.charCodeAt(position)) !== word) {
      position += 1;
      continue;
    }
    const start = position;
    position += 1;
    while (position < length && kindOf(folded.charCodeAt(position)) === word) position += 1;
    found(start, position);
    starts[chain] = start;
    ends[chain] = position;
    chain += 1;
    const goesOn =
      position + 1 < length &&
      chain < starts.length &&
      kindOf(folded.charCodeAt(position)) === joiner &&
      kindOf(folded.charCodeAt(position + 1)) === word;
    if (goesOn) {
      position += 1;
      continue;
    }
    for (let index = 0; index + 1 < chain; index += 1)
      found(starts[index] ?? 0, ends[Math.min(index + mostJoined, chain) - 1] ?? 0);
    chain = 0;
  }
}

/** The term between two places of a folded text, cut where it is too long. */
export function termAt(folded: string, start: number, end: number): string {
  return folded.slice(start, Math.min(end, start + longestTerm));
}

/** Adds all terms of a folded text. */
export function addTerms(folded: string, terms: Set<string>): void {
  eachTerm(folded, (start, end) => terms.add(termAt(folded, start, end)));
}
