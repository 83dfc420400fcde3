import type { ImportProgress } from '../../shared/analysis.ts';
import type { PackTask } from '../../shared/pack-sheet.ts';
import { taskLine } from '../../shared/texts/models.ts';

const number = new Intl.NumberFormat('en-GB');

/** Goes to the start of a terminal's line and empties it. */
export const eraseLine = '\r\x1b[K';

/** One line of progress that overwrites itself on a terminal. */
export function progressLine(progress: ImportProgress): string {
  const { counters } = progress;
  const left = progress.secondsLeft === null ? '' : ` · ${Math.ceil(progress.secondsLeft)} s left`;
  const speed = progress.state === 'reading' ? ` (${number.format(Math.round(progress.linesPerSecond))}/s)` : '';
  const text =
    `${progress.state}: ${number.format(counters.lines)} lines${speed} · ${number.format(counters.groups)} groups` +
    ` · ${number.format(progress.modelCalls)} model calls · ${number.format(progress.alerts)} alerts${left}`;
  return `${eraseLine}${text}`;
}

/** As {@link progressLine}, for a task on a pack. */
export function packProgressLine(task: PackTask): string {
  return `${eraseLine}${taskLine(task)}`;
}
