import type { WrittenTime } from './clock.ts';

const pattern = /^(\d\d)\/(\d\d)(?:\/(\d{2,4}))?-(\d\d):(\d\d):(\d\d)\.(\d{1,6})$/;

/** Scans `07/11/2022-10:29:01.860293` of Suricata and `07/11-10:29:01.860293` of Snort, months first; null for anything else. */
export function scanSlashStamp(text: string): WrittenTime | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const [, month, day, year, hour, minute, second, fraction = ''] = match;
  return {
    year: year === undefined ? null : Number(year.length === 2 ? `20${year}` : year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    millisecond: Number(fraction.slice(0, 3).padEnd(3, '0')),
    offsetMinutes: null,
  };
}
