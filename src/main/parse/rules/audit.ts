import type { MutableFields } from '../format.ts';

const pairPattern = /(?<![\w-])([A-Za-z_][\w-]{0,40})=("[^"]*"|'[^']*'|[^\s'"]*)/g;
const hexPattern = /^(?:[0-9A-F]{2}){1,4000}$/;
const mostPairs = 300;

/** The values of an audit record, those within `msg='…'` among them, by name; the first of a name wins. Quotes are kept. */
export function auditPairs(text: string): Map<string, string> {
  const pairs = new Map<string, string>();
  addPairs(pairs, text);
  return pairs;
}

function addPairs(pairs: Map<string, string>, text: string): void {
  for (const [, name = '', value = ''] of text.matchAll(pairPattern)) {
    if (pairs.size >= mostPairs) return;
    if (value.startsWith("'")) addPairs(pairs, value.slice(1, -1));
    else if (!pairs.has(name)) pairs.set(name, value);
  }
}

/** A value that may be in quotes or, where it holds odd characters, in hex; undefined where none is stated. */
export function auditText(value: string | undefined): string | undefined {
  if (value === undefined || value === '?' || value === '(null)' || value === '(none)' || value === '')
    return undefined;
  if (value.startsWith('"')) return value.slice(1, -1);
  if (!hexPattern.test(value)) return value;
  return Buffer.from(value, 'hex').toString('utf8').replaceAll('\0', ' ').trim();
}

/** A value in which digits are never hex: an id, a result. */
export function auditWord(value: string | undefined): string | undefined {
  if (value === undefined || value === '?' || value === '(null)' || value === '(none)' || value === 'unset')
    return undefined;
  const bare = value.replace(/^"|"$/g, '');
  return bare === '' || bare === '4294967295' ? undefined : bare;
}

/** Sets a field where there is a value. */
export function setStated(fields: MutableFields, name: string, value: string | undefined): void {
  if (value !== undefined && value !== '') fields[name] = value;
}
