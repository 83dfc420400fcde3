/** The record `bytes[start, end)` of a body. */
export interface RecordSpan {
  start: number;
  end: number;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const SPACES = new Set([0x20, 0x09, LINE_FEED, CARRIAGE_RETURN]);

/** The lines of an NDJSON or text body without their ends; empty ones are left out. */
export function* lineSpans(bytes: Uint8Array): Generator<RecordSpan> {
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(LINE_FEED, start);
    const lineEnd = found < 0 ? bytes.length : found;
    const end = bytes[lineEnd - 1] === CARRIAGE_RETURN && lineEnd > start ? lineEnd - 1 : lineEnd;
    if (end > start) yield { start, end };
    start = lineEnd + 1;
  }
}

/**
 * The objects of a JSON body, byte for byte as they stand there: one, several behind each other (with commas, spaces,
 * line ends or nothing between) or an array of them. Braces are counted, which costs less than parsing twice; what is
 * between the braces is checked by who parses the record.
 * @throws SyntaxError where something else stands there, or the end is missing.
 */
export function objectSpans(bytes: Uint8Array): RecordSpan[] {
  const spans: RecordSpan[] = [];
  let at = skipSpaces(bytes, 0);
  const array = bytes[at] === OPEN_BRACKET;
  if (array) at++;
  for (;;) {
    at = skipSpaces(bytes, at);
    const byte = bytes[at];
    if (byte === undefined || (array && byte === CLOSE_BRACKET)) break;
    if (byte === COMMA && spans.length > 0) {
      at++;
    } else if (byte === OPEN_BRACE) {
      const end = endOfObject(bytes, at);
      spans.push({ start: at, end });
      at = end;
    } else throw new SyntaxError('not an object');
  }
  if (array && (bytes[at] !== CLOSE_BRACKET || skipSpaces(bytes, at + 1) < bytes.length))
    throw new SyntaxError('the array does not end');
  return spans;
}

function skipSpaces(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && SPACES.has(bytes[at] as number)) at++;
  return at;
}

function endOfObject(bytes: Uint8Array, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at];
    if (quoted) {
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) quoted = false;
    } else if (byte === QUOTE) quoted = true;
    else if (byte === OPEN_BRACE) depth++;
    else if (byte === CLOSE_BRACE && --depth === 0) return at + 1;
  }
  throw new SyntaxError('an object does not end');
}
