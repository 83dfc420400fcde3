import { AppError } from '../../../shared/errors.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit.ts';
import { type ModelOptions, openModels } from './open.ts';

/** `porchlight models remove <id>`: deletes an installed pack. @throws AppError `model-in-use`, `refused`, `model-missing`. */
export async function removeModel(context: CommandContext, id: string, options: ModelOptions): Promise<ExitCode> {
  const { services, settingsError } = await openModels(context, options);
  try {
    if (settingsError) throw new AppError({ ...settingsError, effect: 'No pack was removed.' });
    await services.packManager.remove(id);
    context.out(options.json ? `${JSON.stringify({ removed: id })}\n` : `${id} is removed.\n`);
    return exitCodes.done;
  } finally {
    await services.close();
  }
}
