import { type AppErrorData, toAppErrorData } from '../../shared/errors.ts';
import type { CallArgs, CallResult, PageCallName } from '../../shared/ipc.ts';
import { useNotices } from './notices.ts';

/** A value that is being fetched, was fetched, or could not be. */
export type Loaded<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; error: AppErrorData };

export const loading = { state: 'loading' } as const;

/** Makes a call and gives its outcome as a {@link Loaded}; never throws. */
export async function fetched<Name extends PageCallName>(
  name: Name,
  args: CallArgs<Name>,
): Promise<Exclude<Loaded<CallResult<Name>>, { state: 'loading' }>> {
  try {
    const result = await window.porchlight.call(name, args);
    return result.ok ? { state: 'ready', value: result.value } : { state: 'failed', error: result.error };
  } catch (thrown) {
    return { state: 'failed', error: toAppErrorData(thrown) };
  }
}

/** Makes a call that the user asked for. A failure is shown as a notice and gives null. */
export async function called<Name extends PageCallName>(
  name: Name,
  args: CallArgs<Name>,
): Promise<{ value: CallResult<Name> } | null> {
  const outcome = await fetched(name, args);
  if (outcome.state === 'ready') return { value: outcome.value };
  useNotices.getState().showError(outcome.error);
  return null;
}
