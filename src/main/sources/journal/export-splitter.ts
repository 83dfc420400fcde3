import { isUtf8 } from 'node:buffer';
import type { LogRecord } from '../../../shared/log.ts';

/** As `journalctl -o json` writes them: text, or a list of bytes where it is none. */
type FieldValue = string | number[];

/** Kept of a field and of all fields of an entry; core dumps, which the journal keeps too, have hundreds of MB. */
const maxFieldBytes = 64 * 1024;
const maxEntryBytes = 256 * 1024;
/** The journal takes fields of 768 MB at most; a longer one is a length that lies. */
const maxDataBytes = 1024 ** 3;
const namePattern = /^[A-Z0-9_]{1,128}$/;
const lineFeed = 0x0a;

/** What the next bytes are. `damaged`: lines are passed over to the end of the entry. */
type Expected = 'line' | 'length' | 'data' | 'data-end' | 'damaged';

/**
 * Cuts a stream of systemd's export format (systemd.io/JOURNAL_EXPORT_FORMATS) into entries: lines `NAME=text`, or `NAME`
 * and then eight bytes of length and so many of data, and an empty line between entries. Each entry is a record whose text is
 * the JSON of `journalctl -o json`; its number counts entries. Further empty lines count to the entry behind them.
 */
export class ExportSplitter {
  nextOffset: number;
  nextLineNumber: number;
  /** Entries that were damaged; what could be read of them is kept. */
  damaged = 0;

  readonly #file: string;
  #expected: Expected = 'line';
  #fields = new Map<string, FieldValue | FieldValue[]>();
  #fieldBytes = 0;
  #entryBytes = 0;
  #cut = false;
  /** Start of what is being read: a line, a length or data; at most `maxFieldBytes` of it. */
  #held: Buffer[] = [];
  #heldBytes = 0;
  /** Bytes of data still to come. */
  #left = 0;
  #name = '';

  constructor(file: string, from: { offset: number; lineNumber: number }) {
    this.#file = file;
    this.nextOffset = from.offset;
    this.nextLineNumber = from.lineNumber;
  }

  /** Records that end in this piece. The piece may be overwritten afterwards. */
  push(piece: Buffer): LogRecord[] {
    const records: LogRecord[] = [];
    for (let start = 0; start < piece.length; ) {
      const end = this.#endOfPart(piece, start);
      this.#entryBytes += end - start;
      const isEmptyLine = this.#step(piece.subarray(start, end));
      if (isEmptyLine) this.#endEntry(records);
      start = end;
    }
    return records;
  }

  /** The last entry, if no empty line followed it. */
  end(): LogRecord[] {
    const records: LogRecord[] = [];
    const rest = this.#expected === 'line' && this.#heldBytes > 0 ? this.#take() : null;
    if (rest !== null && !this.#addLine(rest)) this.#damage();
    if (this.#expected !== 'line' && this.#expected !== 'damaged') this.#damage();
    if (this.#entryBytes > 0) this.#endEntry(records);
    return records;
  }

  /** End of what is expected next, or of the piece. */
  #endOfPart(piece: Buffer, start: number): number {
    switch (this.#expected) {
      case 'length':
        return Math.min(piece.length, start + 8 - this.#heldBytes);
      case 'data':
        return Math.min(piece.length, start + this.#left);
      case 'data-end':
        return start + 1;
      default: {
        const end = piece.indexOf(lineFeed, start);
        return end < 0 ? piece.length : end + 1;
      }
    }
  }

  /** Takes a part; true where it ends an entry. */
  #step(part: Buffer): boolean {
    switch (this.#expected) {
      case 'length':
        this.#hold(part);
        if (this.#heldBytes === 8) this.#startData(this.#take().readBigUInt64LE());
        return false;
      case 'data':
        this.#hold(part);
        this.#left -= part.length;
        if (this.#left === 0) this.#expected = 'data-end';
        return false;
      case 'data-end':
        this.#add(this.#name, this.#take());
        if (part[0] === lineFeed) this.#expected = 'line';
        else this.#damage();
        return false;
      default:
        return this.#line(part);
    }
  }

  #line(part: Buffer): boolean {
    this.#hold(part);
    if (part[part.length - 1] !== lineFeed) return false;
    const isEmpty = this.#heldBytes === 1;
    const line = this.#take();
    if (isEmpty) return true;
    if (this.#expected === 'damaged') return false;
    if (!this.#addLine(line[line.length - 1] === lineFeed ? line.subarray(0, -1) : line)) this.#damage();
    return false;
  }

  /** False where the line is no field. */
  #addLine(line: Buffer): boolean {
    const equals = line.indexOf(0x3d);
    const name = line.subarray(0, Math.min(equals < 0 ? line.length : equals, 200)).toString('latin1');
    if (!namePattern.test(name)) return false;
    if (equals < 0) {
      this.#name = name;
      this.#expected = 'length';
    } else this.#add(name, line.subarray(equals + 1));
    return true;
  }

  #startData(length: bigint): void {
    if (length > BigInt(maxDataBytes)) {
      this.#damage();
      return;
    }
    this.#left = Number(length);
    this.#expected = length === 0n ? 'data-end' : 'data';
  }

  #damage(): void {
    this.damaged += 1;
    this.#expected = 'damaged';
  }

  #add(name: string, bytes: Buffer): void {
    this.#fieldBytes += name.length + bytes.length;
    if (this.#fieldBytes > maxEntryBytes) {
      this.#cut = true;
      return;
    }
    const value: FieldValue = isUtf8(bytes) ? bytes.toString('utf8') : [...bytes];
    const before = this.#fields.get(name);
    if (before === undefined) this.#fields.set(name, value);
    else this.#fields.set(name, isList(before) ? [...before, value] : [before, value]);
  }

  #hold(part: Buffer): void {
    const room = maxFieldBytes - this.#heldBytes;
    this.#heldBytes += part.length;
    if (part.length > room) this.#cut = true;
    if (room > 0) this.#held.push(Buffer.from(part.subarray(0, room)));
  }

  #take(): Buffer {
    const held = Buffer.concat(this.#held);
    this.#held = [];
    this.#heldBytes = 0;
    return held;
  }

  #endEntry(records: LogRecord[]): void {
    this.#expected = 'line';
    if (this.#fields.size > 0) {
      records.push({
        file: this.#file,
        lineNumber: this.nextLineNumber,
        lineCount: 1,
        offset: this.nextOffset,
        bytes: this.#entryBytes,
        receivedAt: Date.now(),
        text: JSON.stringify(Object.fromEntries(this.#fields)),
        cut: this.#cut,
      });
      this.nextLineNumber += 1;
      this.nextOffset += this.#entryBytes;
      this.#entryBytes = 0;
    }
    this.#fields = new Map();
    this.#fieldBytes = 0;
    this.#cut = false;
    this.#take();
  }
}

function isList(value: FieldValue | FieldValue[]): value is FieldValue[] {
  return Array.isArray(value) && typeof value[0] !== 'number';
}
