import { useKnownStatus } from '../../stores/status.ts';
import { ErrorMessage } from '../error-message.tsx';

/** Why no model runs: beside a list that no new log will add to, the status bar alone is too quiet. */
export function ModelFailure() {
  const error = useKnownStatus()?.model.error ?? null;
  return error === null ? null : <ErrorMessage error={error} />;
}
