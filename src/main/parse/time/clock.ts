import type { TimeSource } from '../../../shared/log.ts';
import { findZone } from './zone.ts';

/** A time that a line states; `time` in ms since 1970 UTC, null where the date does not exist. */
export interface StatedTime {
  time: number | null;
  source: TimeSource;
}

/** What a line writes of a time. Months from 1. */
export interface WrittenTime {
  /** null where the line states none. */
  year: number | null;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  /** Minutes east of UTC, or null where the line states no zone. */
  offsetMinutes: number | null;
}

/** Turns written times into UTC, filling in what they leave out. */
export interface Clock {
  resolve(written: WrittenTime): StatedTime;
}

/** The time of a line that states none, or one that can't be. */
export const noTime: StatedTime = { time: null, source: 'none' };

const dayMs = 24 * 60 * 60 * 1000;
/** 29 February is at most eight years away, across a year such as 1900. */
const maxYearsBack = 8;

/**
 * A clock for lines of one file: `zone` for dates that state none, and `now` (ms since 1970) for those without a year,
 * which take the latest year in which they are not more than a day after it. Throws `bad-argument` for an unknown zone.
 */
export function createClock(zoneName: string, now: number): Clock {
  const zone = findZone(zoneName);
  const thisYear = new Date(zone.toWallClock(now)).getUTCFullYear();

  const toUtc = (year: number, written: WrittenTime): number | null => {
    const wallClock = wallClockOf(year, written);
    if (wallClock === null) return null;
    if (written.offsetMinutes !== null) return wallClock - written.offsetMinutes * 60_000;
    return zone.toUtc(wallClock);
  };

  return {
    resolve(written) {
      if (written.year !== null) {
        const time = toUtc(written.year, written);
        if (time === null) return noTime;
        return { time, source: written.offsetMinutes === null ? 'line-assumed' : 'line' };
      }
      for (let year = thisYear + 1; year >= thisYear - maxYearsBack; year -= 1) {
        const time = toUtc(year, written);
        if (time !== null && time <= now + dayMs) return { time, source: 'line-assumed' };
      }
      return noTime;
    },
  };
}

const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The written time as if it were UTC, or null where there is no such time. A leap second counts as the next one. */
function wallClockOf(year: number, written: WrittenTime): number | null {
  const { month, day, hour, minute, second, millisecond } = written;
  if (day < 1 || day > (daysOfMonth[month - 1] ?? 0)) return null;
  if (month === 2 && day === 29 && !isLeapYear(year)) return null;
  if (hour > 23 || minute > 59 || second > 60) return null;
  if (year < 1970 || year > 9999) return null;
  return Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
