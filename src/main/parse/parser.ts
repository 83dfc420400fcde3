import type { UnknownReason } from '../../shared/analysis.ts';
import type { LogEvent, LogRecord } from '../../shared/log.ts';

export interface ParserOptions {
  /** IANA zone for dates that state none. */
  zone: string;
  /** What a date without a year is measured against, in ms since 1970. */
  now: number;
  /** State of an earlier parser of the same file, from {@link Parser.state}. */
  state?: string | undefined;
}

/** A record from which no event could be made. */
export interface NotUnderstood {
  record: LogRecord;
  reason: Exclude<UnknownReason, 'unknown-form'>;
}

/** What became of some records. A record is in exactly one event or in `notUnderstood`, or counted in one of the numbers. */
export interface ParsedBatch {
  events: LogEvent[];
  notUnderstood: NotUnderstood[];
  /** Lines, not records. */
  blank: number;
  /** Lines that name columns or describe the file. */
  headers: number;
}

/**
 * Turns the records of one file into events. It holds back lines of a record that may not be complete
 * (multi-line formats, bounded); `flush` gives them at the end of the file.
 */
export interface Parser {
  parse(records: readonly LogRecord[]): ParsedBatch;
  flush(): ParsedBatch;
  /** JSON of everything that later lines depend on, also the lines held back. */
  state(): string;
}
