/** A day as a text states it; what it leaves out is null. Months and days from 1. */
interface StatedDay {
  year: number | null;
  month: number;
  day: number | null;
}

/** A time of day as a text states it; `6 pm` has no minute, `06:00` no second. */
interface StatedTime {
  hour: number;
  minute: number | null;
  second: number | null;
}

/** A date or time in a text. A date in figures has two readings: month first and day first. */
export interface StatedMoment {
  start: number;
  end: number;
  days: StatedDay[];
  time: StatedTime | null;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const year = '(?<year>(?:19|20)\\d\\d)(?![\\d:])';
const start = '(?<![\\p{L}\\p{N}_.])';

const dayPatterns = [
  `${start}(?<year>\\d{4})(?<mark>[-/.])(?<first>\\d{1,2})\\k<mark>(?<second>\\d{1,2})(?!\\d|\\.\\d)`,
  `${start}(?<first>\\d{1,2})(?<mark>[-/.])(?<second>\\d{1,2})\\k<mark>(?<year>\\d{4})(?!\\d|\\.\\d)`,
  `${start}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of )?[-/ ]?${month}(?!\\p{L})(?:[-/, ]{1,2}${year})?`,
  `${start}${month} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\p{N}:])(?:,? ${year})?`,
  `${start}${month},? ${year}`,
].map((pattern) => new RegExp(pattern, 'giu'));

const timePatterns = [
  '(?<![\\p{L}\\p{N}_.]|\\d:)(?<hour>\\d{1,2}):(?<minute>\\d\\d)(?::(?<second>\\d\\d)(?:[.,]\\d{1,9})?)?(?: ?(?<half>[ap])\\.?m\\b)?(?:z|[+-]\\d\\d:?\\d\\d)?(?![\\p{L}\\p{N}]|:\\d)',
  // The `T` of ISO 8601, the colon of web logs.
  '(?<=\\d[t:])(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)(?:[.,]\\d{1,9})?(?:z|[+-]\\d\\d:?\\d\\d)?(?![\\p{L}\\p{N}]|:\\d)',
  `(?<!:)${start}(?<hour>\\d{1,2}) ?(?<half>[ap])\\.?m\\b`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** All dates and times that a plain text states, overlapping ones too. */
export function statedMoments(text: string): StatedMoment[] {
  const days = dayPatterns.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(dayOf));
  const times = timePatterns.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(timeOf));
  return [...days, ...times];
}

function dayOf(found: RegExpExecArray): StatedMoment[] {
  const { year: y, name, day, first, second } = found.groups ?? {};
  const stated = y === undefined ? null : Number(y);
  const readings: StatedDay[] =
    name === undefined
      ? [
          { year: stated, month: Number(first), day: Number(second) },
          { year: stated, month: Number(second), day: Number(first) },
        ]
      : [
          {
            year: stated,
            month: monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1,
            day: day === undefined ? null : Number(day),
          },
        ];
  const days = readings.filter(
    (one) => one.month >= 1 && one.month <= 12 && (one.day ?? 1) >= 1 && (one.day ?? 1) <= 31,
  );
  return days.length === 0 ? [] : [{ start: found.index, end: found.index + found[0].length, days, time: null }];
}

function timeOf(found: RegExpExecArray): StatedMoment[] {
  const { hour: h, minute, second, half } = found.groups ?? {};
  const twelve = half === undefined ? null : half.toLowerCase();
  const hour = twelve === null ? Number(h) : (Number(h) % 12) + (twelve === 'p' ? 12 : 0);
  const time = {
    hour,
    minute: minute === undefined ? null : Number(minute),
    second: second === undefined ? null : Number(second),
  };
  if (hour > 23 || (time.minute ?? 0) > 59 || (time.second ?? 0) > 60) return [];
  return [{ start: found.index, end: found.index + found[0].length, days: [], time }];
}

/** The moments of a log: what sentences about it may state, in whatever notation. */
export interface KnownMoments {
  /** Adds what a text states. */
  addStated(moments: readonly StatedMoment[]): void;
  /** Adds a time in ms since 1970, in UTC and in the machine's zone. */
  addTime(time: number | null): void;
  /** Whether a stated moment is among them, as exactly as it is stated. */
  has(moment: StatedMoment): boolean;
  hasDay(day: number): boolean;
  readonly years: ReadonlySet<number>;
}

export function knownMoments(): KnownMoments {
  const days = new Set<string>();
  const daysOfMonth = new Set<number>();
  const years = new Set<number>();
  const times = new Set<string>();
  const dayKey = (one: StatedDay) => `${one.year ?? '*'} ${one.month} ${one.day ?? '*'}`;
  const timeKey = (one: StatedTime) => `${one.hour} ${one.minute ?? '*'} ${one.second ?? '*'}`;

  function addDay(day: StatedDay): void {
    days.add(dayKey(day)).add(dayKey({ ...day, year: null }));
    days.add(dayKey({ ...day, day: null }));
    if (day.day !== null) daysOfMonth.add(day.day);
    if (day.year !== null) years.add(day.year);
  }
  function addTimeOfDay(time: StatedTime): void {
    times.add(timeKey(time)).add(timeKey({ ...time, second: null }));
    times.add(timeKey({ ...time, minute: null, second: null }));
  }

  return {
    addStated(moments) {
      for (const moment of moments) {
        for (const day of moment.days) addDay(day);
        if (moment.time) addTimeOfDay(moment.time);
      }
    },
    addTime(time) {
      const date = time === null ? null : new Date(time);
      if (date === null || Number.isNaN(date.getTime())) return;
      addDay({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
      addDay({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() });
      addTimeOfDay({ hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds() });
      addTimeOfDay({ hour: date.getHours(), minute: date.getMinutes(), second: date.getSeconds() });
    },
    has: ({ days: stated, time }) =>
      (stated.length === 0 || stated.some((day) => days.has(dayKey(day)))) &&
      (time === null || times.has(timeKey(time))),
    hasDay: (day) => daysOfMonth.has(day),
    years,
  };
}
