import { AppError } from '../../shared/errors.ts';

/** Where a record stands among all: newest first, then by source, then the later number first. */
export interface Place {
  /** Ms since 1970. */
  time: number;
  source: string;
  number: number;
}

/** Less than 0 where `one` comes before `other`. */
export function comparePlaces(one: Place, other: Place): number {
  if (one.time !== other.time) return other.time - one.time;
  if (one.source !== other.source) return one.source < other.source ? -1 : 1;
  return other.number - one.number;
}

/** Names where a page ended. */
export function writePlace({ time, source, number }: Place): string {
  return `${time} ${number} ${source}`;
}

/** @throws AppError `bad-argument`. */
export function readPlace(text: string): Place {
  const [, time, number, source] = /^(-?[\d.e+-]{1,30}) (\d{1,16}) (.{0,150})$/s.exec(text) ?? [];
  if (time === undefined || number === undefined || source === undefined || !Number.isFinite(Number(time)))
    throw new AppError({ code: 'bad-argument', message: 'This is not where a page of a search ended.' });
  return { time: Number(time), source, number: Number(number) };
}
