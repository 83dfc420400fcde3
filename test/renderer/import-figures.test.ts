import { expect, test } from 'vitest';
import { importShare } from '../../src/renderer/components/imports/import-share.ts';
import { unaccountedLines } from '../../src/renderer/components/imports/unaccounted-lines.ts';
import { emptyCounters } from '../../src/shared/analysis.ts';
import { fakeImport } from './fake-data.ts';

const done = fakeImport('x', {});
const source = (bytes: number, totalBytes: number | null, outcome: 'reading' | 'failed' = 'reading') => {
  const [first] = done.sources;
  if (first === undefined) throw new Error('no source');
  return { ...first, bytes, totalBytes, outcome };
};

test.each([
  ['nothing to read', { sources: [] }, null],
  ['half of the bytes', { sources: [source(50, 100)] }, 0.5],
  ['files that failed do not count', { sources: [source(50, 100), source(0, 900, 'failed')] }, 0.5],
  ['a size that is not known', { sources: [source(50, 100), source(5, null)] }, null],
  ['a file that grew', { sources: [source(150, 100)] }, 1],
  ['groups while judging', { state: 'classifying' as const, waiting: 107 }, 0.5],
])('share of an import: %s', (_name, change, share) => {
  expect(importShare({ ...done, state: 'reading', ...change })).toBe(share);
});

test('a line that is nowhere is noticed', () => {
  const counters = { ...emptyCounters(), lines: 10, groupedLines: 5, blank: 1, unparsed: 1, dropped: { cut: 2 } };
  expect(unaccountedLines(counters)).toBe(1);
});
