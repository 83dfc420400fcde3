import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { modelDamaged, modelMissing } from '../../../shared/model-errors.ts';
import { filesOf, type LoadedPack, type Pack } from '../../../shared/pack.ts';
import { sizeOf } from '../file-failures.ts';
import { writePackJson } from '../install/finish-pack.ts';
import { loadPack } from '../packs.ts';
import type { ImportOptions } from './import-options.ts';
import { makeImport } from './make-import.ts';
import { openRegular } from './source-files.ts';

const mostDescriptionBytes = 4_000_000;

/**
 * Imports a folder with a `pack.json`: its files are copied and must have the sizes and hashes that it says. What else lies
 * in the folder stays where it is. Throws `model-missing`, `model-damaged`, `bad-argument`, `refused`.
 */
export async function importPackFolder(folder: string, options: ImportOptions): Promise<LoadedPack> {
  await requireSmallDescription(folder);
  const { pack } = await loadPack(folder);
  requireDistinctPaths(pack);
  const files = filesOf(pack);
  for (const file of files) {
    const size = await sizeOf(join(folder, file.path));
    if (size === null) throw modelMissing(pack, file);
    if (size !== file.bytes) throw modelDamaged(pack, file, `it has ${size} bytes and should have ${file.bytes}`);
  }
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return makeImport({ id: pack.id, bytes }, options, async (work, copy) => {
    for (const file of files) {
      const { sha256 } = await copy(
        { ...file, path: join(folder, file.path), within: folder },
        join(work.pack, file.path),
      );
      if (sha256 !== file.sha256) {
        throw modelDamaged(pack, file, 'its content is not what the pack was made with (SHA-256 differs)');
      }
    }
    await writePackJson(work.pack, pack);
    return pack;
  });
}

async function requireSmallDescription(folder: string): Promise<void> {
  const handle = await openRegular({ path: join(folder, 'pack.json'), within: folder });
  const { size } = await handle.stat();
  await handle.close();
  if (size > mostDescriptionBytes) {
    throw new AppError({
      code: 'refused',
      message: `The pack.json in ${folder} has ${size} bytes, far more than a description of a pack needs.`,
      effect: 'Nothing was imported.',
    });
  }
}

/** Two files of one name, or one of the name of the description, would overwrite each other. Some disks know no capitals. */
function requireDistinctPaths(pack: Pack): void {
  const paths = ['pack.json', ...filesOf(pack).map(({ path }) => path.toLowerCase())];
  if (new Set(paths).size === paths.length) return;
  throw new AppError({
    code: 'bad-argument',
    message: `The pack "${pack.id}" names one file twice.`,
    effect: 'Nothing was imported.',
    remedy: 'Correct its pack.json.',
  });
}
