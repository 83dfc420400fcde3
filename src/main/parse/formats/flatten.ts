/** Bounds of what a hostile object may cost. */
const maxDepth = 8;
const maxKeyCharacters = 128;
const maxTails = 6;
const maxEntries = 300;

/** The values of a nested object under dotted names. */
export interface FlatObject {
  entries: readonly (readonly [string, string])[];
  /** The first value there is under one of the names, which are lower case and may be the last parts of a longer one. */
  find(names: readonly string[]): string | undefined;
}

/** Flattens an object; `#attributes` of XML are left out of names. Deeper and further values than the limits are left out. */
export function flatten(value: object): FlatObject {
  const entries: [string, string][] = [];
  addEntries(entries, value, '', 0);
  const byName = new Map<string, string>();
  for (const [name, text] of entries) {
    const [whole = '', ...tails] = tailsOf(name);
    byName.set(whole, text);
    for (const tail of tails) if (!byName.has(tail)) byName.set(tail, text);
  }
  return {
    entries,
    find(names) {
      for (const name of names) {
        const found = byName.get(name);
        if (found !== undefined && found !== '') return found;
      }
      return undefined;
    },
  };
}

/** The names of one file are the same in most records. */
const knownTails = new Map<string, readonly string[]>();
const maxKnown = 5000;

/** The name in lower case, then what is left of it without its first parts. */
function tailsOf(name: string): readonly string[] {
  const known = knownTails.get(name);
  if (known !== undefined) return known;
  const lower = name.toLowerCase();
  const parts = lower.split('.');
  const tails = [lower];
  for (let start = Math.max(1, parts.length - maxTails); start < parts.length; start += 1) {
    tails.push(parts.slice(start).join('.'));
  }
  if (knownTails.size >= maxKnown) knownTails.clear();
  knownTails.set(name, tails);
  return tails;
}

function addEntries(entries: [string, string][], value: object, prefix: string, depth: number): void {
  for (const [wholeKey, item] of Object.entries(value)) {
    if (entries.length >= maxEntries) return;
    const key = wholeKey.slice(0, maxKeyCharacters);
    const name = key === '#attributes' ? prefix : prefix === '' ? key : `${prefix}.${key}`;
    if (item === null || item === undefined) continue;
    if (typeof item !== 'object') entries.push([name, String(item)]);
    else if (Array.isArray(item)) entries.push([name, listText(item)]);
    else if (depth < maxDepth) addEntries(entries, item, name, depth + 1);
  }
}

/** Lists of parameters tell what was done: a role or a permission stands behind some hundred characters of ids. */
const maxListCharacters = 3000;

function listText(items: readonly unknown[]): string {
  const simple = items.every((item) => typeof item !== 'object' || item === null);
  return (simple ? items.join(',') : JSON.stringify(items)).slice(0, maxListCharacters);
}
