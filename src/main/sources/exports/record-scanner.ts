/** The byte is no part of a record, or goes on in the one that has begun. */
export const goesOn = -1;
/** The record that has begun ends with this byte. */
export const endsHere = -2;
/** What has begun is no record; it ends with this byte. */
export const droppedHere = -3;

/** Finds where the records of a text begin and end, byte by byte, wherever its lines end. */
export interface RecordScanner {
  /** {@link goesOn}, {@link endsHere}, {@link droppedHere}, or a number from 0: a record began so many bytes before this one; what had begun is none then. */
  step(byte: number): number;
  /** Forgets the record that has begun. */
  reset(): void;
}

export const lineFeed = 0x0a;

export function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === lineFeed || byte === 0x0d;
}
