/** The values of a line of comma-separated text, at most `limit` of them; a value in quotes may hold commas and doubled quotes. */
export function splitCommas(text: string, limit: number): string[] {
  const values: string[] = [];
  let start = 0;
  while (values.length < limit) {
    if (text.charCodeAt(start) === 0x22) {
      const end = closingQuote(text, start + 1);
      values.push(text.slice(start + 1, end).replaceAll('""', '"'));
      const comma = text.indexOf(',', end);
      if (comma < 0) return values;
      start = comma + 1;
      continue;
    }
    const comma = text.indexOf(',', start);
    if (comma < 0) {
      values.push(text.slice(start));
      return values;
    }
    values.push(text.slice(start, comma));
    start = comma + 1;
  }
  return values;
}

function closingQuote(text: string, start: number): number {
  let index = text.indexOf('"', start);
  while (index >= 0 && text.charCodeAt(index + 1) === 0x22) index = text.indexOf('"', index + 2);
  return index < 0 ? text.length : index;
}
