import type { AppErrorData } from '../../shared/errors.ts';
import type { EntryNames } from './archives/entry-name.ts';
import type { UnpackBudget } from './archives/unpack-limits.ts';
import type { StreamedContent } from './content.ts';
import type { OpenSource, ReadOptions } from './source.ts';

/** One source of a file, to be opened and read before the next is asked for; or one that can't be read, with the reason. */
export type Found =
  | { name: string; open(options: ReadOptions): Promise<OpenSource> }
  | { name: string; error: AppErrorData; outcome: 'failed' | 'skipped' };

/** What readers of archives are given. */
export interface Unpacking {
  budget: UnpackBudget;
  passwords: readonly string[];
  nameOf: EntryNames;
  /** What an entry holds, which may be packed again; where it can't be opened, its name with the reason. */
  entry(name: string, open: () => Promise<StreamedContent>): AsyncGenerator<Found>;
}
