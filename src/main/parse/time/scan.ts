import type { WrittenTime } from './clock.ts';

/** A time found in a text, and the index after it. */
export interface ScannedTime {
  written: WrittenTime;
  end: number;
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthNumbers = new Map(
  monthNames.flatMap((name, index) => [
    [name, index + 1],
    [name.toLowerCase(), index + 1],
    [name.toUpperCase(), index + 1],
  ]),
);

/** Number from 1 of the month whose English short name stands at `start`, or 0. */
export function monthAt(text: string, start: number): number {
  return monthNumbers.get(text.slice(start, start + 3)) ?? 0;
}

const isoPattern =
  /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T_]| {1,2}| - )(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,:](\d{1,9}))?)? ?(Z\b|UTC\b|GMT\b|[+-]\d{2}:?\d{2}\b)?/y;
/** `Mon dd hh:mm:ss`, with the year before the time (Cisco) or after it (asctime). */
const monthDayPattern =
  /([A-Za-z]{3}) {1,2}(\d{1,2})(?: (\d{4}))? (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?: (\d{4})(?![\d.:-]))?/y;
/** `dd/Mon/yyyy:hh:mm:ss +zzzz` of web servers, also `dd-Mon-yyyy` and a blank before the time. */
const dayMonthPattern =
  /(\d{1,2})([/ -])([A-Za-z]{3})\2(\d{4})[: ](\d{1,2}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?(?: ?([+-]\d{2}:?\d{2})\b)?/y;
/** `mm.dd hh:mm:ss` without a year. */
const monthDotDayPattern = /(\d{2})\.(\d{2}) (\d{2}):(\d{2}):(\d{2})/y;
/** `mm/dd/yyyy hh:mm:ss` as American programs write it, also with two digits of the year and a dash. */
const slashPattern =
  /(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})[ -](\d{1,2}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?(?: ?([AP]M)\b)?/y;

/** Scans `2025-03-15T02:14:01.123+01:00`, `2025/03/15 02:14:01`, `2025-03-15 02:14:01,123` and their like. */
export function scanIsoTime(text: string, start: number): ScannedTime | null {
  isoPattern.lastIndex = start;
  const match = isoPattern.exec(text);
  if (match === null) return null;
  const [, year, , month, day, hour, minute, second = '0', fraction, zone] = match;
  return {
    written: written(Number(year), Number(month), day, hour, minute, second, fraction, zone),
    end: endOf(isoPattern.lastIndex, text),
  };
}

/** Scans `Mar 15 02:14:01`, `Mar 15 2025 02:14:01` and `Mar 15 02:14:01 2025`. */
export function scanMonthDayTime(text: string, start: number): ScannedTime | null {
  monthDayPattern.lastIndex = start;
  const match = monthDayPattern.exec(text);
  if (match === null) return null;
  const month = monthAt(text, start);
  if (month === 0) return null;
  const [, , day, yearBefore, hour, minute, second, fraction, yearAfter] = match;
  const year = yearBefore ?? yearAfter;
  return {
    written: written(year === undefined ? null : Number(year), month, day, hour, minute, second, fraction, undefined),
    end: monthDayPattern.lastIndex,
  };
}

/** Scans `15/Mar/2025:02:14:01 +0100`, `18-Mar-2025:09:00:01` and `27 Jul 2023 16:06:44`. */
export function scanDayMonthTime(text: string, start: number): ScannedTime | null {
  dayMonthPattern.lastIndex = start;
  const match = dayMonthPattern.exec(text);
  if (match === null) return null;
  const [, day, , monthName = '', year, hour, minute, second, fraction, zone] = match;
  const month = monthAt(monthName, 0);
  if (month === 0) return null;
  return {
    written: written(Number(year), month, day, hour, minute, second, fraction, zone),
    end: dayMonthPattern.lastIndex,
  };
}

/** Scans a time in any of the usual forms, a number of seconds or milliseconds since 1970 among them. */
export function scanAnyTime(text: string, start: number): ScannedTime | null {
  const code = text.charCodeAt(start);
  if (code >= 0x41) return scanMonthDayTime(text, start);
  if (code < 0x30 || code > 0x39) return null;
  return (
    scanIsoTime(text, start) ?? scanDayMonthTime(text, start) ?? scanSlashTime(text, start) ?? scanDotTime(text, start)
  );
}

function scanSlashTime(text: string, start: number): ScannedTime | null {
  slashPattern.lastIndex = start;
  const match = slashPattern.exec(text);
  if (match === null) return null;
  const [, first, second, year = '', hour, minute, seconds, fraction, half] = match;
  const dayFirst = Number(first) > 12;
  const result = written(
    year.length === 2 ? 2000 + Number(year) : Number(year),
    Number(dayFirst ? second : first),
    dayFirst ? first : second,
    hour,
    minute,
    seconds,
    fraction,
    undefined,
  );
  if (half === 'PM' && result.hour < 12) result.hour += 12;
  if (half === 'AM' && result.hour === 12) result.hour = 0;
  return { written: result, end: slashPattern.lastIndex };
}

function scanDotTime(text: string, start: number): ScannedTime | null {
  monthDotDayPattern.lastIndex = start;
  const match = monthDotDayPattern.exec(text);
  if (match === null) return null;
  const [, month, day, hour, minute, second] = match;
  return {
    written: written(null, Number(month), day, hour, minute, second, undefined, undefined),
    end: monthDotDayPattern.lastIndex,
  };
}

function written(
  year: number | null,
  month: number,
  day: string | undefined,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  fraction: string | undefined,
  zone: string | undefined,
): WrittenTime {
  return {
    year,
    month,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    millisecond: fraction === undefined ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0')),
    offsetMinutes: zone === undefined ? null : offsetMinutes(zone),
  };
}

function offsetMinutes(zone: string): number {
  if (zone.length <= 3) return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
}

/** The iso pattern may end in a blank before a zone that did not come. */
function endOf(end: number, text: string): number {
  return text.charCodeAt(end - 1) === 0x20 ? end - 1 : end;
}
