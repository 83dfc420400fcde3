import { toAppErrorData } from '../../shared/errors.ts';

/** A failure at start as the text of a message box: what happened, what it means, what to do. */
export function startFailureText(thrown: unknown): string {
  const { message, effect, remedy } = toAppErrorData(thrown);
  return [message, effect, remedy].filter((sentence) => sentence !== '').join('\n\n');
}
