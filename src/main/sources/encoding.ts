import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** How the bytes of a source stand for text. `windows-1252` holds all of Latin-1 that a log uses. */
export type SourceEncoding = 'ascii' | 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DetectedEncoding {
  encoding: SourceEncoding;
  /** Length in bytes of the byte order mark at the start; 0 where there is none. */
  markBytes: number;
}

/** Shorter heads say too little about a pattern of NUL bytes. */
const minUtf16Bytes = 8;

/** Finds the encoding of a source from its first bytes (some KB; the more, the surer). */
export function detectEncoding(head: Buffer): DetectedEncoding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', markBytes: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', markBytes: 2 };
  const utf16 = detectUtf16(head);
  if (utf16 !== null) return { encoding: utf16, markBytes: 0 };
  if (isAscii(head)) return { encoding: 'ascii', markBytes: 0 };
  const whole = head.subarray(0, head.length - incompleteUtf8Tail(head));
  return { encoding: isUtf8(whole) ? 'utf-8' : 'windows-1252', markBytes: 0 };
}

/** UTF-16 without a mark: mostly Latin letters, so nearly every second byte is NUL, and none of the others is. */
function detectUtf16(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (head.length < minUtf16Bytes) return null;
  const units = head.length >> 1;
  let evenNuls = 0;
  let oddNuls = 0;
  for (let index = 0; index < units * 2; index += 2) {
    if (head[index] === 0) evenNuls += 1;
    if (head[index + 1] === 0) oddNuls += 1;
  }
  if (oddNuls > units * 0.6 && evenNuls < units * 0.05) return 'utf-16le';
  if (evenNuls > units * 0.6 && oddNuls < units * 0.05) return 'utf-16be';
  return null;
}

/** Number of bytes (0-3) at the end that begin a UTF-8 character without ending it. */
export function incompleteUtf8Tail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}

/**
 * The text of one line of a source that is not UTF-16. A line that is not valid UTF-8 is read as windows-1252,
 * whatever the rest of the file is: programs of several encodings often write into one log.
 */
export function decodeLine(bytes: Buffer, ascii: boolean): string {
  if (ascii || isAscii(bytes)) return bytes.toString('latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : iconv.decode(bytes, 'windows-1252');
}
