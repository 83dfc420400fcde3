import { basename } from 'node:path';
import { AppError } from '../../../shared/errors.ts';

const effect = 'The file is left as it is and is not used.';

/** A file that is not what its kind says: cut off, or with lengths that can't be. `model-damaged`. */
export function damagedFile(file: string, reason: string, cause?: unknown): AppError {
  const remedy = 'Fetch or copy the file again.';
  return new AppError(
    { code: 'model-damaged', message: `${basename(file)} is damaged: ${reason}.`, effect, remedy },
    cause,
  );
}

/** A file that is whole and of no use here. `bad-argument`. */
export function unsuitableFile(file: string, reason: string, remedy: string): AppError {
  return new AppError({
    code: 'bad-argument',
    message: `${basename(file)} can't be used: ${reason}.`,
    effect,
    remedy,
  });
}
