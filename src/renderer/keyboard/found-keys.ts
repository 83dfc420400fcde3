import { search as text } from '../../shared/texts/search.ts';
import { sources } from '../../shared/texts/sources.ts';
import { copyText } from '../components/copy-text.ts';
import { useNotices } from '../stores/notices.ts';
import { useSearch } from '../stores/search.ts';
import { focusElement } from './focus-element.ts';
import { hasOwnUse } from './own-keys.ts';
import { rowOfKey } from './row-keys.ts';

/** Does what a key means in the list of records found. Returns false where it means nothing. */
export function handleFoundKey(key: string, target: EventTarget | null): boolean {
  if (hasOwnUse(key, target)) return false;
  const { focused, focus, rows } = useSearch.getState();
  const move = (index: number) => {
    focus(index);
    if (document.activeElement === document.body) focusElement('found-grid');
    return true;
  };
  const row = rowOfKey(key, focused, rows.length);
  if (row !== null) return move(row);
  const line = rows[focused]?.text ?? null;
  if (key !== 'c' || line === null) return false;
  useNotices.getState().say(copyText(line) ? sources.copied(text.copyLine) : sources.notCopied);
  return true;
}
