import type { NamedValue } from './named-values.ts';

/** Most of a list that is shown: prompts have little room, and what comes first tells most. */
const mostListed = 12;
const maxDepth = 6;
/** Parsers keep less of a list; a longer text is a value of another kind. */
const longestList = 4000;

/**
 * Lists of objects, which are the text of a value (perhaps cut), as values of their own: Microsoft 365's `Parameters`,
 * Entra's `targetResources`, Google's `events`. An item with a name and a value is a value of that name (a dot in it would
 * pass for nesting), a name alone stands under the list's name. All other values stay as they are.
 */
export function withListedValues(values: readonly NamedValue[]): readonly NamedValue[] {
  return values.flatMap((value) => {
    if (!/^\[ ?\{/.test(value[1]) || value[1].length > longestList) return [value];
    const items = parseList(value[1]);
    if (items === null) return [value];
    const found: NamedValue[] = [];
    addItems(found, value[0], items, 0);
    return found;
  });
}

/** The items of a JSON list; of one that was cut those values that are whole. */
function parseList(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : null;
  } catch {
    return parseCut(text);
  }
}

function parseCut(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(closeCut(text));
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** The text up to the last object that is whole, with what is open around it closed. */
function closeCut(text: string): string {
  const open: string[] = [];
  let inString = false;
  let whole = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (inString) {
      if (character === '\\') index += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{') open.push('}');
    else if (character === '[') open.push(']');
    else if (character === '}' || character === ']') {
      open.pop();
      if (character === '}') whole = text.slice(0, index + 1) + open.toReversed().join('');
    }
  }
  return whole;
}

function addItems(found: NamedValue[], list: string, items: readonly unknown[], depth: number): void {
  for (const item of items) {
    if (found.length >= mostListed) return;
    if (typeof item === 'object' && item !== null && !Array.isArray(item)) addItem(found, list, item, depth);
  }
}

const nameKeys = /^(?:name|displayname)$/i;
/** What was taken away has no new value. */
const oldKey = /^oldvalue$/i;
const valueKeys = /^(?:value|newvalue|(?:bool|int|multi|multiint)value)$/i;

function addItem(found: NamedValue[], list: string, item: object, depth: number): void {
  const entries = Object.entries(item);
  const name: unknown = entries.find(([key]) => nameKeys.test(key))?.[1];
  const value =
    textOf(entries.find(([key]) => valueKeys.test(key))?.[1]) || textOf(entries.find(([key]) => oldKey.test(key))?.[1]);
  const isPair = typeof name === 'string' && entries.some(([key]) => valueKeys.test(key));
  if (isPair && value !== '') found.push([name.replaceAll('.', '_'), value]);
  if (isPair) return;
  if (typeof name === 'string' && !/param/i.test(list)) found.push([list, name]);
  for (const [key, part] of entries) {
    if (found.length >= mostListed) return;
    if (nameKeys.test(key)) continue;
    // Microsoft 365 puts the names of what was acted on where others have ids.
    if (key === 'ID' && list === 'Target' && typeof part === 'string') found.push([list, part]);
    if (Array.isArray(part) && typeof part[0] === 'object') {
      if (depth < maxDepth) addItems(found, key, part, depth + 1);
    } else if (typeof part !== 'number' && textOf(part) !== '') found.push([key, textOf(part)]);
  }
}

/** A value as text; Entra writes it as JSON within JSON, in quotes of its own. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return /^(?:\[\]|null)$/.test(value) ? '' : value.replace(/^\[?"|"\]?$/g, '');
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string').join(',') : '';
}
