import { join } from 'node:path';
import { parseArgs } from 'node:util';

export interface Options {
  packsFolder: string;
  pack: string;
  /** Another pack to compare with: its id, or a file that an earlier run wrote with `--json`. */
  before: string | null;
  /** Ids of the sets to measure; all where empty. */
  sets: string[];
  jsonFile: string | null;
  linearFile: string | null;
  limit: number;
  scenes: number;
  verbose: boolean;
}

export const usage = `npm run quality [-- OPTIONS]

  --packs FOLDER   folder of packs (resources/models)
  --pack ID        pack to measure (starter)
  --before WHAT    pack to compare with: an id in the folder, or a file that --json wrote
  --sets A,B       only these sets
  --limit N        at most N cases of each set
  --scenes N       scenes that the generator writes, about 10 % of them of held-out families (12000)
  --linear FILE    linear model to compare with (the pack's first stage)
  --json FILE      write all figures and notes, with --verbose the details too
  --verbose        print details: errors and alerts, one a line with the log's text

PORCHLIGHT_QUALITY_DATA names the folder that holds "data" and "eval"; ../shared beside the project by default.`;

/** Throws where the command line can't be understood. */
export function readOptions(args: readonly string[], repository: string): Options | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      packs: { type: 'string', default: join(repository, 'resources/models') },
      pack: { type: 'string', default: 'starter' },
      before: { type: 'string' },
      sets: { type: 'string', default: '' },
      limit: { type: 'string', default: '100000' },
      scenes: { type: 'string', default: '12000' },
      linear: { type: 'string' },
      json: { type: 'string' },
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  return {
    packsFolder: values.packs,
    pack: values.pack,
    before: values.before ?? null,
    sets: values.sets.split(',').filter((id) => id !== ''),
    jsonFile: values.json ?? null,
    linearFile: values.linear ?? null,
    limit: positive('--limit', values.limit),
    scenes: positive('--scenes', values.scenes),
    verbose: values.verbose,
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${name} must be a number from 1, not ${text}.`);
  return value;
}
