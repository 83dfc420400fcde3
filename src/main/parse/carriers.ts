import type { LogEvent, LogRecord } from '../../shared/log.ts';
import { type Clock, noTime, type StatedTime } from './time/clock.ts';
import { scanIsoTime } from './time/scan.ts';

/** A line that a container runtime passed on: what the program wrote. */
export interface CarriedLine {
  text: string;
  /** When the runtime got it. */
  stated: StatedTime;
}

const shortestDocker = 40;
/** `2022-01-28T16:04:05.413656027Z stdout F ` of containerd and CRI-O (CRI logging design). */
const criPattern = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,9}(?:Z|[+-]\d\d:\d\d)) (?:stdout|stderr) [FP] /;

/** The line within one of Docker's `json-file` driver (`{"log":…,"stream":…,"time":…}`) or of CRI; null where it is neither. */
export function openCarrier(record: LogRecord, clock: Clock): CarriedLine | null {
  const { text } = record;
  const first = text.charCodeAt(0);
  if (first === 0x7b)
    return text.startsWith('{"log":"') && text.length > shortestDocker ? openDocker(text, clock) : null;
  if (first !== 0x32) return null;
  const match = criPattern.exec(text.slice(0, 60));
  if (match === null) return null;
  const [head, stamp = ''] = match;
  return { text: text.slice(head.length), stated: timeOf(stamp, clock) };
}

function openDocker(text: string, clock: Clock): CarriedLine | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isDocker(value)) return null;
    const log = value.log.replace(/[\r\n]{1,4}$/, '');
    return { text: log, stated: timeOf(value.time, clock) };
  } catch {
    return null;
  }
}

function isDocker(value: unknown): value is { log: string; stream: string; time: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'log' in value &&
    typeof value.log === 'string' &&
    'stream' in value &&
    typeof value.stream === 'string' &&
    'time' in value &&
    typeof value.time === 'string'
  );
}

function timeOf(stamp: string, clock: Clock): StatedTime {
  const scanned = scanIsoTime(stamp, 0);
  return scanned === null ? noTime : clock.resolve(scanned.written);
}

/** The event of what was carried, as an event of the line that carried it; the runtime's time counts where the program states none in full. */
export function eventOfCarried(event: LogEvent, record: LogRecord, carried: CarriedLine): LogEvent {
  const stated = event.timeSource === 'line' || carried.stated.time === null ? event : carried.stated;
  const timeSource = 'timeSource' in stated ? stated.timeSource : stated.source;
  // The pairs of such a record are looked for in its text, which here holds more than them.
  const format = event.format === 'key-value' ? 'plain' : event.format;
  return { ...event, record, format, time: stated.time, timeSource };
}
