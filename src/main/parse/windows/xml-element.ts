/** Bounds of what a hostile text may cost. */
const maxDepth = 12;
const maxElements = 1000;

type XmlObject = Record<string, unknown>;

const tagPattern =
  /<(?:!\[CDATA\[|(\/?)([\w:.-]{1,100})((?:\s{1,99}[\w:.-]{1,100}\s{0,9}=\s{0,9}(?:"[^"]*"|'[^']*'))*)\s{0,99}(\/?)>)/y;
const attributePattern = /([\w:.-]{1,100})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/g;

/**
 * The element that `text` begins with, as an object: children under their names (several of one name as a list), attributes
 * under `#attributes`, text under `#text` or, where there is nothing else, as the value itself. Null where the text is
 * not well formed. Knows what event logs use: no DTD, no comments, no entities but the five and numbers.
 */
export function readXmlElement(text: string): { name: string; value: unknown } | null {
  const stack: { name: string; object: XmlObject; text: string }[] = [];
  let elements = 0;
  let position = 0;
  for (;;) {
    const open = text.indexOf('<', position);
    if (open < 0) return null;
    const current = stack.at(-1);
    if (current !== undefined) current.text += unescapeXml(text.slice(position, open));
    tagPattern.lastIndex = open;
    const tag = tagPattern.exec(text);
    if (tag === null) return null;
    const [whole, closes, name, attributes = '', empty] = tag;
    position = open + whole.length;
    if (name === undefined) {
      const end = text.indexOf(']]>', position);
      if (end < 0 || current === undefined) return null;
      current.text += text.slice(position, end);
      position = end + 3;
      continue;
    }
    if (closes === '') {
      elements += 1;
      if (elements > maxElements || stack.length >= maxDepth) return null;
      stack.push({ name, object: withAttributes(attributes), text: '' });
      if (empty === '') continue;
    } else if (current?.name !== name) return null;
    const ended = stack.pop();
    if (ended === undefined) return null;
    const value = contentOf(ended.object, ended.text);
    const parent = stack.at(-1);
    if (parent === undefined) return { name: ended.name, value };
    addChild(parent.object, ended.name, value);
  }
}

function withAttributes(written: string): XmlObject {
  if (written === '') return {};
  const attributes: XmlObject = {};
  for (const [, name = '', double, single] of written.matchAll(attributePattern)) {
    define(attributes, name, unescapeXml(double ?? single ?? ''));
  }
  return { '#attributes': attributes };
}

/** Blanks between elements are no text. */
function contentOf(object: XmlObject, text: string): unknown {
  const names = Object.keys(object);
  if (names.length === 0) return text;
  const onlyAttributes = names.length === 1 && names[0] === '#attributes';
  if (text.trim() !== '' || (onlyAttributes && text !== '')) object['#text'] = text;
  return object;
}

function addChild(object: XmlObject, name: string, value: unknown): void {
  if (!Object.hasOwn(object, name)) define(object, name, value);
  else {
    const before = object[name];
    if (Array.isArray(before)) before.push(value);
    else object[name] = [before, value];
  }
}

/** Also for names such as `__proto__`. */
function define(object: XmlObject, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(lt|gt|quot|apos|amp));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
