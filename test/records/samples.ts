import type { KeptRecord } from '../../src/shared/kept-record.ts';
import { type SearchQuery, searchQuerySchema } from '../../src/shared/search.ts';

/** A record as reading hands it over. */
export function sampleRecord(text: string, changes: Partial<KeptRecord> = {}): KeptRecord {
  return {
    time: 1_700_000_000_000,
    file: '/var/log/auth.log',
    lineNumber: 1,
    offset: 0,
    bytes: text.length + 1,
    host: null,
    program: null,
    addresses: [],
    accounts: [],
    text,
    byReference: false,
    ...changes,
  };
}

/** So many records of a log: every second one line, texts `line 0 …`, `line 1 …` from `first` on. */
export function sampleRecords(first: number, count: number): KeptRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    return sampleRecord(`line ${number} of host web${number % 3}`, {
      time: 1_700_000_000_000 + number * 1000,
      lineNumber: number + 1,
      host: `web${number % 3}`,
    });
  });
}

export function sampleQuery(changes: Partial<SearchQuery> = {}): SearchQuery {
  return searchQuerySchema.parse(changes);
}
