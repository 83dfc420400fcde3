import type { HeldBytes } from './held-bytes.ts';
import { endOfMessage, isTrailer } from './message-end.ts';

const LINE_FEED = 0x0a;
const NUL = 0x00;
const SPACE = 0x20;
const ZERO = 0x30;
const LESS_THAN = 0x3c;
/** No octet count needs more: 4 GB has ten. */
const MOST_DIGITS = 10;
/** An octet count above this is not believed: the frame goes on to the next line end instead, as rsyslog does. */
const MOST_BELIEVED = 1024 * 1024;
/** What each connection may hold of an unfinished message whatever the others hold; kept for the next one. */
const OWN_BUFFER = 1024;

/** Is called with each message: `bytes[start, end)`, which may be empty, and whether more of it came than that. */
export type DeliverMessage = (bytes: Uint8Array, start: number, end: number, cut: boolean) => void;

/**
 * Cuts a stream into syslog messages, by both framings of RFC 6587, decided anew at each frame: an octet count where
 * a digit 1-9 begins digits and a space, else up to LF or NUL. Line ends and NULs behind a message or between counted
 * frames belong to no message. Of a frame beyond `maxMessageBytes` the start is delivered, the rest is skipped.
 *
 * A count is never believed beyond 1 MiB and never allocated for. One that is too short leaves a rest that is
 * delivered as a line; one that is too long swallows what follows up to its end, and the next line end sets it right.
 * Gives the same messages however the stream was split.
 */
export class FrameReader {
  private state: 'start' | 'count' | 'unbelieved' | 'counted' | 'line' = 'start';
  private afterCounted = false;
  private readonly digits = new Uint8Array(MOST_DIGITS + 1);
  private digitCount = 0;
  /** Of a counted frame: bytes that have not come yet. */
  private remaining = 0;
  /** What came of the frame before this chunk, at most `maxMessageBytes`. */
  private held = new Uint8Array(0);
  private heldLength = 0;
  private cut = false;
  private readonly maxMessageBytes: number;
  private readonly deliver: DeliverMessage;
  private readonly budget: HeldBytes;

  constructor(options: { maxMessageBytes: number; deliver: DeliverMessage; budget: HeldBytes }) {
    this.maxMessageBytes = options.maxMessageBytes;
    this.deliver = options.deliver;
    this.budget = options.budget;
  }

  /** Whether a frame began that has not ended. */
  get unfinished(): boolean {
    return this.state !== 'start';
  }

  /** Takes the next bytes of the stream; they are not needed afterwards. */
  read(chunk: Uint8Array): void {
    const lineEnds = new NextLineEnd(chunk);
    let at = 0;
    while (at < chunk.length) {
      if (this.state === 'start') at = this.readStart(chunk, at);
      else if (this.state === 'count') at = this.readCount(chunk, at);
      else if (this.state === 'unbelieved') this.startUnbelieved(chunk[at] as number);
      else if (this.state === 'counted') at = this.readCounted(chunk, at);
      else at = this.readLine(chunk, at, lineEnds);
    }
  }

  /** The stream has ended: what came of an unfinished frame is a message. */
  end(): void {
    if (this.state === 'count' || this.state === 'unbelieved') this.hold(this.digits, 0, this.digitCount);
    if (this.state !== 'start') this.finishHeld(false);
    this.release();
  }

  private readStart(chunk: Uint8Array, at: number): number {
    const byte = chunk[at] as number;
    if (this.afterCounted && isTrailer(byte)) return at + 1;
    this.afterCounted = false;
    this.digitCount = 0;
    this.state = byte > ZERO && byte <= ZERO + 9 ? 'count' : 'line';
    return at;
  }

  private readCount(chunk: Uint8Array, from: number): number {
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at] as number;
      if (byte === SPACE) {
        this.remaining = this.count();
        this.state = this.remaining > MOST_BELIEVED ? 'unbelieved' : 'counted';
        return at + 1;
      }
      if (byte < ZERO || byte > ZERO + 9 || this.digitCount === MOST_DIGITS) {
        this.hold(this.digits, 0, this.digitCount);
        this.state = 'line';
        return at;
      }
      this.digits[this.digitCount++] = byte;
    }
    return chunk.length;
  }

  private count(): number {
    let count = 0;
    for (let index = 0; index < this.digitCount; index++) count = count * 10 + (this.digits[index] as number) - ZERO;
    return count;
  }

  /** A number that is no count is part of the message, unless a PRI follows it. */
  private startUnbelieved(next: number): void {
    this.state = 'line';
    if (next === LESS_THAN) return;
    this.digits[this.digitCount++] = SPACE;
    this.hold(this.digits, 0, this.digitCount);
  }

  private readCounted(chunk: Uint8Array, at: number): number {
    const end = Math.min(chunk.length, at + this.remaining);
    if (this.heldLength === 0 && !this.cut && end - at === this.remaining) this.finish(chunk, at, end, true);
    else {
      this.hold(chunk, at, end);
      this.remaining -= end - at;
      if (this.remaining === 0) this.finishHeld(true);
    }
    return end;
  }

  private readLine(chunk: Uint8Array, at: number, lineEnds: NextLineEnd): number {
    const end = lineEnds.from(at);
    const found = end < chunk.length;
    if (found && this.heldLength === 0 && !this.cut) this.finish(chunk, at, end, false);
    else {
      this.hold(chunk, at, end);
      if (found) this.finishHeld(false);
    }
    return found ? end + 1 : end;
  }

  private finish(chunk: Uint8Array, start: number, end: number, counted: boolean): void {
    const last = Math.min(end, start + this.maxMessageBytes);
    this.next(counted);
    this.deliver(chunk, start, endOfMessage(chunk, start, last), last < end);
  }

  private finishHeld(counted: boolean): void {
    const { held, heldLength, cut } = this;
    this.next(counted);
    this.deliver(held, 0, endOfMessage(held, 0, heldLength), cut);
    if (held.length > OWN_BUFFER) this.release();
  }

  private next(counted: boolean): void {
    this.state = 'start';
    this.afterCounted = counted;
    this.heldLength = 0;
    this.cut = false;
  }

  private hold(from: Uint8Array, start: number, end: number): void {
    // Behind a gap nothing more is taken.
    if (this.cut) return;
    const wanted = Math.min(end - start, this.maxMessageBytes - this.heldLength);
    this.makeRoom(this.heldLength + wanted);
    const taken = Math.min(wanted, this.held.length - this.heldLength);
    this.held.set(from.subarray(start, start + taken), this.heldLength);
    this.heldLength += taken;
    if (taken < end - start) this.cut = true;
  }

  /** Makes the buffer hold this much, or what the budget allows. */
  private makeRoom(wanted: number): void {
    if (wanted <= this.held.length) return;
    const size = Math.min(this.maxMessageBytes, Math.max(wanted, this.held.length * 2, 256));
    if (this.budget.take(charge(size) - charge(this.held.length))) this.enlarge(size);
    else if (this.held.length < OWN_BUFFER) this.enlarge(Math.min(size, OWN_BUFFER));
  }

  private enlarge(size: number): void {
    const larger = new Uint8Array(size);
    larger.set(this.held.subarray(0, this.heldLength));
    this.held = larger;
  }

  private release(): void {
    this.budget.give(charge(this.held.length));
    this.held = new Uint8Array(0);
  }
}

/** What a buffer of this size takes of the budget that all connections share. */
function charge(size: number): number {
  return Math.max(0, size - OWN_BUFFER);
}

/** Finds the next LF or NUL of a chunk; each byte is looked at once for each of the two. */
class NextLineEnd {
  private readonly chunk: Uint8Array;
  private lineFeed = -1;
  private nul = -1;

  constructor(chunk: Uint8Array) {
    this.chunk = chunk;
  }

  /** Its place at or after `at`, which must not go back between calls; the chunk's length where there is none. */
  from(at: number): number {
    if (this.lineFeed < at) this.lineFeed = this.find(LINE_FEED, at);
    if (this.nul < at) this.nul = this.find(NUL, at);
    return Math.min(this.lineFeed, this.nul);
  }

  private find(byte: number, at: number): number {
    const found = this.chunk.indexOf(byte, at);
    return found < 0 ? this.chunk.length : found;
  }
}
