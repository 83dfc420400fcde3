import type { LogRecord } from '../../../shared/log.ts';
import type { SourceEncoding } from '../encoding.ts';
import { LineSplitter } from '../line-splitter.ts';
import { type Print, printOf, tailBytes } from './print.ts';

/** How far a file was read: byte offset and number (from 1) of the next line, and the print of the bytes before it. */
export interface Place {
  position: number;
  line: number;
  tail: Print;
}

export interface FollowedLinesOptions {
  file: string;
  encoding: SourceEncoding;
  markBytes: number;
  carriageReturnEnds: boolean;
  maxLineBytes: number;
  place: Place;
}

/**
 * NUL bytes that a crash leaves where lines were to be written, and that copy-truncate leaves before a writer that goes
 * on at its old offset. Fewer may be a part of a line.
 */
const paddingBytes = 16;
export const padding = Buffer.alloc(paddingBytes);
const zeros = Buffer.alloc(512 * 1024);

/**
 * Lines of a file that grows: bytes are pushed in as they come, and the end of the last line may come later. A run of
 * NUL bytes ends a line and is passed over, but only once something follows it: programs that set space aside fill it in
 * later.
 */
export class FollowedLines {
  /** Offset of the next byte to be pushed. NUL bytes at the end of what was pushed are to be pushed again after {@link forgetPadding}. */
  readPosition: number;
  /** NUL bytes passed over so far. */
  paddingSeen = 0;
  place: Place;

  readonly #options: FollowedLinesOptions;
  #splitter: LineSplitter;
  /** The last bytes before `readPosition` that were put into lines. */
  #window: Buffer = Buffer.alloc(0);
  #waitingPadding = 0;

  constructor(options: FollowedLinesOptions) {
    this.#options = options;
    this.place = options.place;
    this.readPosition = options.place.position;
    this.#splitter = this.#splitterAt(options.place.position, options.place.line);
  }

  /** Whether there are bytes of a line whose end has not come yet. */
  get holds(): boolean {
    return this.readPosition - this.#waitingPadding > this.place.position;
  }

  /** Whether the last bytes pushed were NUL bytes that nothing followed yet. */
  get inPadding(): boolean {
    return this.#waitingPadding > 0;
  }

  /** Records that end in this piece. The piece may be overwritten afterwards. */
  push(piece: Buffer): LogRecord[] {
    const records: LogRecord[] = [];
    const wide = this.#options.encoding === 'utf-16le' || this.#options.encoding === 'utf-16be';
    let start = 0;
    while (!wide && start < piece.length) {
      const run = this.#waitingPadding > 0 ? start : piece.indexOf(padding, start);
      if (run < 0) break;
      records.push(...this.#feed(piece.subarray(start, run)));
      const end = endOfZeros(piece, run);
      this.#waitingPadding += end - run;
      this.readPosition += end - run;
      start = end;
      if (end === piece.length) return records;
      records.push(...this.#passPadding());
    }
    records.push(...this.#feed(piece.subarray(start)));
    return records;
  }

  /** Goes back to the NUL bytes that nothing followed yet. */
  forgetPadding(): void {
    this.readPosition -= this.#waitingPadding;
    this.#waitingPadding = 0;
  }

  /** The line whose end has not come, as a record. */
  release(): LogRecord[] {
    const records = this.#splitter.end();
    this.#notePlace(this.#window);
    return records;
  }

  #passPadding(): LogRecord[] {
    const records = this.release();
    this.paddingSeen += this.#waitingPadding;
    this.#waitingPadding = 0;
    const { position, line } = { position: this.readPosition, line: this.#splitter.nextLineNumber };
    this.#splitter = this.#splitterAt(position, line);
    this.#window = padding;
    this.place = { position, line, tail: printOf(padding) };
    return records;
  }

  #feed(piece: Buffer): LogRecord[] {
    if (piece.length === 0) return [];
    const records = this.#splitter.push(piece);
    this.readPosition += piece.length;
    if (records.length > 0) this.#notePlace(this.#window.length === 0 ? piece : Buffer.concat([this.#window, piece]));
    this.#window = lastBytes(this.#window, piece);
    return records;
  }

  /** `seen` are the last bytes before `readPosition`. */
  #notePlace(seen: Buffer): void {
    const position = this.#splitter.nextOffset;
    const end = seen.length - (this.readPosition - this.#waitingPadding - position);
    const tail = end > 0 ? printOf(seen.subarray(Math.max(0, end - tailBytes), end)) : this.place.tail;
    this.place = { position, line: this.#splitter.nextLineNumber, tail };
  }

  #splitterAt(offset: number, lineNumber: number): LineSplitter {
    return new LineSplitter({ ...this.#options, offset, lineNumber });
  }
}

function lastBytes(before: Buffer, piece: Buffer): Buffer {
  if (piece.length >= tailBytes) return Buffer.from(piece.subarray(piece.length - tailBytes));
  const all = Buffer.concat([before, piece]);
  return all.subarray(Math.max(0, all.length - tailBytes));
}

function endOfZeros(bytes: Buffer, start: number): number {
  const rest = bytes.length - start;
  if (rest <= zeros.length && bytes.compare(zeros, 0, rest, start) === 0) return bytes.length;
  let end = start;
  while (bytes[end] === 0) end += 1;
  return end;
}
