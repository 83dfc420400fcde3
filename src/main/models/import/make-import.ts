import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { LoadedPack, Pack } from '../../../shared/pack.ts';
import { hasErrno, requireSpace, writeFailure } from '../file-failures.ts';
import type { PackProgress } from '../install/tools.ts';
import { putInPlace, type WorkFolder, withPackLock, workFolder } from '../install/work-folder.ts';
import { copyFile } from './copy-file.ts';
import type { ImportOptions } from './import-options.ts';
import type { Sized } from './source-files.ts';

/** Copies one file of the source into the work; progress counts over all that is copied. */
export type Copy = (source: Sized, target: string) => Promise<{ bytes: number; sha256: string }>;

export interface Import {
  id: string;

  /** Bytes that will be copied. */
  bytes: number;
}

/** Refuses the id of a pack that ships or stands for something else. */
function requireFreeId(id: string, reserved: ReadonlySet<string>): void {
  if (!reserved.has(id)) return;
  throw new AppError({
    code: 'refused',
    message: `The pack bears the id "${id}", which belongs to Porchlight itself.`,
    effect: 'Nothing was imported.',
    remedy: 'Give it another id in its pack.json.',
  });
}

/**
 * Makes a pack of copies, all or nothing: where `make` fails, is stopped, or the stick is pulled out, nothing of it stays and
 * packs that were there are as they were.
 */
export async function makeImport(
  { id, bytes }: Import,
  options: Pick<ImportOptions, 'modelsFolder' | 'reserved' | 'signal' | 'onProgress'>,
  make: (work: WorkFolder, copy: Copy) => Promise<Pack>,
): Promise<LoadedPack> {
  const { modelsFolder, signal } = options;
  requireFreeId(id, options.reserved);
  return withPackLock(modelsFolder, id, async () => {
    const work = workFolder(modelsFolder, 'importing', id);
    const clear = () => rm(work.root, { recursive: true, force: true });
    try {
      await clear();
      await mkdir(work.pack, { recursive: true });
      await mkdir(work.source, { recursive: true });
      await requireSpace(modelsFolder, bytes);
      const pack = await make(work, copier(bytes, signal, options.onProgress));
      signal.throwIfAborted();
      return { folder: await putInPlace(work.pack, modelsFolder, id), pack };
    } catch (thrown) {
      if (signal.aborted) throw stopped();
      throw hasErrno(thrown) ? await writeFailure(modelsFolder, thrown, null) : thrown;
    } finally {
      await clear().catch(() => {});
    }
  });
}

function copier(total: number, signal: AbortSignal, onProgress: (progress: PackProgress) => void): Copy {
  const started = Date.now();
  let before = 0;
  let reported = 0;
  return async (source, target) => {
    const file = source.path.slice(source.within.length + 1);
    await mkdir(dirname(target), { recursive: true });
    const copied = await copyFile(source, {
      target,
      signal,
      onProgress: (bytes, size) => {
        const now = Date.now();
        if (now - reported < 200 && bytes < size) return;
        reported = now;
        const bytesDone = before + bytes;
        const bytesPerSecond = now > started ? (bytesDone / (now - started)) * 1000 : null;
        const secondsLeft = bytesPerSecond ? Math.max(0, total - bytesDone) / bytesPerSecond : null;
        const rest = { bytesDone, bytesTotal: total, bytesPerSecond, secondsLeft, notice: '' };
        onProgress({ step: 'copying', file, ...rest });
      },
    });
    before += copied.bytes;
    return copied;
  };
}

function stopped(): AppError {
  return new AppError({
    code: 'cancelled',
    message: 'The import was stopped.',
    effect: 'Nothing was imported.',
    remedy: 'Start it again when you like.',
  });
}
