import { AppError } from '../../shared/errors.ts';

/** What a file that comes with the app gives where it can't be read. */
export function shippedFileDamaged(file: string, cause: unknown): AppError {
  return new AppError(
    {
      code: 'internal',
      message: `The file ${file}, which is part of Porchlight, is missing or damaged.`,
      remedy: 'Install Porchlight again.',
    },
    cause,
  );
}
