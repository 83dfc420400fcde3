import type { MessagePort } from 'node:worker_threads';
import type { AppErrorData } from '../../shared/errors.ts';
import type { LiveCounters, LiveSourceSettings } from '../../shared/live.ts';

/** What the listening thread is started with. */
export interface ListenThreadData {
  /** Where the certificate that the app makes is kept; made when the first source needs it. */
  certificateFolder: string;
  /** Limits of the queue over all sources; for tests. */
  queue?: Partial<QueueLimits>;
}

/** How much waits at most, over all sources: whichever is met first. */
export interface QueueLimits {
  bytes: number;
  messages: number;
}

/** What main says to the listening thread. */
export type ToListenThread =
  /** From now on these sources listen, and no others; those that did not change go on untouched. Answered by `reports`. */
  | { kind: 'apply'; id: number; sources: readonly LiveSourceSettings[] }
  /** Answered by `reports` at once. */
  | { kind: 'status'; id: number }
  /** The port of the one consumer of batches, which may replace an earlier one. */
  | { kind: 'connect'; port: MessagePort }
  /** Stops to listen; once the queue was taken, `stopped` follows and the thread ends. */
  | { kind: 'stop' };

/** What the listening thread says to main. */
export type FromListenThread =
  /** All sources; `id` of the request, or null where it comes unasked: when something changed, at most once a second. */
  { kind: 'reports'; id: number | null; reports: ListenerReport[] } | { kind: 'stopped'; reports: ListenerReport[] };

/** State and counters of one source. Counters are since this thread started, also when the source was changed in between. */
export interface ListenerReport {
  /** Id of the live source. */
  source: string;
  /** `off`: no longer listening; what it received before may still wait in the queue. */
  state: 'off' | 'starting' | 'running' | 'failed';
  /** Why it does not listen, or while it runs, what about its senders needs a person, such as a refused certificate. */
  error: AppErrorData | null;
  /** `received` = `records` + `queued` + `malformed` + `refused` + all of `dropped`, at any moment. */
  counters: LiveCounters;
  /** Ms since 1970. */
  startedAt: number | null;
  lastReceivedAt: number | null;
  /** SHA-256 of the certificate, `AB:CD:…`; null without TLS. */
  fingerprint: string | null;
  /** Bytes that the system granted to the buffer of a UDP socket; null for others. */
  receiveBufferBytes: number | null;
}
