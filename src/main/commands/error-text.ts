import type { AppErrorData } from '../../shared/errors.ts';

/** A failure in one line for the terminal: what happened, what it means for the data, what to do. */
export function errorText({ message, effect, remedy }: AppErrorData): string {
  return [message, effect, remedy].filter(Boolean).join(' ');
}
