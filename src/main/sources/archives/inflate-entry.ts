import { crc32, createInflateRaw } from 'node:zlib';
import { bunzip2 } from '../compression/bzip2/bunzip2.ts';
import { unxz } from '../compression/xz/unxz.ts';
import { zlibChunkBytes, zlibSteps } from '../compression/zlib-steps.ts';
import { unzstd } from '../compression/zstd/unzstd.ts';

/** What an entry of a ZIP archive must be when it is unpacked, as its directory says. */
export interface ExpectedEntry {
  bytes: number;
  /** CRC-32; null where another check takes its place. */
  checksum: number | null;
}

/** By the number of the method (APPNOTE.TXT 4.4.5). */
const methods: Readonly<Record<number, (packed: AsyncIterable<Buffer>) => AsyncIterable<Buffer>>> = {
  0: (packed) => packed,
  8: (packed) => zlibSteps(createInflateRaw({ chunkSize: zlibChunkBytes }), packed),
  12: bunzip2,
  93: unzstd,
  95: unxz,
};

/**
 * What comes out of an entry's packed bytes, which must be decrypted. Gives all up to damage, then throws: where bytes make no
 * sense, are fewer or more than expected, or others than their checksum says.
 */
export async function* inflateEntry(
  method: number,
  expected: ExpectedEntry,
  packed: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  const unpack = methods[method];
  if (unpack === undefined) throw new Error(`packed with method ${method}, which is not known here`);
  let left = expected.bytes;
  let checksum = 0;
  for await (const piece of unpack(packed)) {
    const given = piece.length > left ? piece.subarray(0, left) : piece;
    checksum = crc32(given, checksum);
    left -= given.length;
    if (given.length > 0) yield given;
    if (given.length < piece.length) throw new Error('it holds more than the directory says');
  }
  if (left > 0) throw new Error('it holds less than the directory says');
  if (expected.checksum !== null && checksum !== expected.checksum) throw new Error('wrong checksum');
}
