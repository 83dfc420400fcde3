import type { EventGroup } from '../../shared/group.ts';

/**
 * Indices of a group's samples, most telling first: those that a signal names, then the first and the last, then those
 * that differ most from what is already chosen.
 */
export function rankSamples({ samples, signals }: Pick<EventGroup, 'samples' | 'signals'>): number[] {
  const ranked = new Set<number>();
  const add = (index: number) => {
    if (index < samples.length && index >= 0) ranked.add(index);
  };
  // One line of each signal before the second of any: a fact without its line can't be judged.
  const depth = Math.max(0, ...signals.map((signal) => signal.samples.length));
  for (let turn = 0; turn < depth; turn++) {
    for (const signal of signals) {
      const index = signal.samples[turn];
      if (index !== undefined) add(index);
    }
  }
  add(0);
  add(samples.length - 1);
  // A record may have a megabyte; its beginning tells how it differs.
  const words = samples.map((sample) => new Set(sample.text.slice(0, 1000).split(/\s+/)));
  /** Words that each sample has more than the ranked one nearest to it. */
  const novelty = samples.map(() => Number.POSITIVE_INFINITY);
  const compareWith = (index: number) => {
    for (const [other, before] of novelty.entries())
      if (!ranked.has(other)) novelty[other] = Math.min(before, wordsMissing(words[other], words[index]));
  };
  for (const index of ranked) compareWith(index);
  while (ranked.size < samples.length) {
    let newest = -1;
    for (const [index, value] of novelty.entries())
      if (!ranked.has(index) && value > (novelty[newest] ?? -1)) newest = index;
    add(newest);
    compareWith(newest);
  }
  return [...ranked];
}

/** Number of words of one line that the other lacks. */
function wordsMissing(line: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): number {
  let missing = 0;
  for (const word of line) if (!other.has(word)) missing++;
  return missing;
}
