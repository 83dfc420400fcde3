import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import type { GroupPrompt, Prompts } from '../services/prompts.ts';
import type { CommandContext } from './context.ts';
import { type ExitCode, exitCodes } from './exit.ts';
import { requirePack } from './require-pack.ts';

export interface PromptsOptions {
  jsonl?: boolean;
  texts?: boolean;
  pack?: string;
  packs?: string;
}

const idSchema = z.union([z.string(), z.number()]);
const textSchema = z.union([
  z.object({ id: idSchema, text: z.string() }),
  z.object({ id: idSchema, record: z.string() }),
]);

/**
 * `porchlight prompts`: the exact prompt of every group of some files, as the model would get it. With `--texts` each line of
 * a file is `{id, text}`, a log of its own, or `{id, record}`, one record as `classify` takes it; a broken line is named and
 * the others go on.
 */
export async function prompts(
  context: CommandContext,
  files: readonly string[],
  options: PromptsOptions,
): Promise<ExitCode> {
  const services = await context.openServices({ dataFolder: null, pack: options.pack, packsFolder: options.packs });
  let broken = 0;
  try {
    requirePack(services.packs, options.pack);
    const builder = await services.prompts();
    const print = (prompt: GroupPrompt, id?: string | number) =>
      context.out(
        options.jsonl ? `${JSON.stringify(id === undefined ? prompt : { id, ...prompt })}\n` : humanText(prompt),
      );
    try {
      for (const file of files) {
        if (options.texts) broken += await printTexts(context, builder, file, print);
        else for await (const prompt of builder.ofFile(file, context.signal)) print(prompt);
        if (context.signal.aborted) break;
      }
    } finally {
      await builder.close();
    }
  } finally {
    await services.close();
  }
  return broken > 0 || context.signal.aborted ? exitCodes.failed : exitCodes.done;
}

/** Number of lines that could not be used. */
async function printTexts(
  context: CommandContext,
  builder: Prompts,
  file: string,
  print: (prompt: GroupPrompt, id: string | number) => void,
): Promise<number> {
  let broken = 0;
  const content = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new AppError({ code: 'not-found', message: `${file} can't be read.`, remedy: 'Check the path.' }, cause);
  });
  for (const [index, line] of content.split('\n').entries()) {
    if (context.signal.aborted) return broken;
    if (line.trim() === '') continue;
    const item = parseLine(line);
    if (item === null) {
      broken += 1;
      context.err(`${file}, line ${index + 1}: expected {"id", "text"} or {"id", "record"}; it is left out.\n`);
      continue;
    }
    const found = 'text' in item ? builder.ofText(item.text) : builder.ofRecord(item.record);
    for (const prompt of found) print(prompt, item.id);
  }
  return broken;
}

function parseLine(line: string): z.infer<typeof textSchema> | null {
  try {
    return textSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

function humanText({ group, lines, text, tokens }: GroupPrompt): string {
  return `== ${group} (lines ${lines.join(', ')}; ${tokens.length} tokens)\n${text}\n\n`;
}
