import { AppError } from '../../shared/errors.ts';

/** Reads JSON that the store itself wrote as a `T`; text that is no JSON means a damaged file. */
export function fromJson<T>(text: string): T {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    throw new AppError(
      {
        code: 'store-damaged',
        message: 'A stored record is damaged.',
        effect: 'The record was left as it is.',
        remedy: 'Start Porchlight again, so that it checks its data.',
      },
      thrown,
    );
  }
}
