import type { StatedTime } from './clock.ts';

/** A time given as seconds, milliseconds, microseconds or nanoseconds since 1970, between 2001 and 2100, else null. */
export function scanEpoch(text: string): StatedTime | null {
  if (!/^\d{9,19}(?:\.\d{1,9})?$/.test(text)) return null;
  let time = Number(text);
  while (time > maxSeconds * 1000) time /= 1000;
  if (time <= maxSeconds) time *= 1000;
  return time < minSeconds * 1000 ? null : { time: Math.floor(time), source: 'line' };
}

const minSeconds = 978_307_200;
const maxSeconds = 4_102_444_800;
