/** Longest entity that is kept, in characters. */
const valueCharacters = 200;

/** Counts of distinct values, the first `limit` of them by name; a value that comes later only says that there are more. */
export class ValueCounter {
  readonly counts = new Map<string, number>();
  more = false;

  /** Counts a value `weight` times; `limit` is the number of values that are told apart. */
  add(value: string, weight: number, limit: number): void {
    const key = value.length > valueCharacters ? value.slice(0, valueCharacters) : value;
    const count = this.counts.get(key);
    if (count !== undefined) this.counts.set(key, count + weight);
    else if (this.counts.size < limit) this.counts.set(ownCopy(key), weight);
    else this.more = true;
  }

  /** Adds another counter's values; those beyond `limit` are dropped and marked by `more`. */
  merge(other: ValueCounter, limit: number): void {
    for (const [value, count] of other.counts) this.add(value, count, limit);
    this.more ||= other.more;
  }

  /** The most frequent values, those of one frequency in alphabetical order. */
  top(length: number): { value: string; count: number }[] {
    return [...this.counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, length);
  }

  toState(): CounterState {
    return [this.more ? 1 : 0, ...[...this.counts].flat()];
  }

  static fromState(state: CounterState): ValueCounter {
    const counter = new ValueCounter();
    counter.more = state[0] === 1;
    for (let index = 1; index + 1 < state.length; index += 2) {
      counter.counts.set(String(state[index]), Number(state[index + 1]));
    }
    return counter;
  }
}

/** A {@link ValueCounter} as JSON: 1 if there are more values, then values and counts in turn. */
export type CounterState = (string | number)[];

/**
 * The same text in memory of its own. V8 lets a part of a string point into the whole: one kept address would hold
 * the whole block that was read from the file.
 */
export function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
