import { join } from 'node:path';
import { z } from 'zod';
import { readData, readRows } from '../rows.ts';
import type { SetContext } from '../set.ts';

const rowSchema = z.object({
  source: z.string(),
  file: z.string(),
  split: z.string(),
  /** Numbers of lines of a recording that are hostile, and of those that nobody can tell. */
  hostile: z.array(z.number()).default([]),
  doubtful: z.array(z.number()).default([]),
});
const indexSchema = z.array(z.object({ file: z.string(), techniques: z.array(z.string()) }));

/** A file that training doesn't use, with the techniques that its makers list. */
export interface HeldOutFile extends z.infer<typeof rowSchema> {
  path: string;
  techniques: string[];
}

/** Files of a source that are kept out, as `training/real_data` lists them. */
export function heldOutFiles({ repository, sharedFolder }: SetContext, source: string, folder: string): HeldOutFile[] {
  const place = join(sharedFolder, 'data', folder);
  const index = indexSchema.parse(JSON.parse(readData(join(place, 'index.json'))));
  const techniques = new Map(index.map((entry) => [entry.file, entry.techniques]));
  return readRows(join(repository, 'training/real_data/held_out.jsonl'), rowSchema)
    .filter((row) => row.source === source && row.split === 'validation')
    .map((row) => ({ ...row, path: join(place, row.file), techniques: techniques.get(row.file) ?? [] }));
}
