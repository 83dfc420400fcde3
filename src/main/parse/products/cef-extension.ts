import type { Values } from './stated.ts';

/** A carrier's line has few values; more are not looked at. */
const maxValues = 200;
const keyPattern = /(?:^|\s)([A-Za-z_][\w.[\]-]{0,63})=/g;
const escapePattern = /\\(.)/g;

/**
 * The values of a CEF extension: `key=value key=value`, where a value may hold blanks and ends before the next key,
 * `\=`, `\\` and `\n` being escapes. Keys that are repeated keep their first value.
 */
export function readExtension(text: string): Values {
  const values = new Map<string, string>();
  let key = '';
  let start = 0;
  const close = (end: number): void => {
    const value = text.slice(start, end).trim();
    if (key !== '' && value !== '' && !values.has(key)) values.set(key, unescapeValue(value));
  };
  for (const match of text.matchAll(keyPattern)) {
    close(match.index);
    key = match[1] ?? '';
    start = match.index + match[0].length;
    if (values.size >= maxValues) return values;
  }
  close(text.length);
  return values;
}

/** The text between bars from `start` on, the first `count` of them, and the index after the last bar; null where there are fewer. */
export function readHeader(text: string, start: number, count: number): { parts: string[]; end: number } | null {
  const parts: string[] = [];
  let from = start;
  for (let index = start; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x5c) index += 1;
    else if (code === 0x7c) {
      parts.push(unescapeValue(text.slice(from, index)).trim());
      from = index + 1;
      if (parts.length === count) return { parts, end: from };
    }
  }
  return null;
}

function unescapeValue(value: string): string {
  if (!value.includes('\\')) return value;
  return value.replace(escapePattern, (_all, character: string) => (/[nr]/.test(character) ? ' ' : character));
}
