import type { Damage } from '../../../shared/analysis.ts';
import type { AppErrorData } from '../../../shared/errors.ts';
import type { LogRecord } from '../../../shared/log.ts';

/** Records that came in one followed file, in their order. */
export interface FollowedChunk {
  /** Path under which the file was first met, which it keeps when it is rotated; `journal` for the journal. */
  file: string;
  /** Whether the first record is the first of a file: what a parser still holds of one before it under this name is complete. */
  fresh: boolean;
  records: LogRecord[];
  /**
   * Says that the records were handed on: from now on {@link Follower.state} covers them. Asking for the next chunk says
   * so too.
   */
  taken(): void;
}

/** A file that can't be read at the moment; it is tried again. */
export interface FollowedProblem {
  file: string;
  error: AppErrorData;
}

export interface FollowerFacts {
  /** Files followed now. */
  files: number;
  /** Bytes that are there and were not taken yet; null where it can't be known. */
  bytesBehind: number | null;
  /** What was lost or left out, by kind. */
  damage: readonly Damage[];
  problems: readonly FollowedProblem[];
  /** Why nothing at all comes at the moment, such as a folder that is gone; null where all is well. It is tried again. */
  error: AppErrorData | null;
}

/** A source that goes on giving records of files or of the journal. */
export interface Follower {
  /**
   * Gives records as they come, until `signal` aborts; to be iterated once. Throws an `AppError` only where trying again
   * makes no sense.
   */
  chunks(signal: AbortSignal): AsyncIterable<FollowedChunk>;
  /** JSON that a later follower with the same settings goes on from: covers exactly the chunks that were taken. */
  state(): string;
  facts(): FollowerFacts;
}
