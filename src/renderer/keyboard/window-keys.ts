import { useEffect } from 'react';
import { useNavigation, views } from '../stores/navigation.ts';
import { focusElement } from './focus-element.ts';
import { handleListKey } from './list-keys.ts';

/** Keys that work wherever the keyboard is, but for text fields and open dialogs. */
export function useKeyboard(): void {
  useEffect(() => {
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, []);
}

function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (isInDialog(event.target) || isTextField(event.target)) return;
  if (event.key === '?') {
    useNavigation.getState().showKeys(true);
  } else if (isViewKey(event.key)) {
    useNavigation.getState().show(views[Number(event.key) - 1] ?? 'alerts');
  } else if (useNavigation.getState().view === 'alerts') {
    if (event.key === '/') focusElement('alert-search');
    else if (!handleListKey(event.key, event.target)) return;
  } else {
    return;
  }
  event.preventDefault();
}

function isViewKey(key: string): boolean {
  return Object.hasOwn(views, Number(key) - 1);
}

/** By the place of the key, not by whether a dialog is open: a dialog may have closed itself on this very key. */
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio';
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}
