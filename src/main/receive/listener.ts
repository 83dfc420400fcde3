import { setTimeout as pause } from 'node:timers/promises';
import type { AppErrorData } from '../../shared/errors.ts';
import type { Counters } from './counters.ts';
import type { HeldBytes } from './held-bytes.ts';
import type { ReceiveQueue } from './queue.ts';
import type { SourceQueue } from './segment.ts';

/** A listener that stops goes on reading what the system had accepted for it until this long nothing came … */
const QUIET_MILLISECONDS = 50;
/** … or this often, if its senders go on, or the queue is too full to let them. */
const MOST_ROUNDS = 40;

/** What a listener puts its messages into. */
export interface ListenerTarget {
  queue: ReceiveQueue;
  source: SourceQueue;
  counters: Counters;
  /** Shared by all connections of all listeners. */
  held: HeldBytes;
  /** What about its senders needs a person; null once that is over. */
  notice(error: AppErrorData | null): void;
  /** It can't listen any more. */
  failed(thrown: unknown): void;
}

/** A socket that listens. */
export interface Listener {
  /** SHA-256 of the certificate that senders see; null without TLS. */
  readonly fingerprint: string | null;
  /** Size of the system's buffer for datagrams; null for others. */
  readonly receiveBufferBytes: number | null;
  /** Under which name the kernel counts what it dropped; null where it is no UDP socket. */
  readonly kernelName: string | null;
  /** Takes no new connections, reads what came already (50 ms to 2 s), then closes. */
  close(): Promise<void>;
}

/** Waits until nothing comes any more, while the listener goes on reading. */
export async function untilQuiet({ queue, counters }: ListenerTarget): Promise<void> {
  for (let round = 0, before = -1; round < MOST_ROUNDS; round++) {
    if (!queue.pressed && counters.values.received === before) return;
    before = counters.values.received;
    await pause(QUIET_MILLISECONDS);
  }
}
