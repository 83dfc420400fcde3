import { Button, Loader } from '@mantine/core';
import { en } from '../../shared/texts/en.ts';
import type { Loaded } from '../stores/calling.ts';
import { ErrorMessage } from './error-message.tsx';

/** In place of what is not there yet: a sign that it is being fetched, or why it could not be, with a way to try again. */
export function Unloaded({ loaded, label, retry }: { loaded: Loaded<unknown>; label: string; retry(): void }) {
  if (loaded.state === 'loading') return <Loader aria-label={label} size="sm" />;
  if (loaded.state === 'ready') return null;
  return (
    <ErrorMessage error={loaded.error}>
      <div>
        <Button onClick={retry} size="compact-xs" variant="default">
          {en.actions.retry}
        </Button>
      </div>
    </ErrorMessage>
  );
}
