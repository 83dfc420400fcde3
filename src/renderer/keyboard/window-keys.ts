import { useEffect } from 'react';
import { useNavigation, views } from '../stores/navigation.ts';
import { usePasting } from '../stores/pasting.ts';
import { focusElement } from './focus-element.ts';
import { handleFoundKey } from './found-keys.ts';
import { handleListKey } from './list-keys.ts';

/** Keys that work wherever the keyboard is, but for text fields and open dialogs. */
export function useKeyboard(): void {
  useEffect(() => {
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, []);
}

function handleKey(event: KeyboardEvent): void {
  if (isPasteKey(event)) {
    usePasting.getState().show(true);
    event.preventDefault();
    return;
  }
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (isInDialog(event.target) || isTextField(event.target)) return;
  if (event.key === '?') {
    useNavigation.getState().showKeys(true);
  } else if (isViewKey(event.key)) {
    useNavigation.getState().show(views[Number(event.key) - 1] ?? 'alerts');
  } else if (useNavigation.getState().view === 'alerts') {
    if (event.key === '/') focusElement('alert-search');
    else if (!handleListKey(event.key, event.target)) return;
  } else if (useNavigation.getState().view === 'search') {
    if (event.key === '/') focusElement('record-search');
    else if (!handleFoundKey(event.key, event.target)) return;
  } else {
    return;
  }
  event.preventDefault();
}

/** Ctrl+Shift+V; in a text field it pastes there, as everywhere. */
function isPasteKey(event: KeyboardEvent): boolean {
  return (
    (event.ctrlKey || event.metaKey) &&
    event.shiftKey &&
    event.key.toLowerCase() === 'v' &&
    !isInDialog(event.target) &&
    !isTextField(event.target)
  );
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
