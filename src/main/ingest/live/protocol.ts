import type { MessagePort } from 'node:worker_threads';
import type { AppErrorData } from '../../../shared/errors.ts';
import type { OpenGroup } from '../../../shared/ingest.ts';
import type { LiveOrigin, LiveSourceSettings } from '../../../shared/live.ts';
import type { LiveBatch, LiveState } from '../../../shared/live-ingest.ts';
import type { SourceTally } from './source-tally.ts';

/** What the live thread is started with. */
export interface LiveThreadData {
  restored: { open: readonly OpenGroup[]; states: readonly LiveState[] };
  /** File of the linear model that says which lines must not join the rest of their program; none does without it. */
  firstStage?: string | undefined;
  /** Least time between two batches, in ms. */
  batchMs?: number | undefined;
}

/** What main says to the live thread. */
export type ToLiveThread =
  /** All sources from now on; those of files that are enabled are followed, what was received of the others is taken. */
  | { kind: 'apply'; sources: readonly LiveSourceSettings[] }
  /** The port on which the listening thread gives its batches. */
  | { kind: 'listen'; port: MessagePort }
  /** The port to the thread that keeps records for search; comes first. */
  | { kind: 'keep'; port: MessagePort }
  /** Where this source stands is forgotten. */
  | { kind: 'forget'; source: string }
  /** The last batch is stored. */
  | { kind: 'stored' }
  /** Followers stop; once the listening thread has given all, the last batch comes, then `stopped`. */
  | { kind: 'stop' };

/** What the live thread says. After each `batch` it waits for `stored` before it gives another. */
export type FromLiveThread =
  | { kind: 'batch'; batch: LiveBatch }
  /** About once a second, while anything changes. */
  | { kind: 'facts'; facts: LiveFacts[] }
  /** Records can't be kept at the moment, which is tried again while all waits; null once they can. */
  | { kind: 'trouble'; error: AppErrorData | null }
  | { kind: 'stopped' }
  | { kind: 'failed'; error: AppErrorData };

/** What the live thread knows of one source. */
export interface LiveFacts {
  source: string;
  tally: SourceTally;
  origins: LiveOrigin[];
  /** Of a followed source: files followed, bytes not read yet, and why it does not read or what about it needs a person. */
  followed: { files: number; bytesBehind: number | null; error: AppErrorData | null } | null;
}
