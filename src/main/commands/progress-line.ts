import type { ImportProgress } from '../../shared/analysis.ts';

const number = new Intl.NumberFormat('en-GB');

/** One line of progress that overwrites itself on a terminal. */
export function progressLine(progress: ImportProgress): string {
  const { counters } = progress;
  const left = progress.secondsLeft === null ? '' : ` · ${Math.ceil(progress.secondsLeft)} s left`;
  const speed = progress.state === 'reading' ? ` (${number.format(Math.round(progress.linesPerSecond))}/s)` : '';
  const text =
    `${progress.state}: ${number.format(counters.lines)} lines${speed} · ${number.format(counters.groups)} groups` +
    ` · ${number.format(progress.modelCalls)} model calls · ${number.format(progress.alerts)} alerts${left}`;
  return `\r\x1b[K${text}`;
}
