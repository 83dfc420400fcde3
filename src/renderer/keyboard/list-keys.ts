import { rowAt, useAlerts } from '../stores/alerts.ts';
import { useClosing } from '../stores/closing.ts';
import { focusElement } from './focus-element.ts';
import { hasOwnUse } from './own-keys.ts';
import { rowOfKey } from './row-keys.ts';

/** Does what a key means in the list of alerts. Returns false where it means nothing. */
export function handleListKey(key: string, target: EventTarget | null): boolean {
  if (hasOwnUse(key, target)) return false;
  const { focused, focusedId, total, openId, selected, focus, open, toggle, clearSelection, change } =
    useAlerts.getState();
  const row = rowAt(useAlerts.getState().pages, focused);
  const move = (index: number) => {
    focus(index);
    // The ring that shows the row is drawn while the keyboard is in the list.
    if (document.activeElement === document.body) focusElement('alert-grid');
    // With details open beside the list, they follow the keyboard.
    const next = rowAt(useAlerts.getState().pages, useAlerts.getState().focused);
    if (openId !== null && next !== undefined) open(next.id);
    return true;
  };
  // An alert that was closed left the list: its successor has the keyboard already, and must not be skipped.
  const isNextAlready = openId !== null && row !== undefined && row.id !== openId;
  // Where no row is marked yet, the first key marks the first one.
  const isUnmarked = focusedId === null && document.activeElement === document.body;
  const stays = (key === 'ArrowDown' || key === 'j') && (isNextAlready || isUnmarked);
  const index = rowOfKey(key, focused, total ?? 1);
  if (index !== null) return move(stays ? focused : index);
  switch (key) {
    case 'Enter':
    case 'o':
      if (row !== undefined) open(row.id);
      return row !== undefined;
    case 'Escape':
      if (openId !== null) {
        open(null);
        focusElement('alert-grid');
      } else clearSelection();
      return true;
    case 'x':
    case ' ':
      if (row !== undefined) toggle(row.id);
      return row !== undefined;
    default:
      return act(key, selected.size > 0 ? [...selected] : (openId ?? row?.id));
  }

  function act(pressed: string, subject: readonly string[] | string | undefined): boolean {
    if (subject === undefined) return false;
    const ids = typeof subject === 'string' ? [subject] : subject;
    switch (pressed) {
      case 'a':
        void change(ids, { kind: 'acknowledge' });
        return true;
      case 'r':
        void change(ids, { kind: 'reopen' });
        return true;
      case 'c':
        useClosing.getState().ask(ids);
        return true;
      case 'n':
        if (openId === null && row !== undefined) open(row.id);
        focusElement('alert-note');
        return true;
      default:
        return false;
    }
  }
}
