/** The zone in which all times are shown: the machine's. */
export const localZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

const two = (value: number) => String(value).padStart(2, '0');

/** A time in ms since 1970 as `2026-11-22 02:35` in the machine's zone; a dash where there is none. */
export function minuteTime(time: number | null): string {
  const date = time === null ? null : new Date(time);
  if (date === null || Number.isNaN(date.getTime())) return '–';
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** As {@link minuteTime}, with seconds. */
export function secondTime(time: number | null): string {
  const minutes = minuteTime(time);
  return time === null || minutes === '–' ? minutes : `${minutes}:${two(new Date(time).getSeconds())}`;
}
