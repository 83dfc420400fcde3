import { search as text } from '../../shared/texts/search.ts';
import { sources } from '../../shared/texts/sources.ts';
import { copyText } from '../components/copy-text.ts';
import { useNotices } from '../stores/notices.ts';
import { useSearch } from '../stores/search.ts';
import { focusElement } from './focus-element.ts';
import { hasOwnUse, pageStep } from './own-keys.ts';

/** Does what a key means in the list of records found. Returns false where it means nothing. */
export function handleFoundKey(key: string, target: EventTarget | null): boolean {
  if (hasOwnUse(key, target)) return false;
  const { focused, focus, rows } = useSearch.getState();
  const move = (index: number) => {
    focus(index);
    if (document.activeElement === document.body) focusElement('found-grid');
    return true;
  };
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return move(focused + 1);
    case 'ArrowUp':
    case 'k':
      return move(focused - 1);
    case 'PageDown':
      return move(focused + pageStep);
    case 'PageUp':
      return move(focused - pageStep);
    case 'Home':
      return move(0);
    case 'End':
      return move(rows.length - 1);
    case 'c': {
      const line = rows[focused]?.text ?? null;
      if (line === null) return false;
      useNotices.getState().say(copyText(line) ? sources.copied(text.copyLine) : sources.notCopied);
      return true;
    }
    default:
      return false;
  }
}
