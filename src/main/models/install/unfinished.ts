import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Recipe } from '../../../shared/recipe.ts';
import { bytesHere } from '../download/part-file.ts';
import { withPackLock, workFolder } from './work-folder.ts';

/** An installation that was stopped or cut, and can go on. */
export interface Unfinished {
  id: string;
  bytesDone: number;
  /** Of all files whose size is known. */
  bytesTotal: number;
}

/** The installations that wait to go on. */
export async function unfinishedInstalls(modelsFolder: string, recipes: readonly Recipe[]): Promise<Unfinished[]> {
  const found: Unfinished[] = [];
  for (const { pack, base, adapter } of recipes) {
    const work = workFolder(modelsFolder, 'installing', pack.id);
    if (!(await stat(work.root).catch(() => null))) continue;
    let bytesDone = await bytesHere(join(work.pack, base.path));
    let bytesTotal = base.bytes;
    for (const file of adapter ? [adapter.weights, adapter.config] : []) {
      const here = await bytesHere(join(work.source, file.path));
      bytesDone += here;
      bytesTotal += file.bytes ?? here;
    }
    found.push({ id: pack.id, bytesDone, bytesTotal });
  }
  return found;
}

/** Deletes what was fetched for a pack that is not to be installed any more. Throws `model-in-use` while it is being fetched. */
export async function discardInstall(modelsFolder: string, id: string): Promise<void> {
  await withPackLock(modelsFolder, id, () =>
    rm(workFolder(modelsFolder, 'installing', id).root, { recursive: true, force: true }),
  );
}
