import type { Damage } from '../../../shared/analysis.ts';
import type { FollowedFile } from './followed-file.ts';

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

/** Counts the bytes that were seen of contents that are gone for `lossMs`, and that nothing was found of since. */
export function countLosses(files: readonly FollowedFile[], losses: Losses, now: number, lossMs: number): void {
  for (const file of files) {
    if (file.goneAt === null || file.lossCounted || file.copyOf !== null || file.packed) continue;
    if (now - file.goneAt < lossMs) continue;
    file.lossCounted = true;
    const bytes = file.size - file.place.position;
    if (bytes > 0) losses.add('gone-unread', bytes, `${file.name}: ${bytes} bytes were gone before they could be read`);
  }
}
