import { Button } from '@mantine/core';
import { en } from '../../shared/texts/en.ts';
import { sources } from '../../shared/texts/sources.ts';
import { useNotices } from '../stores/notices.ts';
import { copyText } from './copy-text.ts';

/** Copies a text and says so; `what` names it. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const say = useNotices((state) => state.say);
  return (
    <Button
      aria-label={sources.copy(what)}
      onClick={() => say(copyText(text) ? sources.copied(what) : sources.notCopied)}
      size="compact-xs"
      variant="default"
    >
      {en.actions.copy}
    </Button>
  );
}
