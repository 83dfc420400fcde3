import type { ReceivedBatch } from '../../shared/received.ts';
import { Counters, dropReasons } from './counters.ts';
import { type Priority, priorities, priorityOf } from './priority.ts';
import type { QueueLimits } from './protocol.ts';
import { Segment, type SourceQueue } from './segment.ts';

const defaultLimits: QueueLimits = { bytes: 64 * 1024 * 1024, messages: 200_000 };
/** From this share on senders that can wait are asked to; down to the other they go on. */
const PRESSED = 0.75;
const RELIEVED = 0.5;
/** From this share on nothing that can wait is put in. */
const FULL = 0.95;
const SMALLEST_SEGMENT = 16 * 1024;
/** A segment that is being filled holds its whole room, so that it may take no more than this share of the limit. */
const LARGEST_SHARE = 1 / 256;
/** Shorter messages than this fill the count of a segment before its bytes. */
const SHORT_MESSAGE = 64;

/** The message `bytes[start, end)` of a buffer that may be used again afterwards. */
export interface ReceivedMessage {
  bytes: Uint8Array;
  start: number;
  end: number;
  sender: string;
  /** Ms since 1970. */
  at: number;
  /** Whether more of it came than is here. */
  cut: boolean;
}

interface Lane {
  first: Segment | null;
  last: Segment | null;
}

/**
 * What was received and not taken yet, over all sources, within fixed limits.
 *
 * Batches come out in the order of arrival as long as there is room, else those of most weight first. When it is
 * full, the oldest segment of least weight is dropped (at most 256 KB at once), or the new message where it weighs
 * less than all that waits.
 */
export class ReceiveQueue {
  private readonly limits: QueueLimits;
  private readonly largestSegment: number;
  private readonly lanes: Lane[] = priorities.map(() => ({ first: null, last: null }));
  private sequence = 0;
  private heldBytes = 0;
  private messages = 0;
  private underPressure = false;
  private readonly pressures = new Set<() => void>();
  private readonly reliefs = new Set<() => void>();
  /** Called when a message came into the empty queue. */
  onFirst: () => void = () => {};

  constructor(limits: Partial<QueueLimits> = {}) {
    this.limits = { ...defaultLimits, ...limits };
    this.largestSegment = Math.max(SMALLEST_SEGMENT, Math.floor(this.limits.bytes * LARGEST_SHARE));
  }

  addSource(id: string): SourceQueue {
    return {
      id,
      counters: new Counters(),
      open: priorities.map(() => null),
      segmentBytes: priorities.map(() => SMALLEST_SEGMENT),
    };
  }

  get size(): number {
    return this.messages;
  }

  /** Whether who can wait should: streams pause, HTTP answers 429. */
  get pressed(): boolean {
    return this.underPressure;
  }

  /** Whether little more would make it drop; it is pressed then, so that relief follows. */
  get full(): boolean {
    return this.share() >= FULL;
  }

  /** Has `listener` called each time the pressure begins, until the returned function is called. */
  onPressure(listener: () => void): () => void {
    this.pressures.add(listener);
    return () => this.pressures.delete(listener);
  }

  /** Has `listener` called each time the pressure ends, until the returned function is called. */
  onRelief(listener: () => void): () => void {
    this.reliefs.add(listener);
    return () => this.reliefs.delete(listener);
  }

  /** Takes in a message, copied, at its priority, and counts it: as malformed where nothing but its frame came. */
  push(source: SourceQueue, { bytes, start, end, sender, at, cut }: ReceivedMessage): void {
    const { counters } = source;
    counters.receive(end - start, at);
    if (end === start) {
      counters.malformed();
      return;
    }
    if (cut) counters.values.cut++;
    const priority = priorityOf(bytes, start, end);
    let segment = source.open[priority] ?? null;
    if (this.messages >= this.limits.messages || !segment?.fits(end - start)) {
      segment = this.makeRoom(priority) ? this.openSegment(source, priority, end - start) : null;
      if (!segment) {
        counters.drop(dropReasons.queueFull, 1);
        return;
      }
    }
    segment.add(bytes, start, end, sender, at, cut);
    counters.values.queued++;
    this.messages++;
    this.updatePressure();
    if (this.messages === 1) this.onFirst();
  }

  /** The next batch, counted as passed on; null where nothing waits. */
  take(): ReceivedBatch | null {
    const segment = this.next();
    if (!segment) return null;
    this.remove(segment);
    segment.source.counters.values.records += segment.messages;
    // Few messages a batch: what waits for more of them can be smaller.
    const sizes = segment.source.segmentBytes;
    if (segment.fill < 0.25) sizes[segment.priority] = Math.max(SMALLEST_SEGMENT, (sizes[segment.priority] ?? 0) / 2);
    return segment.toBatch();
  }

  /** Gives up all that waits. */
  dropAll(): void {
    for (let segment = this.next(); segment; segment = this.next()) {
      this.remove(segment);
      segment.source.counters.drop(dropReasons.stopped, segment.messages);
    }
  }

  private next(): Segment | null {
    let found: Segment | null = null;
    for (const { first } of this.lanes) {
      if (!first) continue;
      if (this.underPressure) return first;
      if (!found || first.sequence < found.sequence) found = first;
    }
    return found;
  }

  /** Drops until a message of this priority may come in; false where the message itself weighs least. */
  private makeRoom(priority: Priority): boolean {
    while (this.messages >= this.limits.messages || this.heldBytes >= this.limits.bytes) {
      const oldest = this.lanes.findLast((lane) => lane.first !== null)?.first;
      if (!oldest || oldest.priority < priority) return false;
      this.remove(oldest);
      oldest.source.counters.drop(dropReasons.queueFull, oldest.messages);
    }
    return true;
  }

  private openSegment(source: SourceQueue, priority: Priority, length: number): Segment {
    const current = source.open[priority];
    if (current?.fits(length)) return current;
    if (current)
      source.segmentBytes[priority] = Math.min(this.largestSegment, (source.segmentBytes[priority] ?? 0) * 2);
    const room = source.segmentBytes[priority] ?? SMALLEST_SEGMENT;
    const segment = new Segment(source, priority, this.sequence++, {
      bytes: Math.max(room, length),
      messages: Math.ceil(room / SHORT_MESSAGE),
    });
    const lane = this.lanes[priority] as Lane;
    if (lane.last) lane.last.next = segment;
    else lane.first = segment;
    lane.last = segment;
    source.open[priority] = segment;
    this.heldBytes += segment.heldBytes;
    return segment;
  }

  /** Takes the first segment of its lane out. */
  private remove(segment: Segment): void {
    const lane = this.lanes[segment.priority] as Lane;
    lane.first = segment.next;
    if (!lane.first) lane.last = null;
    const { source, priority, messages } = segment;
    if (source.open[priority] === segment) source.open[priority] = null;
    source.counters.values.queued -= messages;
    source.counters.changed = true;
    this.messages -= messages;
    this.heldBytes -= segment.heldBytes;
    this.updatePressure();
  }

  private share(): number {
    return Math.max(this.messages / this.limits.messages, this.heldBytes / this.limits.bytes);
  }

  private updatePressure(): void {
    const share = this.share();
    if (!this.underPressure && share >= PRESSED) {
      this.underPressure = true;
      for (const press of [...this.pressures]) press();
    } else if (this.underPressure && share <= RELIEVED) {
      this.underPressure = false;
      for (const relieve of [...this.reliefs]) relieve();
    }
  }
}
