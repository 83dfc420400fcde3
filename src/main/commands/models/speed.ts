import { models } from '../../../shared/texts/models.ts';
import { minuteTime } from '../../../shared/texts/times.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit.ts';
import { requireSheet } from './list.ts';
import { type ModelOptions, openModels } from './open.ts';
import { runTask, taskReporter } from './run-task.ts';

/** `porchlight models speed [id]`: measures how fast a pack is on this PC, and keeps the result for its sheet. */
export async function measureModel(
  context: CommandContext,
  id: string | undefined,
  options: ModelOptions,
): Promise<ExitCode> {
  const { services } = await openModels(context, options, taskReporter(context));
  try {
    const pack = id ?? services.model.status().pack;
    services.packManager.measure(pack);
    const code = await runTask(context, services, pack, {});
    const { speed } = requireSheet((await services.packManager.listing()).sheets, pack);
    if (code !== exitCodes.done || !speed) return exitCodes.failed;
    const { speedValue, speedSource } = models.sheet;
    context.out(
      options.json
        ? `${JSON.stringify({ pack, ...speed })}\n`
        : `${pack}: ${speedValue(speed.verdictsPerSecond, speed.promptTokensPerSecond, speed.loadSeconds)} (${speedSource(minuteTime(speed.at), speed.backend, speed.device, speed.threads)})\n`,
    );
    return code;
  } finally {
    await services.close();
  }
}
