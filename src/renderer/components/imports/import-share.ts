import type { ImportProgress } from '../../../shared/analysis.ts';

/**
 * How much of an import is done, 0-1, or null where it cannot be known. Reading is measured in bytes; judging in
 * groups, which are known only once all is read.
 */
export function importShare({ state, sources, waiting, counters }: ImportProgress): number | null {
  if (state === 'classifying') return counters.groups === 0 ? null : clamped(1 - waiting / counters.groups);
  let read = 0;
  let all = 0;
  for (const { bytes, totalBytes, outcome } of sources) {
    if (outcome === 'failed' || outcome === 'skipped') continue;
    if (totalBytes === null) return null;
    read += bytes;
    all += totalBytes;
  }
  return all === 0 ? null : clamped(read / all);
}

function clamped(share: number): number {
  return Math.min(1, Math.max(0, share));
}
