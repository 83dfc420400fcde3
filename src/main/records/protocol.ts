import type { MessagePort } from 'node:worker_threads';
import type { AppErrorData, Result } from '../../shared/errors.ts';
import type { KeepLimits } from '../../shared/live.ts';
import type { Deletion, Keeping, SearchPage, SearchQuery } from '../../shared/search.ts';
import type { PackedBlock } from './block.ts';
import type { SegmentName } from './segment-file.ts';

/** What the thread is started with: which of the two it is, and where the records lie. */
export interface RecordsThreadData {
  role: 'write' | 'search';
  folder: string;
  nativeBinding: string | undefined;
}

/** From a reading thread to the writing one. `number` counts the messages of a port; `written` names the last one on disk. */
export type ToWriter = { kind: 'blocks'; number: number; blocks: PackedBlock[] } | { kind: 'flush'; number: number };
export type FromWriter = { kind: 'written'; number: number } | { kind: 'failed'; error: AppErrorData };

/** Limits of all shelves; the records of a live source whose settings are gone stay as long as those of imports. */
export interface RetentionLimits {
  imports: KeepLimits;
  live: Readonly<Record<string, KeepLimits>>;
}

/** Calls of the main thread to the one that writes. */
export interface WriterCalls {
  /** Takes blocks from `port` on; those of live sources go to a shelf for each. */
  connect(port: MessagePort, live: boolean): void;
  retain(limits: RetentionLimits): Promise<Deletion[]>;
  delete(source: string): Promise<Deletion[]>;
  putAside(name: SegmentName, damage: string): void;
  /** Damaged files that were put aside. */
  notices(): AppErrorData[];
  /** Newest first. */
  deletions(): Deletion[];
  close(): Promise<void>;
}

/** A segment in which a search met damage. */
export interface MetDamage {
  name: SegmentName;
  damage: string;
}

/** Calls of the main thread to the one that searches; `id` names a search that may be cancelled. */
export interface SearcherCalls {
  search(id: number, query: SearchQuery): Promise<{ page: SearchPage; damaged: MetDamage[] }>;
  cancel(id: number): void;
  sources(): Keeping['sources'];
  close(): void;
}

export interface Call {
  id: number;
  method: string;
  args: unknown[];
}

/** The answer to a call; the one with id 0 comes unasked, when the thread is ready or can't be. */
export interface Answer {
  id: number;
  result: Result<unknown>;
}
