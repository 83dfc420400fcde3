import type { Damage } from '../../shared/analysis.ts';
import type { AppErrorData } from '../../shared/errors.ts';
import type { LogRecord } from '../../shared/log.ts';

/** A piece of a source: its next lines, in order, and where the one after them starts. */
export interface SourceChunk {
  records: LogRecord[];
  /** Byte offset and line number (from 1) of the next line in the decompressed source. */
  nextOffset: number;
  nextLineNumber: number;
}

/** Facts about a source that are known once it is open. */
export interface SourceFacts {
  encoding: string;
  /** Bytes to be read, or null where it can't be known. */
  totalBytes: number | null;
  /** Time of last change in ms since 1970: what a date without a year is measured against; null for a stream. */
  modifiedAt: number | null;
  /** Whether a record can be read again at its offset in the file that it names: true for plain files alone. */
  seekable: boolean;
}

export interface ReadOptions {
  /** Go on here, as a `SourceChunk` named it. */
  from?: { offset: number; lineNumber: number } | undefined;
  /** A longer line is cut to so many bytes. */
  maxLineBytes?: number | undefined;
  signal?: AbortSignal | undefined;
  /** File of the WebAssembly module that reads chunks of Windows event logs; without it they can't be read. */
  evtxModule?: string | undefined;
}

/** An open source: facts, then its chunks. A failure half way throws an `AppError` after the chunks that were read. */
export interface OpenSource {
  facts: SourceFacts;
  chunks: AsyncIterable<SourceChunk>;
  /** What is damaged in it and was left out, when all chunks were taken; nothing where it is missing. */
  damage?(): readonly Damage[];
}

/** A path that can't be read at all: named, with the reason; the others go on. */
export interface SkippedPath {
  file: string;
  error: AppErrorData;
}
