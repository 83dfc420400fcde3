import { useSyncExternalStore } from 'react';
import type { Settings } from '../../shared/status.ts';

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');

function follow(changed: () => void): () => void {
  darkSystem.addEventListener('change', changed);
  return () => darkSystem.removeEventListener('change', changed);
}

/** The scheme that is to be shown: the user's choice, or the system's where that was chosen. */
export function useColorScheme(theme: Settings['theme']): 'light' | 'dark' {
  const systemIsDark = useSyncExternalStore(follow, () => darkSystem.matches);
  if (theme !== 'system') return theme;
  return systemIsDark ? 'dark' : 'light';
}
