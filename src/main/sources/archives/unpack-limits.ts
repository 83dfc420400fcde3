import { unsafeNumber, unsafeSize } from './failures.ts';

/** How far a compressed file or an archive may grow while it is read. */
export interface UnpackLimits {
  /** So many bytes may always come out. */
  freeBytes: number;
  /** Beyond them, at most so many for each packed byte that was read. */
  ratio: number;
  /** Entries of one file, those of archives within it included. */
  entries: number;
  /** Archives within one another; a compressed file within a compressed file counts as one as well. */
  depth: number;
}

/**
 * A log shrinks to a twentieth or a fiftieth, one of a single line said over and over to a few hundredths at gzip's best
 * (its limit is 1:1,032) and less with bzip2, xz and Zstandard, but then it is small; so more than a thousandth is refused
 * only when a gigabyte has come out. Each entry has a report of its own that is kept with every step of an import, which
 * limits their number: 10,000 are 27 years of a log that is rotated daily.
 */
export const defaultLimits: UnpackLimits = { freeBytes: 1024 ** 3, ratio: 1000, entries: 10_000, depth: 3 };

/** Counts what comes out of one file, at all depths together. Once a limit was passed each further step throws. */
export class UnpackBudget {
  readonly limits: UnpackLimits;
  readonly #file: string;
  #packed = 0;
  #unpacked = 0;
  #entries = 0;

  constructor(file: string, limits: UnpackLimits) {
    this.#file = file;
    this.limits = limits;
  }

  /** Packed bytes that were read of the file itself. */
  addPacked(bytes: number): void {
    this.#packed += bytes;
  }

  /** Counts bytes as they come out of a packed content. The iterable throws `archive-unsafe`. */
  async *count(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of bytes) {
      this.#unpacked += piece.length;
      this.check();
      yield piece;
    }
  }

  /** @throws AppError `archive-unsafe` */
  addEntries(entries: number): void {
    this.#entries += entries;
    this.check();
  }

  /** @throws AppError `archive-unsafe` where a limit was passed. */
  check(): void {
    const { freeBytes, ratio, entries } = this.limits;
    if (this.#unpacked > freeBytes && this.#unpacked > ratio * this.#packed) throw unsafeSize(this.#file, ratio);
    if (this.#entries > entries) throw unsafeNumber(this.#file, entries);
  }
}
