import { emptyLiveCounters, type LiveCounters } from '../../shared/live.ts';

/** Why a message that was received is not passed on; the reasons of `LiveCounters.dropped`. */
export const dropReasons = {
  /** Waited longest among those of least weight when the queue was full. */
  queueFull: 'queue-full',
  /** Still waited when the app ended and nobody took it. */
  stopped: 'stopped',
  /** A body by HTTP beyond the limit; its sender was told. */
  tooLarge: 'too-large',
} as const;
export type DropReason = (typeof dropReasons)[keyof typeof dropReasons];

/** Counts of one source while it listens and while its last messages wait. */
export class Counters {
  readonly values: LiveCounters = emptyLiveCounters();
  lastReceivedAt: number | null = null;
  /** Whether anything changed since the last report. */
  changed = false;

  /** A message or datagram of this size came, whatever becomes of it. */
  receive(bytes: number, at: number): void {
    this.values.received++;
    this.values.bytes += bytes;
    this.lastReceivedAt = at;
    this.changed = true;
  }

  malformed(): void {
    this.values.malformed++;
    this.changed = true;
  }

  refuse(): void {
    this.values.refused++;
    this.changed = true;
  }

  drop(reason: DropReason, messages: number): void {
    this.values.dropped[reason] = (this.values.dropped[reason] ?? 0) + messages;
    this.changed = true;
  }

  refuseConnection(): void {
    this.values.connectionsRefused++;
    this.changed = true;
  }

  setConnections(open: number): void {
    this.values.connections = open;
    this.changed = true;
  }

  setKernelDrops(drops: number): void {
    if (this.values.kernelDrops === drops) return;
    this.values.kernelDrops = drops;
    this.changed = true;
  }
}
