import { resolve } from 'node:path';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit.ts';
import { type ModelOptions, openModels } from './open.ts';
import { runTask, taskReporter } from './run-task.ts';
import { shortSheet } from './sheet-text.ts';

export interface ImportModelOptions extends ModelOptions {
  /** Goes with a model file. */
  adapter?: string;
}

/** `porchlight models import <path>`: installs a pack folder, the files of a pack, or any GGUF chat model, from a disk. */
export async function importModel(
  context: CommandContext,
  path: string,
  options: ImportModelOptions,
): Promise<ExitCode> {
  const { services } = await openModels(context, options, taskReporter(context));
  try {
    const before = new Set(services.packs.packs.map(({ pack }) => pack.id));
    const task = services.packManager.import(
      resolve(path),
      options.adapter === undefined ? undefined : resolve(options.adapter),
    );
    const code = await runTask(context, services, task, options);
    if (code !== exitCodes.done || options.json) return code;
    const { sheets } = await services.packManager.listing();
    for (const sheet of sheets)
      if (sheet.state === 'installed' && !before.has(sheet.id)) context.out(shortSheet(sheet));
    return code;
  } finally {
    await services.close();
  }
}
