import type { LogEvent, LogRecord } from '../../../shared/log.ts';
import { createEvent, type MutableFields, unknownOrigin } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { addPairFields } from '../rules/pairs.ts';
import type { Clock } from '../time/clock.ts';
import { findLeadingTime } from '../time/leading.ts';

const programPattern = /^([\w.-]{1,64}\.exe)(?: \*64)? - /i;

/** The last resort: a line of which only the time at its start and the usual words are understood. */
export function parsePlain(record: LogRecord, clock: Clock): LogEvent {
  const { text } = record;
  const { stated, end } = findLeadingTime(text, clock);
  const message = text.slice(end).replace(/^[\]\s|:,-]+/, '');
  const program = programPattern.exec(message)?.[1] ?? null;
  const fields: MutableFields = {};
  if (message.includes('=')) addPairFields(fields, message);
  addAuthentication(fields, message);
  return createEvent(record, 'plain', stated, { ...unknownOrigin, program }, message, fields);
}
