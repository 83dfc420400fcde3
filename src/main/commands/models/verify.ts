import { toAppErrorData } from '../../../shared/errors.ts';
import type { CommandContext } from '../context.ts';
import { errorText } from '../error-text.ts';
import { type ExitCode, exitCodes } from '../exit.ts';
import { type ModelOptions, openModels } from './open.ts';
import { runTask, taskReporter } from './run-task.ts';

/** `porchlight models verify [id]`: size and SHA-256 of every file of one pack, or of all. */
export async function verifyModels(
  context: CommandContext,
  id: string | undefined,
  options: ModelOptions,
): Promise<ExitCode> {
  const { services } = await openModels(context, options, taskReporter(context));
  try {
    const { packs, broken } = services.packs;
    const ids = id === undefined ? packs.map(({ pack }) => pack.id) : [id];
    let failed = id === undefined && broken.length > 0;
    for (const { folder, error } of id === undefined ? broken : []) context.out(`${folder}: ${errorText(error)}\n`);
    for (const each of ids) {
      services.packManager.verify(each);
      const error = await runTask(context, services, each, options).then(
        (code) => (code === exitCodes.done ? null : 'stopped'),
        (thrown: unknown) => errorText(toAppErrorData(thrown)),
      );
      if (error !== null) failed = true;
      if (!options.json) context.out(`${each}: ${error ?? 'all files are as they should be'}\n`);
      if (context.signal.aborted) break;
    }
    return failed ? exitCodes.failed : exitCodes.done;
  } finally {
    await services.close();
  }
}
