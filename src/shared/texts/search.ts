import { count } from './numbers.ts';

const records = (value: number) => `${count(value)} ${value === 1 ? 'record' : 'records'}`;

/** English texts of the Search view and of the links that lead there. */
export const search = {
  title: 'Search',
  form: 'Search in kept records',
  text: 'Words in the line',
  textHint: 'All words must stand in the line; "as it stands", -without',
  submit: 'Search',
  clear: 'Clear',
  range: 'Time',
  ranges: { all: 'Any time', hour: 'Last hour', day: 'Last day', week: 'Last week', own: 'From … to …' },
  from: 'From',
  to: 'To',
  source: 'Source',
  allSources: 'All sources',
  filters: { host: 'Host', program: 'Program', address: 'Address', account: 'Account' },
  filterHint: 'Exact; * at the end stands for anything',
  around: (file: string, line: number) => `Around line ${count(line)} of ${file}; other files are left out`,
  endAround: 'Show all files',
  loading: 'Searching',
  loadingRow: 'Loading…',
  grid: 'Records found, newest first',
  columns: { time: 'Time', host: 'Host', program: 'Program', text: 'Line' },
  looked: (shown: number, more: boolean, scanned: number, kept: number, ms: number) =>
    `${records(shown)}${more ? ' so far' : ''}, newest first. Looked at ${count(scanned)} of ${records(kept)}, ${count(ms)} ms.`,
  stale: 'Searching…',
  missing: (value: number) =>
    value === 1
      ? 'The text of some records can’t be shown: their file is gone or was changed.'
      : `The text of some records can’t be shown: ${count(value)} files are gone or were changed.`,
  missingMeaning: 'Records of files are kept by reference; live records are kept in full.',
  gone: 'Not there any more: the file is gone or was changed',
  nothingKept: 'No records are kept yet',
  nothingKeptHint: 'What sources receive and what you import can be searched here.',
  toSources: 'Sources',
  toImports: 'Imports',
  nothingFound: 'No record matches',
  nothingFoundHint: 'Try fewer words or a longer time. Words are found from their beginning: fail finds failed.',
  record: 'The record',
  copyLine: 'line',
  linesAround: 'Lines around it',
  searchFor: (value: string) => `Search records for ${value}`,
  noValue: '–',
} as const;
