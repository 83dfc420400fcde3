/** Bounds of what a hostile object may cost. */
const maxDepth = 6;
const maxData = 200;
const maxListCharacters = 20_000;

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text of a value that may be `{"#text": ...}`; a list's items with commas between; empty for anything deeper. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join(',').slice(0, maxListCharacters);
  if (isObject(value)) return textOfObject(value);
  return String(value);
}

function textOfObject(value: JsonObject): string {
  const text = value['#text'];
  return isObject(text) ? '' : textOf(text);
}

/** An attribute of an element, wherever a converter puts it. */
export function attributeOf(value: unknown, name: string): string {
  if (!isObject(value)) return '';
  const attributes = isObject(value['#attributes']) ? value['#attributes'] : value;
  return textOf(attributes[name] ?? value[`@${name}`] ?? value[`@_${name}`]);
}

/** The leaves of an object under their own names, in order; `Data` elements under what their `Name` says. */
export function leavesOf(value: unknown): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  addLeaves(found, value, 0);
  return found;
}

function addLeaves(found: (readonly [string, string])[], value: unknown, depth: number): void {
  if (!isObject(value) || depth > maxDepth) return;
  for (const [name, item] of Object.entries(value)) {
    if (found.length >= maxData) return;
    if (name === '#attributes' || name === '#text' || name.startsWith('@')) continue;
    if (name === 'Data') found.push(...dataOf(item));
    else if (isObject(item) && !('#text' in item)) addLeaves(found, item, depth + 1);
    else if (name !== 'Binary' || textOf(item) !== '') found.push([name, textOf(item)]);
  }
}

/** `Data` elements: each under its name, those without one together as `Data`. */
function dataOf(value: unknown): (readonly [string, string])[] {
  const items = Array.isArray(value) ? value.slice(0, maxData) : [value];
  const named = items.flatMap((item): (readonly [string, string])[] => {
    const name = attributeOf(item, 'Name');
    return name === '' ? [] : [[name, textOf(item)]];
  });
  const unnamed = items.filter((item) => attributeOf(item, 'Name') === '' && item !== null);
  const text = textOf(unnamed);
  return text === '' ? named : [...named, ['Data', text]];
}
