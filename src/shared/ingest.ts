import type { Counters, SourceReport } from './analysis.ts';
import type { EventGroup } from './group.ts';

/** A group that is still growing, in the form in which it is kept over a restart; `state` is the grouper's own JSON. */
export interface OpenGroup {
  id: string;
  state: string;
}

/** How a file begins: SHA-256 of so many of its first bytes. */
export interface FileHead {
  bytes: number;
  sha256: string;
}

/** Where reading stands: enough, with the open groups, to go on after a kill as if nothing had happened. */
export interface IngestCheckpoint {
  /** Files in the order in which they are read, folders expanded. */
  files: readonly string[];
  /** Index into `files` of the one being read; `files.length` when all are. */
  fileIndex: number;
  /** Byte offset and line number (from 1) of the next line to read in that file. */
  offset: number;
  lineNumber: number;
  /** How that file began when it was opened; null before that, and for streams. */
  fileHead: FileHead | null;
  /** Records of that file that are kept for search; absent in checkpoints of a time when none were. */
  kept?: number;
  counters: Counters;
  sources: readonly SourceReport[];
  /** State of parser and grouper beside the open groups, their own JSON. */
  parserState: string;
  grouperState: string;
}

/** What changed since the last batch; stored in one transaction with its checkpoint. */
export interface GroupChanges {
  openChanged: readonly OpenGroup[];
  openRemoved: readonly string[];
  closed: readonly EventGroup[];
}

/** What the reading thread hands over a few times a second. */
export interface IngestBatch extends GroupChanges {
  checkpoint: IngestCheckpoint;
  done: boolean;
}
