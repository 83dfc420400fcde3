import type { LogEvent, LogRecord } from '../../../shared/log.ts';
import { createEvent, type MutableFields, unknownOrigin } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { addPairFields } from '../rules/pairs.ts';
import { type Clock, noTime, type StatedTime } from '../time/clock.ts';
import { scanEpoch } from '../time/epoch.ts';
import { scanAnyTime } from '../time/scan.ts';

const programPattern = /^([\w.-]{1,64}\.exe)(?: \*64)? - /i;
const epochPattern = /^\[?(\d{10,13}(?:\.\d{1,9})?)\]?(?=[\s|:,])/;
const weekdayPattern = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? /;

/** The last resort: a line of which only the time at its start and the usual words are understood. */
export function parsePlain(record: LogRecord, clock: Clock): LogEvent {
  const { text } = record;
  const { stated, end } = scanStart(text, clock);
  const message = text.slice(end).replace(/^[\]\s|:,-]+/, '');
  const program = programPattern.exec(message)?.[1] ?? null;
  const fields: MutableFields = {};
  if (message.includes('=')) addPairFields(fields, message);
  addAuthentication(fields, message);
  return createEvent(record, 'plain', stated, { ...unknownOrigin, program }, message, fields);
}

function scanStart(text: string, clock: Clock): { stated: StatedTime; end: number } {
  const bracket = text.charCodeAt(0) === 0x5b ? 1 : 0;
  const weekday = weekdayPattern.exec(text.slice(bracket, bracket + 5))?.[0].length ?? 0;
  const scanned = scanAnyTime(text, bracket + weekday);
  if (scanned !== null) return { stated: clock.resolve(scanned.written), end: scanned.end };
  const epoch = epochPattern.exec(text);
  const stated = epoch?.[1] === undefined ? null : scanEpoch(epoch[1]);
  return epoch === null || stated === null ? { stated: noTime, end: 0 } : { stated, end: epoch[0].length };
}
