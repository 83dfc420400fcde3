import { isAscii } from 'node:buffer';
import type { LogRecord } from '../../shared/log.ts';
import { decodeLine, incompleteUtf8Tail, type SourceEncoding } from './encoding.ts';

export interface LineSplitterOptions {
  file: string;
  encoding: SourceEncoding;
  /** Bytes of the byte order mark that the first line starts with; 0 where it has none. */
  markBytes: number;
  /** Whether a CR without LF ends a line, as in files of old Macs. Elsewhere it is text: else a CR could forge a line. */
  carriageReturnEnds: boolean;
  maxLineBytes: number;
  offset: number;
  lineNumber: number;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const noBytes = Buffer.alloc(0);
const utf16Decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/**
 * Cuts bytes into lines, whatever the sizes of the pieces in which they come. The bytes of all records add up to
 * the bytes that were put in. Holds at most `maxLineBytes` and one piece.
 */
export class LineSplitter {
  /** Where the first line that was not given out yet starts. */
  nextOffset: number;
  nextLineNumber: number;

  readonly #options: LineSplitterOptions;
  readonly #unit: 1 | 2;
  readonly #limit: number;
  /** Start of the line whose end has not come yet, at most `#limit` bytes of it. */
  #held: Buffer[] = [];
  #heldBytes = 0;
  /** Bytes of that line that were seen, also those that were not kept. */
  #seenBytes = 0;
  #lastUnit = 0;
  /** Bytes that can only be understood with the next piece: half a UTF-16 unit, or a CR that a LF may follow. */
  #carry: Buffer = noBytes;
  #markBytes: number;

  constructor(options: LineSplitterOptions) {
    this.#options = options;
    this.#unit = options.encoding === 'utf-16le' || options.encoding === 'utf-16be' ? 2 : 1;
    this.#limit = Math.max(this.#unit, options.maxLineBytes - (options.maxLineBytes % this.#unit));
    this.#markBytes = options.offset === 0 ? options.markBytes : 0;
    this.nextOffset = options.offset;
    this.nextLineNumber = options.lineNumber;
  }

  /** Records that end in this piece. The piece may be overwritten afterwards. */
  push(piece: Buffer): LogRecord[] {
    const bytes = this.#carry.length === 0 ? piece : Buffer.concat([this.#carry, piece]);
    const records: LogRecord[] = [];
    const usable = bytes.length - this.#bytesToCarry(bytes);
    this.#split(bytes.subarray(0, usable), records);
    this.#carry = usable === bytes.length ? noBytes : Buffer.from(bytes.subarray(usable));
    return records;
  }

  /** The last line, if it has no line ending; a mark without a line after it is one with empty text. */
  end(): LogRecord[] {
    const records: LogRecord[] = [];
    if (this.#carry.length > 0) this.#split(this.#carry, records);
    this.#carry = noBytes;
    if (this.#seenBytes > 0) records.push(this.#record(noBytes, 0, 0, 0, Date.now(), false));
    return records;
  }

  #bytesToCarry(bytes: Buffer): number {
    if (this.#unit === 2) return bytes.length % 2;
    return this.#options.carriageReturnEnds && bytes[bytes.length - 1] === carriageReturn ? 1 : 0;
  }

  #split(bytes: Buffer, records: LogRecord[]): void {
    const now = Date.now();
    const ascii = this.#unit === 1 && isAscii(bytes);
    let start = 0;
    while (start < bytes.length) {
      const end = this.#lineEnd(bytes, start);
      if (end < 0) break;
      const endingBytes = this.#endingBytes(bytes, end);
      records.push(this.#record(bytes, start, end, endingBytes, now, ascii));
      start = end + endingBytes;
    }
    if (start < bytes.length) this.#hold(bytes.subarray(start));
  }

  /** Index of the line ending at or after `start`, or -1. */
  #lineEnd(bytes: Buffer, start: number): number {
    if (this.#unit === 2) {
      const low = this.#options.encoding === 'utf-16le' ? 0 : 1;
      for (let index = start; index + 1 < bytes.length; index += 2) {
        if (bytes[index + low] === lineFeed && bytes[index + 1 - low] === 0) return index;
      }
      return -1;
    }
    if (!this.#options.carriageReturnEnds) return bytes.indexOf(lineFeed, start);
    for (let index = start; index < bytes.length; index += 1) {
      if (bytes[index] === lineFeed || bytes[index] === carriageReturn) return index;
    }
    return -1;
  }

  #endingBytes(bytes: Buffer, end: number): number {
    if (this.#unit === 2) return 2;
    return bytes[end] === carriageReturn && bytes[end + 1] === lineFeed ? 2 : 1;
  }

  #hold(rest: Buffer): void {
    this.#seenBytes += rest.length;
    this.#lastUnit = this.#unitAt(rest, rest.length - this.#unit);
    const room = this.#limit - this.#heldBytes;
    if (room <= 0) return;
    const kept = Buffer.from(rest.subarray(0, room));
    this.#held.push(kept);
    this.#heldBytes += kept.length;
  }

  #unitAt(bytes: Buffer, index: number): number {
    if (this.#unit === 1) return bytes[index] ?? 0;
    if (index < 0 || index + 1 >= bytes.length) return 0;
    return this.#options.encoding === 'utf-16le' ? bytes.readUInt16LE(index) : bytes.readUInt16BE(index);
  }

  /** The line made of what is held and of `bytes[start, end)`, before an ending of so many bytes. */
  #record(
    bytes: Buffer,
    start: number,
    end: number,
    endingBytes: number,
    receivedAt: number,
    ascii: boolean,
  ): LogRecord {
    const length = this.#seenBytes + end - start;
    const last = end > start ? this.#unitAt(bytes, end - this.#unit) : this.#lastUnit;
    const stripped = last === carriageReturn && length > 0 ? length - this.#unit : length;
    const content = this.#content(bytes.subarray(start, end), Math.min(stripped, this.#limit));
    const cut = stripped > this.#limit;
    const text = this.#decode(cut ? this.#wholeCharacters(content) : content, ascii && this.#held.length === 0);
    const record: LogRecord = {
      file: this.#options.file,
      lineNumber: this.nextLineNumber,
      lineCount: 1,
      offset: this.nextOffset,
      bytes: length + endingBytes,
      receivedAt,
      text,
      cut,
    };
    this.nextOffset += record.bytes;
    this.nextLineNumber += 1;
    this.#held = [];
    this.#heldBytes = 0;
    this.#seenBytes = 0;
    this.#markBytes = 0;
    return record;
  }

  #content(rest: Buffer, length: number): Buffer {
    const whole = this.#held.length === 0 ? rest : Buffer.concat([...this.#held, rest.subarray(0, length)]);
    return whole.subarray(Math.min(this.#markBytes, length), length);
  }

  #wholeCharacters(content: Buffer): Buffer {
    return this.#unit === 1 ? content.subarray(0, content.length - incompleteUtf8Tail(content)) : content;
  }

  #decode(content: Buffer, ascii: boolean): string {
    const text = this.#unit === 1 ? decodeLine(content, ascii) : this.#decodeUtf16(content);
    return text.includes('\0') ? text.replaceAll('\0', '\u2400') : text;
  }

  #decodeUtf16(content: Buffer): string {
    const whole = content.subarray(0, content.length - (content.length % 2));
    const littleEndian = this.#options.encoding === 'utf-16le' ? whole : Buffer.from(whole).swap16();
    const text = utf16Decoder.decode(littleEndian);
    return whole.length === content.length ? text : `${text}\ufffd`;
  }
}
