import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClock } from '../../src/main/parse/time/clock.ts';
import { scanAnyTime } from '../../src/main/parse/time/scan.ts';

function read(text: string, zone = 'UTC', now = '2025-06-01T12:00:00Z'): [string | null, string] {
  const scanned = scanAnyTime(text, 0);
  if (scanned === null) return [null, 'not a time'];
  const { time, source } = createClock(zone, Date.parse(now)).resolve(scanned.written);
  return [time === null ? null : new Date(time).toISOString(), source];
}

describe('a written time', () => {
  it.each([
    ['2025-03-15T02:14:01.123456+01:00', '2025-03-15T01:14:01.123Z', 'line'],
    ['2025-03-15T02:14:01Z', '2025-03-15T02:14:01.000Z', 'line'],
    ['2025-03-15 02:14:01 UTC', '2025-03-15T02:14:01.000Z', 'line'],
    ['2025/03/15 02:14:01', '2025-03-15T02:14:01.000Z', 'line-assumed'],
    ['2025-03-15 02:14:01,747', '2025-03-15T02:14:01.747Z', 'line-assumed'],
    ['15/Mar/2025:02:14:01 -0330', '2025-03-15T05:44:01.000Z', 'line'],
    ['18-Mar-2025:09:00:01', '2025-03-18T09:00:01.000Z', 'line-assumed'],
    ['Mar 15 2025 02:14:01', '2025-03-15T02:14:01.000Z', 'line-assumed'],
    ['Mar 15 02:14:01 2025', '2025-03-15T02:14:01.000Z', 'line-assumed'],
    ['3/18/2025 9:00:04 PM', '2025-03-18T21:00:04.000Z', 'line-assumed'],
    ['18/3/2025 9:00:04', '2025-03-18T09:00:04.000Z', 'line-assumed'],
    ['10.30 16:49:06', '2024-10-30T16:49:06.000Z', 'line-assumed'],
    ['Feb 31 10:00:00', null, 'none'],
    ['2025-13-01 10:00:00', null, 'none'],
    ['2025-02-29 10:00:00', null, 'none'],
    ['Mar 15 25:00:00', null, 'none'],
  ])('%s', (text, time, source) => {
    expect(read(text)).toEqual([time, source]);
  });
});

describe('a date without a year', () => {
  it.each([
    ['Jun  2 11:59:59', '2025-06-01T12:00:00Z', '2025-06-02T11:59:59.000Z'],
    ['Jun  2 12:00:01', '2025-06-01T12:00:00Z', '2024-06-02T12:00:01.000Z'],
    ['Dec 31 23:59:59', '2025-01-01T00:00:10Z', '2024-12-31T23:59:59.000Z'],
    ['Jan  1 00:00:01', '2025-01-01T00:00:10Z', '2025-01-01T00:00:01.000Z'],
    ['Jan  1 00:00:01', '2024-12-31T23:59:50Z', '2025-01-01T00:00:01.000Z'],
    ['Feb 29 08:00:00', '2025-06-01T12:00:00Z', '2024-02-29T08:00:00.000Z'],
    ['Feb 29 08:00:00', '2103-06-01T12:00:00Z', '2096-02-29T08:00:00.000Z'],
  ])('%s read at %s', (text, now, time) => {
    expect(read(text, 'UTC', now)).toEqual([time, 'line-assumed']);
  });
});

describe('a time without a zone', () => {
  it.each([
    ['2025-01-15 12:00:00', 'Europe/Berlin', '2025-01-15T11:00:00.000Z'],
    ['2025-07-15 12:00:00', 'Europe/Berlin', '2025-07-15T10:00:00.000Z'],
    ['2025-03-30 02:30:00', 'Europe/Berlin', '2025-03-30T01:30:00.000Z'],
    ['2025-10-26 02:30:00', 'Europe/Berlin', '2025-10-26T00:30:00.000Z'],
    ['2025-10-26 03:00:00', 'Europe/Berlin', '2025-10-26T02:00:00.000Z'],
    ['2025-11-02 01:30:00', 'America/New_York', '2025-11-02T05:30:00.000Z'],
    ['2025-01-15 12:00:00', 'Asia/Kolkata', '2025-01-15T06:30:00.000Z'],
    ['2025-04-06 01:45:00', 'Australia/Lord_Howe', '2025-04-05T14:45:00.000Z'],
  ])('%s in %s', (text, zone, time) => {
    expect(read(text, zone)).toEqual([time, 'line-assumed']);
  });

  it('is the inverse of what the zone shows, except in hours that come twice', () => {
    const zones = ['Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Auckland'];
    const instant = fc.integer({ min: Date.parse('1990-01-01'), max: Date.parse('2037-01-01') });
    fc.assert(
      fc.property(fc.constantFrom(...zones), instant, (zone, time) => {
        const whole = Math.floor(time / 1000) * 1000;
        const shown = new Date(whole).toLocaleString('sv-SE', { timeZone: zone });
        const found = Date.parse(read(shown, zone)[0] ?? '');
        expect(new Date(found).toLocaleString('sv-SE', { timeZone: zone })).toBe(shown);
        expect([0, -3_600_000]).toContain(found - whole);
      }),
    );
  });
});
