/** One record as it is kept for search: what the filters look at, and its text or where that stands. */
export interface KeptRecord {
  /** Event time, or where the line states none the time at which it came; ms since 1970. */
  time: number;
  /** Path or name of the origin, as in `LogRecord`. */
  file: string;
  lineNumber: number;
  /** Where the text stands in `file`, in bytes. */
  offset: number;
  bytes: number;
  host: string | null;
  /** Program or product. */
  program: string | null;
  /** `source.ip`, `destination.ip` and others that the event names. */
  addresses: readonly string[];
  accounts: readonly string[];
  /** The record's text. It is not kept where the file is a plain one that `byReference` names. */
  text: string;
  /** Whether the text is to be read from `file` again instead of being kept: a plain file of an encoding like ASCII. */
  byReference: boolean;
}

/**
 * Where reading hands over records to be kept. Records of one source count up from 0 without a gap: what `append`
 * gives again under a number that is there already takes the place of all from that number on, so that reading on from a
 * checkpoint doubles nothing.
 */
export interface RecordSink {
  append(source: string, first: number, records: readonly KeptRecord[]): void;
  /** Resolves when all that was appended before is on disk. @throws AppError `disk-full`, `store-read-only`, `store-damaged`. */
  stored(): Promise<void>;
}

/** A sink whose writer may be slower than what is read. */
export interface BoundedRecordSink extends RecordSink {
  /** Resolves when a few MB at most wait to be written: awaited between two chunks. @throws AppError as `stored`. */
  room(): Promise<void>;
}
