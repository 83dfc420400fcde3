import type { FormatId, LogEvent, LogRecord } from '../../../shared/log.ts';
import { createEvent, type MutableFields } from '../format.ts';
import { KnownNames } from '../rules/names.ts';
import { addWindowsFields } from '../rules/windows.ts';
import type { Clock } from '../time/clock.ts';
import { eventTime } from './event-time.ts';

/** A Windows event, in whatever form it was exported. What a form does not state is an empty text. */
export interface WindowsEvent {
  code: string;
  provider: string;
  channel: string;
  computer: string;
  /** As it is written. */
  time: string;
  processId: string;
  userId: string;
  recordId: string;
  /** The rendered message. */
  message: string;
  /** The event's data under its own names, in its order; what has no name is called `Data`. */
  data: readonly (readonly [name: string, value: string])[];
}

const maxSummaryCharacters = 2000;
const maxSummaryValues = 40;
const maxNameCharacters = 128;
/** Names of data that differ from event to event. */
const tellsNothing = /time$|guid$/i;

/**
 * The same event and fields for all forms: the header under `EventID`, `Channel`, `Provider`, `Computer`, `UserID` and
 * `EventRecordID`, the data under its own names, and what they mean in ECS.
 */
export function windowsLogEvent(record: LogRecord, format: FormatId, event: WindowsEvent, clock: Clock): LogEvent {
  const fields: MutableFields = {};
  const header: readonly (readonly [string, string])[] = [
    ['EventID', event.code],
    ['Channel', event.channel],
    ['Provider', event.provider],
    ['Computer', event.computer],
    ['UserID', event.userId],
    ['EventRecordID', event.recordId],
  ];
  for (const [name, value] of header) if (value !== '') fields[name] = value;
  const byName = new Map<string, string>();
  const known = new KnownNames(fields);
  for (const [stated, value] of event.data) {
    // With a dot it could pass for a fact that is found here, such as `event.action`.
    const name = stated.replaceAll('.', '_').slice(0, maxNameCharacters);
    fields[name] ??= value;
    known.add(name, value);
    if (value !== '' && !byName.has(name)) byName.set(name, value);
  }
  if (event.computer !== '') fields['host.name'] = event.computer;
  addWindowsFields(fields, event.code, event.provider || event.channel, (name) => byName.get(name));
  const origin = {
    host: event.computer === '' ? null : event.computer,
    program: event.provider || event.channel || null,
    processId: event.processId === '' ? null : event.processId,
  };
  const message = event.message.trim() || summaryOf(event);
  return createEvent(record, format, eventTime(event.time, clock), origin, message, fields);
}

/** Text of an event without a message: its number and what its data tell. */
function summaryOf({ code, provider, data }: WindowsEvent): string {
  const parts = [provider, `EventID ${code}:`];
  for (const [name, value] of data) {
    if (parts.length > maxSummaryValues) break;
    if (!tellsNothing.test(name) && value !== '' && value !== '-') parts.push(`${name}=${value}`);
  }
  return parts.join(' ').trim().slice(0, maxSummaryCharacters);
}
