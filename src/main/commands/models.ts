import type { CommandContext } from './context.ts';
import { errorText } from './error-text.ts';
import { type ExitCode, exitCodes } from './exit.ts';

/** `porchlight models list`: the packs that are here, with size, licence and the quality that each claims. */
export async function listModels(context: CommandContext, options: { json?: boolean }): Promise<ExitCode> {
  const services = await context.openServices({ dataFolder: null });
  try {
    const { packs, broken } = services.packs;
    for (const { pack } of packs) {
      if (options.json) {
        context.out(`${JSON.stringify(pack)}\n`);
        continue;
      }
      const bytes = pack.base.bytes + (pack.adapter?.bytes ?? 0);
      context.out(`${pack.id} ${pack.version}  ${pack.name}\n  ${pack.description}\n`);
      context.out(`  ${(bytes / 1e6).toFixed(1)} MB, ${pack.base.licence}, context ${pack.contextSize} tokens\n`);
      for (const { measure, value, source } of pack.quality) context.out(`  ${measure}: ${value} (${source})\n`);
    }
    for (const entry of broken) context.err(`porchlight: ${entry.folder}: ${errorText(entry.error)}\n`);
    return broken.length > 0 ? exitCodes.failed : exitCodes.done;
  } finally {
    await services.close();
  }
}

/** `porchlight models verify`: size and SHA-256 of every file of every pack. */
export async function verifyModels(context: CommandContext): Promise<ExitCode> {
  const services = await context.openServices({ dataFolder: null });
  try {
    let failed = services.packs.broken.length > 0;
    for (const { folder, error } of services.packs.broken) context.out(`${folder}: ${errorText(error)}\n`);
    for (const pack of services.packs.packs) {
      const error = await services.verifyPack(pack);
      if (error) failed = true;
      context.out(`${pack.pack.id}: ${error ? errorText(error) : 'all files are as they should be'}\n`);
    }
    return failed ? exitCodes.failed : exitCodes.done;
  } finally {
    await services.close();
  }
}
