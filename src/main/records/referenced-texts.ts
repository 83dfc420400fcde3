import { isAscii, isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import iconv from 'iconv-lite';
import type { BlockColumns } from './block.ts';

/** A block is not read again where its lines lie further apart than this, in bytes. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Texts of a block by reference, read again from their file, a line feed between two; null where the file is gone or holds
 * other lines by now. As lines are read at first: a line that is not UTF-8 is windows-1252, NUL is shown as U+2400.
 */
export function readReferencedTexts(columns: BlockColumns, checksum: number): string | null {
  const file = fileOf(columns);
  const first = columns.offset[0];
  if (file === null || first === undefined) return null;
  let start = 0;
  const places = columns.offset.map((step, index) => {
    start += step;
    return { start: start - first, end: start - first + (columns.bytes[index] ?? 0) };
  });
  const bytes = readRange(file, first, places.at(-1)?.end ?? 0);
  if (bytes === null) return null;
  const atStart = first === 0;
  const texts = places
    .map((place, index) => lineText(bytes.subarray(place.start, place.end), atStart && index === 0))
    .join('\n');
  // The checksum covers all records that were packed, also those that were taken away since.
  return crc32(texts) === checksum ? texts : null;
}

/** The file of a block by reference: all its records stand in one. */
export function fileOf(columns: BlockColumns): string | null {
  return columns.values[columns.file[0] ?? -1] ?? null;
}

function readRange(file: string, position: number, length: number): Buffer | null {
  if (length > mostBytes) return null;
  try {
    // A pipe that took the file's name would hold the thread up until someone writes into it.
    const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      if (!fstatSync(handle).isFile()) return null;
      const buffer = Buffer.allocUnsafe(length);
      let read = 0;
      while (read < length) {
        const bytes = readSync(handle, buffer, read, length - read, position + read);
        if (bytes === 0) return null;
        read += bytes;
      }
      return buffer;
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
}

function lineText(bytes: Buffer, mayHaveMark: boolean): string {
  let end = bytes.length;
  if (bytes[end - 1] === 0x0a) end -= 1;
  if (bytes[end - 1] === 0x0d) end -= 1;
  const marked = mayHaveMark && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const line = bytes.subarray(marked ? 3 : 0, end);
  const text = isAscii(line)
    ? line.toString('latin1')
    : isUtf8(line)
      ? line.toString('utf8')
      : iconv.decode(line, 'windows-1252');
  return text.includes('\0') ? text.replaceAll('\0', '\u2400') : text;
}
