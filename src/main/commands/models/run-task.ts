import { AppError } from '../../../shared/errors.ts';
import type { PackTask } from '../../../shared/pack-sheet.ts';
import { taskShare } from '../../../shared/texts/models.ts';
import { percent } from '../../../shared/texts/numbers.ts';
import type { Services } from '../../services/interface.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit.ts';
import { eraseLine, packProgressLine } from '../progress-line.ts';

/** Gets every news of a task: a line that overwrites itself on a terminal, a line for each notice elsewhere. */
export function taskReporter(context: CommandContext): (task: PackTask) => void {
  let told = '';
  return (task) => {
    if (context.interactive) context.err(packProgressLine(task));
    if (task.notice === told) return;
    told = task.notice;
    if (told !== '') context.err(`${context.interactive ? eraseLine : ''}${told}\n`);
  };
}

/**
 * Waits for a task that was started; Ctrl-C stops it and keeps what came. Prints how it ended.
 *
 * @throws AppError with what failed.
 */
export async function runTask(
  context: CommandContext,
  { packManager }: Services,
  name: string,
  options: { json?: boolean; goOn?: string },
): Promise<ExitCode> {
  const pause = () => void packManager.pause(name);
  context.signal.addEventListener('abort', pause, { once: true });
  if (context.signal.aborted) pause();
  const task = await packManager.finished(name);
  context.signal.removeEventListener('abort', pause);
  if (context.interactive) context.err(eraseLine);
  if (options.json) context.out(`${JSON.stringify(task)}\n`);
  if (task.error) throw new AppError(task.error);
  if (task.state === 'done') return exitCodes.done;
  const share = taskShare(task);
  context.err(`Stopped${share === null ? '' : ` at ${percent(share)}`}. ${options.goOn ?? 'Nothing was changed.'}\n`);
  return exitCodes.failed;
}
