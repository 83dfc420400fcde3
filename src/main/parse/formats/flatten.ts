const maxDepth = 8;
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
    const lower = name.toLowerCase();
    for (let start = 0; start >= 0; start = nextPart(lower, start)) {
      const tail = lower.slice(start);
      if (!byName.has(tail) || start === 0) byName.set(tail, text);
    }
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

function nextPart(name: string, start: number): number {
  const dot = name.indexOf('.', start);
  return dot < 0 ? -1 : dot + 1;
}

function addEntries(entries: [string, string][], value: object, prefix: string, depth: number): void {
  for (const [key, item] of Object.entries(value)) {
    if (entries.length >= maxEntries) return;
    const name = key === '#attributes' ? prefix : prefix === '' ? key : `${prefix}.${key}`;
    if (item === null || item === undefined) continue;
    if (typeof item !== 'object') entries.push([name, String(item)]);
    else if (Array.isArray(item)) entries.push([name, listText(item)]);
    else if (depth < maxDepth) addEntries(entries, item, name, depth + 1);
  }
}

const maxListCharacters = 1000;

function listText(items: readonly unknown[]): string {
  const simple = items.every((item) => typeof item !== 'object' || item === null);
  return (simple ? items.join(',') : JSON.stringify(items)).slice(0, maxListCharacters);
}
