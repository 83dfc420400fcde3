/** The values of one row, and whether it was whole: a quote that never closes takes the rest of the text. */
export interface CsvRow {
  values: string[];
  whole: boolean;
}

/** Splits a row of RFC 4180: quoted values may hold separators, and quotes written twice. What follows a closing quote is left out. */
export function splitCsv(text: string, separator: string): CsvRow {
  const values: string[] = [];
  let index = 0;
  while (index <= text.length) {
    const isQuoted = text.charCodeAt(index) === 0x22;
    const end = isQuoted ? closingQuote(text, index + 1) : index;
    if (end < 0) {
      values.push(text.slice(index + 1).replaceAll('""', '"'));
      return { values, whole: false };
    }
    const next = text.indexOf(separator, end);
    if (isQuoted) values.push(text.slice(index + 1, end).replaceAll('""', '"'));
    else values.push(text.slice(index, next < 0 ? text.length : next));
    if (next < 0) break;
    index = next + 1;
  }
  return { values, whole: true };
}

/** Index of the quote that closes a value, or -1. */
function closingQuote(text: string, start: number): number {
  let index = text.indexOf('"', start);
  while (index >= 0 && text.charCodeAt(index + 1) === 0x22) index = text.indexOf('"', index + 2);
  return index;
}
