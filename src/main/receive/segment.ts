import type { ReceivedBatch } from '../../shared/received.ts';
import type { Counters } from './counters.ts';
import type { Priority } from './priority.ts';

/** Bytes beside the text that a segment reserves per message: time, end, sender, cut. */
const BYTES_A_MESSAGE = 15;

/** The messages of one source that wait, and its counts. */
export interface SourceQueue {
  readonly id: string;
  readonly counters: Counters;
  /** By priority: the segment that is being filled, and how large the next one will be. */
  readonly open: (Segment | null)[];
  readonly segmentBytes: number[];
}

/** A piece of the queue: messages of one source and priority, in buffers of a fixed size, that become a batch as they are. */
export class Segment {
  readonly source: SourceQueue;
  readonly priority: Priority;
  /** Place in the order of all segments: the lower, the older its first message. */
  readonly sequence: number;
  next: Segment | null = null;
  messages = 0;
  private readonly bytes: Uint8Array;
  private used = 0;
  private readonly ends: Uint32Array;
  private readonly receivedAt: Float64Array;
  private readonly senderOf: Uint16Array;
  private readonly cut: Uint8Array;
  private readonly senders: string[] = [];
  private readonly senderIndex = new Map<string, number>();
  private lastSender = '';
  private lastIndex = -1;

  constructor(source: SourceQueue, priority: Priority, sequence: number, size: { bytes: number; messages: number }) {
    this.source = source;
    this.priority = priority;
    this.sequence = sequence;
    this.bytes = new Uint8Array(size.bytes);
    this.ends = new Uint32Array(size.messages);
    this.receivedAt = new Float64Array(size.messages);
    this.senderOf = new Uint16Array(size.messages);
    this.cut = new Uint8Array(size.messages);
  }

  /** Memory that it holds. */
  get heldBytes(): number {
    return this.bytes.length + this.ends.length * BYTES_A_MESSAGE;
  }

  /** Share of its room for text that is in use. */
  get fill(): number {
    return this.used / this.bytes.length;
  }

  fits(length: number): boolean {
    return this.messages < this.ends.length && this.used + length <= this.bytes.length;
  }

  /** Copies `from[start, end)`; the caller asked whether it fits. */
  add(from: Uint8Array, start: number, end: number, sender: string, receivedAt: number, cut: boolean): void {
    // A short loop is faster than a view and `set` for what most messages are; measured even at about 64 bytes.
    if (end - start < 64) for (let at = start; at < end; at++) this.bytes[this.used++] = from[at] as number;
    else {
      this.bytes.set(from.subarray(start, end), this.used);
      this.used += end - start;
    }
    const index = this.messages++;
    this.ends[index] = this.used;
    this.receivedAt[index] = receivedAt;
    this.senderOf[index] = this.indexOf(sender);
    if (cut) this.cut[index] = 1;
  }

  private indexOf(sender: string): number {
    if (sender === this.lastSender && this.lastIndex >= 0) return this.lastIndex;
    let index = this.senderIndex.get(sender);
    if (index === undefined) {
      index = this.senders.push(sender) - 1;
      this.senderIndex.set(sender, index);
    }
    this.lastSender = sender;
    this.lastIndex = index;
    return index;
  }

  /** The messages, without a copy: the segment is not used any more. */
  toBatch(): ReceivedBatch {
    return {
      source: this.source.id,
      senders: this.senders,
      senderOf: this.senderOf.subarray(0, this.messages),
      receivedAt: this.receivedAt.subarray(0, this.messages),
      ends: this.ends.subarray(0, this.messages),
      cut: this.cut.subarray(0, this.messages),
      bytes: this.bytes.subarray(0, this.used),
    };
  }
}

/** The buffers of a batch, to be moved to another thread instead of copied. */
export function buffersOf(batch: ReceivedBatch): ArrayBuffer[] {
  return [batch.bytes, batch.ends, batch.receivedAt, batch.senderOf, batch.cut].map(
    (array) => array.buffer as ArrayBuffer,
  );
}
