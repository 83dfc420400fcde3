/** A run of a line, and whether it is what was looked for. */
export interface MarkedPart {
  text: string;
  marked: boolean;
  /** Where it begins. */
  start: number;
}

const wordCharacter = /[\p{L}\p{N}]/u;

/** The words of a search that must stand in a line: `fail`, `"as it stands"`; those that must not (`-word`) are left out. */
export function soughtWords(text: string): string[] {
  const words: string[] = [];
  for (const [, excluded, quoted, plain] of text.matchAll(/(-(?=\S))?(?:"([^"]+)"|(\S+))/g)) {
    if (excluded === undefined) words.push((quoted ?? plain ?? '').toLowerCase());
  }
  return words;
}

/** Cuts a line where sought words begin and end. A word is found where one begins, upper and lower case alike. */
export function markedParts(text: string, words: readonly string[]): readonly MarkedPart[] {
  const folded = text.toLowerCase();
  // A few capitals have longer small forms; then places in one text are no places in the other.
  const places = folded.length === text.length ? words.flatMap((word) => placesOf(folded, word)) : [];
  const parts: MarkedPart[] = [];
  let end = 0;
  for (const { from, to } of places.sort((one, other) => one.from - other.from)) {
    if (from < end) continue;
    if (from > end) parts.push({ text: text.slice(end, from), marked: false, start: end });
    parts.push({ text: text.slice(from, to), marked: true, start: from });
    end = to;
  }
  if (end < text.length) parts.push({ text: text.slice(end), marked: false, start: end });
  return parts;
}

function placesOf(folded: string, word: string): { from: number; to: number }[] {
  const places: { from: number; to: number }[] = [];
  if (word === '') return places;
  const needsStart = wordCharacter.test(word.charAt(0));
  for (let from = folded.indexOf(word); from >= 0; from = folded.indexOf(word, from + word.length)) {
    if (needsStart && from > 0 && wordCharacter.test(folded.charAt(from - 1))) continue;
    places.push({ from, to: from + word.length });
  }
  return places;
}
