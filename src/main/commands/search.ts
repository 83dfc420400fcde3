import { type Command, InvalidArgumentError } from 'commander';
import { type FoundRecord, type SearchPage, type SearchQuery, searchQuerySchema } from '../../shared/search.ts';
import type { CommandContext } from './context.ts';
import { type ExitCode, exitCodes, UsageError } from './exit.ts';
import { terminalText } from './terminal-text.ts';

interface SearchOptions {
  from?: number;
  to?: number;
  host?: string;
  program?: string;
  address?: string;
  account?: string;
  file?: string;
  source?: string[];
  limit?: number;
  json?: boolean;
  data?: string;
}

/** Rows asked for at once; `--limit` may be more. */
const pageRows = 500;

/** Adds `porchlight search`; `time` reads a time in ms since 1970. */
export function addSearch(
  program: Command,
  context: CommandContext,
  time: (value: string) => number,
  finish: (code: ExitCode) => void,
): void {
  program
    .command('search')
    .version(context.version)
    .description('Find kept records, newest first: words that begin so, "as it stands", -without.')
    .argument('[words...]', 'what must stand in the line; behind -- where the first one begins with -')
    .option('--from <time>', 'not before this time (ISO 8601)', time)
    .option('--to <time>', 'not after this time (ISO 8601)', time)
    .option('--host <name>', 'of this host; web* finds all that begin so, here and below')
    .option('--program <name>', 'of this program or product')
    .option('--address <address>', 'that names this address')
    .option('--account <name>', 'that names this account')
    .option('--file <path>', 'of this file: its path as it was given, or its name')
    .option('--source <id...>', 'of these sources, as --json names them')
    .option('--limit <n>', 'at most so many, 100 by default', atMost)
    .option('--json', 'one JSON object a line: records, then a summary')
    .option('--data <folder>', `search in this folder (without it: ${context.dataFolder})`)
    .action(async (words: string[], options: SearchOptions) => finish(await search(context, words.join(' '), options)));
}

async function search(context: CommandContext, text: string, options: SearchOptions): Promise<ExitCode> {
  const parsed = searchQuerySchema.safeParse({
    text,
    from: options.from,
    to: options.to,
    sources: options.source,
    host: options.host,
    program: options.program,
    address: options.address,
    account: options.account,
    file: options.file,
  });
  if (!parsed.success)
    throw new UsageError('What is to be found is longer than 500 characters, or the file longer than 5,000.');
  const services = await context.openServices({ dataFolder: options.data ?? context.dataFolder });
  try {
    let left = options.limit ?? 100;
    let query: SearchQuery = parsed.data;
    const missing = new Set<string>();
    const sums = { records: 0, scanned: 0, milliseconds: 0, kept: 0 };
    let more = false;
    do {
      const page = await services.records.search({ ...query, limit: Math.min(left, pageRows) }, context.signal);
      for (const row of page.rows) context.out(options.json ? `${JSON.stringify(row)}\n` : humanRow(row));
      for (const file of page.missingFiles) missing.add(file);
      add(sums, page);
      left -= page.rows.length;
      more = page.next !== null;
      query = { ...query, after: page.next };
    } while (more && left > 0 && !context.signal.aborted);
    if (options.json) context.out(`${JSON.stringify({ summary: { ...sums, more, missingFiles: [...missing] } })}\n`);
    else context.err(humanSummary(sums, more, missing));
    return exitCodes.done;
  } finally {
    await services.close();
  }
}

function add(sums: { records: number; scanned: number; milliseconds: number; kept: number }, page: SearchPage): void {
  sums.records += page.rows.length;
  sums.scanned += page.scanned;
  sums.milliseconds += page.milliseconds;
  sums.kept = page.kept;
}

function humanRow({ time, file, lineNumber, text }: FoundRecord): string {
  const line = text === null ? '(the file is gone, or holds something else now)' : terminalText(text, 2000);
  return `${new Date(time).toISOString()}  ${terminalText(file, 200)}:${lineNumber}  ${line}\n`;
}

function humanSummary(
  { records, kept, milliseconds }: { records: number; kept: number; milliseconds: number },
  more: boolean,
  missing: ReadonlySet<string>,
): string {
  const number = new Intl.NumberFormat('en-GB');
  const lines = [
    `${number.format(records)} of ${number.format(kept)} kept records${more ? ', and there are more' : ''}; ${number.format(Math.round(milliseconds))} ms`,
    ...[...missing].map(
      (file) => `  ${terminalText(file, 200)} is gone or was changed: its lines can't be read any more.`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function atMost(value: string): number {
  const number = Number(value);
  if (!(Number.isInteger(number) && number >= 1)) throw new InvalidArgumentError('Give a whole number from 1.');
  return number;
}
