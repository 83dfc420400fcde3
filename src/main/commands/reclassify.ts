import { reclassifyTexts } from '../../shared/texts/reports.ts';
import type { CommandContext } from './context.ts';
import { errorText } from './error-text.ts';
import { type ExitCode, exitCodes } from './exit.ts';

/** `porchlight reclassify`: open alerts judged again by the pack of now; goes on where it was stopped when it is run again. */
export async function reclassify(
  context: CommandContext,
  options: { data?: string; json?: boolean; pack?: string },
): Promise<ExitCode> {
  const services = await context.openServices({
    dataFolder: options.data ?? context.dataFolder,
    pack: options.pack,
    onReclassify(progress) {
      if (context.interactive) context.err(`\r\x1b[K${reclassifyTexts.state(progress)}`);
    },
  });
  const cancel = () => void services.reclassify.cancel();
  context.signal.addEventListener('abort', cancel, { once: true });
  try {
    if (!context.signal.aborted) await services.reclassify.start();
    const progress = await services.reclassify.finished();
    if (context.interactive) context.err('\n');
    if (options.json) context.out(`${JSON.stringify(progress)}\n`);
    else if (progress.error) context.err(`porchlight: ${errorText(progress.error)}\n`);
    else context.out(`${reclassifyTexts.state(progress)}\n`);
    return progress.state === 'done' ? exitCodes.done : exitCodes.failed;
  } finally {
    await services.close();
  }
}
