import type { Damage } from '../../../shared/analysis.ts';

/** Counts by kind, with the first example of each. */
export class Losses {
  readonly #byKind = new Map<string, Damage>();

  add(kind: string, count: number, example: string): void {
    const before = this.#byKind.get(kind);
    this.#byKind.set(kind, { kind, count: (before?.count ?? 0) + count, example: before?.example ?? example });
  }

  list(): Damage[] {
    return [...this.#byKind.values()];
  }
}
