import type { PackSheet } from '../../../shared/pack-sheet.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { type ModelOptions, openModels } from './open.ts';
import { fullSheet, shortSheet } from './sheet-text.ts';

/** `porchlight models list`: the packs that are here or can be had. Fails where one of them is broken. */
export async function listModels(context: CommandContext, options: ModelOptions): Promise<ExitCode> {
  const { services } = await openModels(context, options);
  try {
    const { sheets, tasks } = await services.packManager.listing();
    for (const sheet of sheets) {
      context.out(options.json ? `${JSON.stringify(sheet)}\n` : shortSheet(sheet));
      const paused = tasks.some(({ pack, state }) => pack === sheet.id && state === 'paused');
      if (paused && !options.json) context.out(`  Not finished; go on with: porchlight models install ${sheet.id}\n`);
    }
    return sheets.some(({ state }) => state === 'broken') ? exitCodes.failed : exitCodes.done;
  } finally {
    await services.close();
  }
}

/** `porchlight models show <id>`: the whole sheet of a pack. @throws UsageError where there is no such pack. */
export async function showModel(context: CommandContext, id: string, options: ModelOptions): Promise<ExitCode> {
  const { services } = await openModels(context, options);
  try {
    const { sheets } = await services.packManager.listing();
    const sheet = requireSheet(sheets, id);
    context.out(options.json ? `${JSON.stringify(sheet)}\n` : fullSheet(sheet));
    return exitCodes.done;
  } finally {
    await services.close();
  }
}

/** The sheet of an id. @throws UsageError with the ids that there are. */
export function requireSheet(sheets: readonly PackSheet[], id: string): PackSheet {
  const found = sheets.find((sheet) => sheet.id === id);
  if (found) return found;
  const known = sheets.map((sheet) => sheet.id).join(', ') || 'none';
  throw new UsageError(`There is no model pack "${id}" (known: ${known}).`);
}
