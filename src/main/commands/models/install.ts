import { resolve } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { PackSheet } from '../../../shared/pack-sheet.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit.ts';
import { requireSheet } from './list.ts';
import { type ModelOptions, openModels } from './open.ts';
import { runTask, taskReporter } from './run-task.ts';
import { fetchText, licenceText } from './sheet-text.ts';

export interface InstallOptions extends ModelOptions {
  /** Accepts the licences without asking. */
  yes?: boolean;
  /** A folder that holds the files, instead of the network. */
  from?: string;
}

/** `porchlight models install <id>`: fetches a pack after its licences were accepted; goes on where it was stopped. */
export async function installModel(context: CommandContext, id: string, options: InstallOptions): Promise<ExitCode> {
  const { services } = await openModels(context, options, taskReporter(context));
  try {
    const { sheets } = await services.packManager.listing();
    const sheet = requireSheet(sheets, id);
    if (sheet.state === 'installed') {
      context.err(`${sheet.name} ${sheet.version} is installed already.\n`);
      return exitCodes.done;
    }
    await requireConsent(context, sheet, options);
    services.packManager.install(id, options.from === undefined ? undefined : resolve(options.from));
    const goOn = 'What came is kept: the same command goes on from there.';
    const code = await runTask(context, services, id, { ...options, goOn });
    if (code === exitCodes.done && !options.json)
      context.out(`${sheet.name} is installed. Use it with: porchlight analyze --pack ${id} FILE\n`);
    return code;
  } finally {
    await services.close();
  }
}

async function requireConsent(context: CommandContext, sheet: PackSheet, options: InstallOptions): Promise<void> {
  if (options.yes) return;
  context.err((options.from === undefined ? fetchText(sheet) : '') + licenceText(sheet));
  if (context.ask === null)
    throw new AppError({
      code: 'refused',
      message: `The licences of ${sheet.name} were not accepted, and there is no terminal to ask on.`,
      effect: 'Nothing was fetched.',
      remedy: 'Read the licences above and give --yes to accept them.',
    });
  const answer = await context.ask('Accept these licences and install it? [y/N] ');
  if (!/^y(es)?$/i.test(answer.trim()))
    throw new AppError({ code: 'cancelled', message: 'Not installed.', effect: 'Nothing was fetched.' });
}
