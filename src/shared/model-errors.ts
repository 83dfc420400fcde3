import { AppError } from './errors.ts';
import type { Pack, PackFile } from './pack.ts';

const effect = 'Groups are stored and will be classified once the file is back.';

/** A file of a pack that isn't there; `model-missing`. */
export function modelMissing(pack: Pack, file: PackFile, cause?: unknown): AppError {
  return new AppError(
    {
      code: 'model-missing',
      message: `The model file ${file.path} of pack "${pack.id}" is missing.`,
      effect,
      remedy: 'Put the file back into the folder of the pack, or install Porchlight again.',
    },
    cause,
  );
}

/** A file of a pack that is there but not as the pack describes it; `found` says in what it differs. `model-damaged`. */
export function modelDamaged(pack: Pack, file: PackFile, found: string, cause?: unknown): AppError {
  return new AppError(
    {
      code: 'model-damaged',
      message: `The model file ${file.path} of pack "${pack.id}" is damaged: ${found}.`,
      effect,
      remedy: 'Replace the file with an undamaged copy, or install Porchlight again.',
    },
    cause,
  );
}
