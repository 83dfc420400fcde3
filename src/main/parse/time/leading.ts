import { type Clock, noTime, type StatedTime } from './clock.ts';
import { scanEpoch } from './epoch.ts';
import { scanAnyTime } from './scan.ts';

const epochPattern = /^\[?(\d{10,13}(?:\.\d{1,9})?)\]?(?=[\s|:,])/;
const weekdayPattern = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? /;
const isoStartPattern = /(?<![\d.])\d{4}[-/]\d\d[-/]\d\d[T ]/;
/** A time further inside a line is what the line is about, not when it was written. */
const maxPrefix = 48;

/** The time that a line starts with, also in brackets or after a level or a name; and the index after it, or 0. */
export function findLeadingTime(text: string, clock: Clock): { stated: StatedTime; end: number } {
  const bracket = text.charCodeAt(0) === 0x5b ? 1 : 0;
  const weekday = weekdayPattern.exec(text.slice(bracket, bracket + 5))?.[0].length ?? 0;
  const scanned = scanAnyTime(text, bracket + weekday);
  if (scanned !== null) return { stated: clock.resolve(scanned.written), end: scanned.end };
  const within = isoStartPattern.exec(text.slice(0, maxPrefix));
  const later = within === null ? null : scanAnyTime(text, within.index);
  if (later !== null) return { stated: clock.resolve(later.written), end: 0 };
  const epoch = epochPattern.exec(text);
  const stated = epoch?.[1] === undefined ? null : scanEpoch(epoch[1]);
  return epoch === null || stated === null ? { stated: noTime, end: 0 } : { stated, end: epoch[0].length };
}
