import type { FormatId, LogEvent, LogRecord } from '../../../shared/log.ts';
import type { Clock } from '../time/clock.ts';

/** A format whose records span lines. The parser holds the lines back until the record is over. */
export interface BlockFormat {
  id: FormatId;
  /** At most so many lines are one record; the next one begins anew. */
  maxLines: number;
  /** Whether a record starts with this line. Cheap: asked of every line. */
  opens(text: string): boolean;
  /** Whether a line goes on in the record that `held` (never empty) began. */
  continues(text: string, held: readonly LogRecord[]): boolean;
  /** Whether the record is over with the last of `held`, so that its event need not wait for the next line; false where that can't be told. */
  isComplete(held: readonly LogRecord[]): boolean;
  /** The event of a whole record, lines joined by `\n`; null where it is none after all: then each line stands for itself. Never throws. */
  parse(record: LogRecord, clock: Clock): LogEvent | null;
}
