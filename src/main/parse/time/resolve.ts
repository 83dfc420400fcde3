import type { Clock, StatedTime } from './clock.ts';
import { scanEpoch } from './epoch.ts';
import { scanAnyTime } from './scan.ts';

/** Behind a date whose form has no room for a zone, as `Mar 15 2025 02:14:01 UTC`. */
const utcPattern = /^ ?(?:UTC|GMT|Z)\b/;

/** The time that a text is, a date or a number since 1970; undefined where it is neither. */
export function resolveTime(text: string | undefined, clock: Clock): StatedTime | undefined {
  if (text === undefined || text === '') return undefined;
  const scanned = scanAnyTime(text, 0);
  if (scanned === null) return scanEpoch(text) ?? undefined;
  const { written, end } = scanned;
  const isUtc = written.offsetMinutes === null && utcPattern.test(text.slice(end, end + 5));
  return clock.resolve(isUtc ? { ...written, offsetMinutes: 0 } : written);
}
