import { AppError } from '../../../shared/errors.ts';

/** Zones change their offset at full quarters of an hour; within one the offset is the same. */
const quarterHourMs = 15 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;
/** One year of quarter hours is 35,040; above that the cache starts anew. */
const maxCached = 40_000;

/** A time zone by its IANA name, with summer time as it was at each moment. */
export interface Zone {
  /**
   * UTC time in ms of a wall-clock time given as if it were UTC, in ms.
   * A time that came twice is the first of the two; one that was skipped is as much later.
   */
  toUtc(wallClock: number): number;
  /** Wall-clock time, as if it were UTC, in ms, of a UTC time in ms. */
  toWallClock(utc: number): number;
}

/** Finds a zone; throws `bad-argument` where there is none of that name. */
export function findZone(name: string): Zone {
  const format = createFormat(name);
  const cache = new Map<number, number>();
  let lastQuarter = Number.NaN;
  let lastOffset = 0;

  const offsetAt = (utc: number): number => {
    const instant = Math.floor(utc / 1000) * 1000;
    const parts: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(instant)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
  };

  const offsetAtWallClock = (wallClock: number): number => {
    const before = offsetAt(wallClock - dayMs);
    const after = offsetAt(wallClock + dayMs);
    if (before === after || offsetAt(wallClock - before) === before) return before;
    return offsetAt(wallClock - after) === after ? after : before;
  };

  return {
    toUtc(wallClock) {
      const quarter = Math.floor(wallClock / quarterHourMs);
      if (quarter !== lastQuarter) {
        let offset = cache.get(quarter);
        if (offset === undefined) {
          offset = offsetAtWallClock(quarter * quarterHourMs);
          if (cache.size >= maxCached) cache.clear();
          cache.set(quarter, offset);
        }
        lastQuarter = quarter;
        lastOffset = offset;
      }
      return wallClock - lastOffset;
    },
    toWallClock: (utc) => utc + offsetAt(utc),
  };
}

function createFormat(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (thrown) {
    throw new AppError(
      {
        code: 'bad-argument',
        message: `There is no time zone "${zone}".`,
        remedy: 'Use a name such as Europe/Berlin or UTC.',
      },
      thrown,
    );
  }
}
