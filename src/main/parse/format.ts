import type { EventFields, FormatId, LogEvent, LogRecord } from '../../shared/log.ts';
import type { Clock, StatedTime } from './time/clock.ts';

/** One way in which programs write a record. */
export interface Format {
  id: FormatId;
  /** The event of a record in this format, or null where it is in another one. Never throws. */
  parse(record: LogRecord, clock: Clock): LogEvent | null;
  /** Whether other formats come first at every line, since what they are sure of could be of this one, too. */
  inTurn?: true;
}

/** Fields while they are being found. */
export type MutableFields = Record<string, string>;

/** Who wrote a record, as far as its header says. */
export interface Origin {
  host: string | null;
  program: string | null;
  processId: string | null;
}

export const unknownOrigin: Origin = { host: null, program: null, processId: null };

/** Puts an event together; all events have the same shape, which keeps the code that reads them fast. */
export function createEvent(
  record: LogRecord,
  format: FormatId,
  stated: StatedTime,
  origin: Origin,
  message: string,
  fields: EventFields,
): LogEvent {
  return {
    record,
    format,
    time: stated.time,
    timeSource: stated.source,
    host: origin.host,
    program: origin.program,
    processId: origin.processId,
    message,
    fields,
  };
}
