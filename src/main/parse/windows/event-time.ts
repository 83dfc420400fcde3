import { type Clock, noTime, type StatedTime } from '../time/clock.ts';
import { scanEpoch } from '../time/epoch.ts';
import { scanAnyTime } from '../time/scan.ts';

/** `/Date(1514293829136)/`, as PowerShell 5 writes a date into JSON. */
const powerShellDate = /^\/Date\((\d{9,19})(?:[+-]\d{4})?\)\/$/;
/** `26.12.2017 14:10:29` and `26/12/2017 14:10:29`, as European settings write it. */
const dayFirst = /^(\d{1,2})([./])(\d{1,2})\2(\d{4}),?( \d{1,2}:\d{2}:\d{2})$/;

/** The time of a Windows event in the forms of its exports. */
export function eventTime(text: string, clock: Clock): StatedTime {
  const epoch = powerShellDate.exec(text)?.[1];
  if (epoch !== undefined) return scanEpoch(epoch) ?? noTime;
  const scanned = scanAnyTime(asIso(text), 0);
  return scanned === null ? (scanEpoch(text) ?? noTime) : clock.resolve(scanned.written);
}

/** With slashes the month comes first, unless it can't be one. */
function asIso(text: string): string {
  const [, day = '', separator, month = '', year, time] = dayFirst.exec(text) ?? [];
  if (separator === undefined || (separator === '/' && Number(day) <= 12)) return text;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${time}`;
}
