import { rm } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';
import { hasCode } from '../file-failures.ts';
import { setAside, withPackLock } from './work-folder.ts';

export interface RemoveOptions {
  modelsFolder: string;
  /** Whether the pack is loaded now. */
  inUse: (id: string) => boolean;
  /** Ids of the packs that came with Porchlight. */
  shipped: ReadonlySet<string>;
}

/**
 * Takes a pack off the disk: out of the list by one rename, then its files. Verdicts that it gave are not touched. Throws
 * `model-in-use` while it is loaded, `refused` for packs that ship, `not-found` where it isn't installed.
 */
export async function removePack(id: string, { modelsFolder, inUse, shipped }: RemoveOptions): Promise<void> {
  if (shipped.has(id)) {
    throw new AppError({
      code: 'refused',
      message: `The pack "${id}" came with Porchlight and stays with it.`,
      effect: 'Nothing was changed.',
    });
  }
  await withPackLock(modelsFolder, id, async () => {
    if (inUse(id)) {
      throw new AppError({
        code: 'model-in-use',
        message: `The pack "${id}" is in use.`,
        effect: 'Nothing was changed.',
        remedy: 'Choose another pack first.',
      });
    }
    const aside = await setAside(modelsFolder, id).catch((thrown: unknown) => {
      if (!hasCode(thrown, 'ENOENT')) throw thrown;
      throw new AppError({ code: 'not-found', message: `There is no pack "${id}" to remove.` }, thrown);
    });
    // The pack is gone for all; what of its files can't be deleted now is at the next start.
    await rm(aside, { recursive: true, force: true }).catch(() => {});
  });
}
