import type { Deletion } from '../search.ts';
import { byteSize, count } from './numbers.ts';

const records = (value: number) => `${count(value)} ${value === 1 ? 'record' : 'records'}`;

const reasons: Readonly<Record<Deletion['reason'], string>> = {
  days: 'older than its days',
  gigabytes: 'more than its size',
  asked: 'you asked for it',
};

/** English texts of what is kept and deleted, in Settings. */
export const keeping = {
  title: 'Kept records',
  loading: 'Loading what is kept',
  hint: 'What Search looks through. Records of files take little: their text stays in the file. Alerts stay when records go.',
  none: 'Nothing is kept yet.',
  columns: { source: 'Source', records: 'Records', size: 'On this disk', times: 'Time range', actions: 'Delete' },
  total: (all: number, bytes: number) => `${records(all)}, ${byteSize(bytes)}`,
  more: (value: number) => `Show ${count(value)} more`,
  delete: 'Delete…',
  deleteOf: (name: string) => `Delete the records of ${name}`,
  question: {
    title: (name: string) => `Delete the records of ${name}?`,
    text: (all: number, bytes: number) =>
      `${records(all)} (${byteSize(bytes)}) are deleted for good and can’t be searched any more. Alerts and their quoted lines stay; log files are not touched.`,
    confirm: 'Delete',
  },
  deleted: (name: string) => `The records of ${name} were deleted`,
  imports: 'Records of imports',
  importsHint:
    'For each import; the oldest go first, by whichever limit is met first. Sources have limits of their own.',
  days: 'Keep for (days)',
  gigabytes: 'Keep at most (GB)',
  wrongDays: 'A whole number from 1 to 3,650.',
  wrongGigabytes: 'A number from 0.1 to 10,000.',
  save: 'Save',
  saved: 'The limits were saved',
  deletions: 'What was deleted',
  deletionsNone: 'Nothing was deleted so far.',
  deletionColumns: {
    at: 'When',
    source: 'Source',
    records: 'Records',
    size: 'Size',
    times: 'Their times',
    reason: 'Why',
  },
  reasons,
} as const;
