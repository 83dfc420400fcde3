import type { Counters } from '../../../shared/analysis.ts';

/** Lines that are in no group and were not counted as blank, not understood or left out: 0 unless something is wrong. */
export function unaccountedLines({ lines, groupedLines, blank, headers, unparsed, dropped }: Counters): number {
  return (
    lines - groupedLines - blank - headers - unparsed - Object.values(dropped).reduce((sum, some) => sum + some, 0)
  );
}
