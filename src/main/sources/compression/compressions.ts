import { bunzip2 } from './bzip2/bunzip2.ts';
import { gunzip } from './gzip.ts';
import { unxz } from './xz/unxz.ts';
import { unzstd } from './zstd/unzstd.ts';

/** A way in which one file is made smaller. */
export interface Compression {
  name: 'gzip' | 'bzip2' | 'xz' | 'Zstandard';
  /** Whether these first bytes begin such a file, whatever its name is. */
  detects(head: Buffer): boolean;
  /**
   * Undoes it in constant memory, also where several such files were put behind one another. The pieces given in may be
   * overwritten by the next; so may those that come out. Gives all that came before damage, then throws.
   */
  decompress(compressed: AsyncIterable<Buffer>): AsyncGenerator<Buffer>;
}

const compressions: readonly Compression[] = [
  // The third byte is the only method that gzip has.
  { name: 'gzip', detects: (head) => beginsWith(head, [0x1f, 0x8b, 0x08]), decompress: gunzip },
  {
    name: 'bzip2',
    // Behind the level a block begins, or the end of an empty file.
    detects: (head) =>
      beginsWith(head, [0x42, 0x5a, 0x68]) &&
      (beginsWith(head.subarray(4), [0x31, 0x41, 0x59]) || beginsWith(head.subarray(4), [0x17, 0x72, 0x45])),
    decompress: bunzip2,
  },
  { name: 'xz', detects: (head) => beginsWith(head, [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]), decompress: unxz },
  { name: 'Zstandard', detects: (head) => beginsWith(head, [0x28, 0xb5, 0x2f, 0xfd]), decompress: unzstd },
];

/** The compression that a content begins with, or null. */
export function detectCompression(head: Buffer): Compression | null {
  return compressions.find((compression) => compression.detects(head)) ?? null;
}

function beginsWith(head: Buffer, bytes: readonly number[]): boolean {
  return head.length >= bytes.length && bytes.every((byte, index) => head[index] === byte);
}
