import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Deletion, deletionSchema } from '../../shared/search.ts';

const file = 'deletions.json';
const most = 100;
/** What goes of a source for the same reason within a day is told as one. */
const together = 24 * 3600 * 1000;

/** What retention did, newest first, kept in the folder of the records. */
export interface Deletions {
  list(): Deletion[];
  add(deletion: Deletion): void;
  /** Writes what was added. */
  save(): void;
}

export function openDeletions(folder: string): Deletions {
  let all = read(join(folder, file));
  let saved = true;
  return {
    list: () => all,
    add(deletion) {
      const before = all.find(({ source, reason }) => source === deletion.source && reason === deletion.reason);
      if (before && deletion.at - before.at < together) {
        before.records += deletion.records;
        before.bytes += deletion.bytes;
        before.oldest = Math.min(before.oldest, deletion.oldest);
        before.newest = Math.max(before.newest, deletion.newest);
      } else all = [{ ...deletion }, ...all].slice(0, most);
      saved = false;
    },
    save() {
      if (saved) return;
      const path = join(folder, file);
      writeFileSync(`${path}.new`, JSON.stringify(all), { mode: 0o600 });
      renameSync(`${path}.new`, path);
      saved = true;
    },
  };
}

/** A list that is missing or can't be read is begun anew: it tells of the past, nothing hangs on it. */
function read(path: string): Deletion[] {
  try {
    return z.array(deletionSchema).parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return [];
  }
}
