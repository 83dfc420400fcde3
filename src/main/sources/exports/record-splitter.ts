import type { LogRecord } from '../../../shared/log.ts';
import { decodeLine } from '../encoding.ts';
import { droppedHere, endsHere, lineFeed, type RecordScanner } from './record-scanner.ts';

/** Longest record in bytes; behind that the next one is looked for, so that one without an end can't swallow the rest. */
const maxRecordBytes = 256 * 1024;
/** A record's begin is known at most so many bytes after it. */
const lookBack = 8;

/** Cuts the bytes of an export into its records. Holds one record and one piece at most. */
export class RecordSplitter {
  /** Where what was not given out yet starts, and the number of its line. */
  nextOffset: number;
  nextLineNumber: number;

  readonly #file: string;
  readonly #scanner: RecordScanner;
  #held: Buffer = Buffer.alloc(0);
  /** Whether `#held` begins with a record. */
  #inRecord = false;

  constructor(file: string, scanner: RecordScanner, offset: number, lineNumber: number) {
    this.#file = file;
    this.#scanner = scanner;
    this.nextOffset = offset;
    this.nextLineNumber = lineNumber;
  }

  /** Records that end in this piece. The piece may be overwritten afterwards. */
  push(piece: Buffer): LogRecord[] {
    const records: LogRecord[] = [];
    const bytes = Buffer.concat([this.#held, piece]);
    let start = 0;
    for (let index = this.#held.length; index < bytes.length; index += 1) {
      const found = this.#scanner.step(bytes[index] ?? 0);
      if (found >= 0) {
        this.#pass(bytes.subarray(start, index - found));
        start = index - found;
        this.#inRecord = true;
      }
      if (found === droppedHere) {
        this.#pass(bytes.subarray(start, index + 1));
        start = index + 1;
        this.#inRecord = false;
      }
      const tooLong = this.#inRecord && index + 1 - start >= maxRecordBytes;
      if (found !== endsHere && !tooLong) continue;
      if (found !== endsHere) this.#scanner.reset();
      records.push(this.#record(bytes.subarray(start, index + 1), found !== endsHere));
      start = index + 1;
      this.#inRecord = false;
    }
    if (!this.#inRecord && bytes.length - start > lookBack) {
      this.#pass(bytes.subarray(start, bytes.length - lookBack));
      start = bytes.length - lookBack;
    }
    this.#held = Buffer.from(bytes.subarray(start));
    return records;
  }

  /** The last record, if nothing ended it. */
  end(): LogRecord[] {
    if (!this.#inRecord) return [];
    this.#inRecord = false;
    return [this.#record(this.#held, false)];
  }

  #record(bytes: Buffer, cut: boolean): LogRecord {
    const text = decodeLine(bytes, false).trimEnd();
    const record: LogRecord = {
      file: this.#file,
      lineNumber: this.nextLineNumber,
      lineCount: 1,
      offset: this.nextOffset,
      bytes: bytes.length,
      receivedAt: Date.now(),
      text: text.includes('\0') ? text.replaceAll('\0', '\u2400') : text,
      cut,
    };
    this.#pass(bytes);
    return record;
  }

  #pass(bytes: Buffer): void {
    this.nextOffset += bytes.length;
    for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) this.nextLineNumber += 1;
  }
}
