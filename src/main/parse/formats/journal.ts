import type { LogEvent } from '../../../shared/log.ts';
import type { Format, MutableFields, Origin } from '../format.ts';
import { readBody } from '../read-body.ts';
import { type Clock, noTime, type StatedTime } from '../time/clock.ts';

const timeMark = '"__REALTIME_TIMESTAMP"';

/** Entries of systemd's journal as JSON, a line each (`journalctl -o json`); the message is read as that of a syslog line. */
export const journal: Format = {
  id: 'journal',
  parse(record, clock) {
    const { text } = record;
    if (text.charCodeAt(0) !== 0x7b || !text.includes(timeMark)) return null;
    const entry = parseEntry(text);
    if (entry === null) return null;
    const stated = timeOf(fieldOf(entry, '__REALTIME_TIMESTAMP'));
    if (stated === noTime) return null;
    return eventOf(entry, stated, record, clock);
  },
};

type Entry = Readonly<Record<string, unknown>>;

function parseEntry(text: string): Entry | null {
  try {
    const entry: unknown = JSON.parse(text);
    return typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? (entry as Entry) : null;
  } catch {
    return null;
  }
}

function eventOf(entry: Entry, stated: StatedTime, record: LogEvent['record'], clock: Clock): LogEvent {
  const origin: Origin = {
    host: fieldOf(entry, '_HOSTNAME'),
    program: fieldOf(entry, 'CONTAINER_NAME') ?? fieldOf(entry, 'SYSLOG_IDENTIFIER') ?? fieldOf(entry, '_COMM'),
    processId: fieldOf(entry, '_PID') ?? fieldOf(entry, 'SYSLOG_PID'),
  };
  const fields: MutableFields = {};
  const priority = priorityOf(fieldOf(entry, 'SYSLOG_FACILITY'), fieldOf(entry, 'PRIORITY'));
  if (priority !== null) fields['log.syslog.priority'] = priority;
  return readBody(record, 'journal', stated, origin, null, (fieldOf(entry, 'MESSAGE') ?? '').trimEnd(), clock, fields);
}

/** Facility and severity as the number that syslog writes in front of a line. */
function priorityOf(facility: string | null, severity: string | null): string | null {
  if (severity === null || !/^[0-7]$/.test(severity)) return null;
  return facility !== null && /^\d{1,2}$/.test(facility) && Number(facility) < 24
    ? String(Number(facility) * 8 + Number(severity))
    : null;
}

/** Microseconds since 1970. */
function timeOf(text: string | null): StatedTime {
  if (text === null || !/^\d{13,17}$/.test(text)) return noTime;
  return { time: Math.floor(Number(text) / 1000), source: 'line' };
}

/** A field's text; bytes that are no text come as a list of numbers, a field that is there several times as a list. */
function fieldOf(entry: Entry, name: string): string | null {
  const value = Object.hasOwn(entry, name) ? entry[name] : undefined;
  if (typeof value === 'string') return value === '' ? null : value;
  if (!Array.isArray(value) || value.length === 0) return null;
  if (value.every(isByte)) return textOf(Buffer.from(value));
  const parts = value.map((part: unknown) => {
    if (typeof part === 'string') return part;
    return Array.isArray(part) && part.every(isByte) ? textOf(Buffer.from(part)) : '';
  });
  return parts.join('\n') || null;
}

function isByte(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 255;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function textOf(bytes: Buffer): string {
  try {
    return utf8.decode(bytes).replaceAll('\0', '\u2400');
  } catch {
    return bytes.toString('latin1').replaceAll('\0', '\u2400');
  }
}
