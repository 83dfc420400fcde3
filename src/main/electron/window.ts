import { BrowserWindow } from 'electron';
import { appPage } from './app-origin.ts';
import { recoverFromCrash } from './crash-recovery.ts';
import { windowOptions } from './window-options.ts';

/** Opens the window and shows it once it has something to show; `giveUp` is called when its page keeps crashing. */
export function openWindow(preload: string, developerTools: boolean, giveUp: (reason: string) => void): BrowserWindow {
  const window = new BrowserWindow(windowOptions(preload, developerTools));
  recoverFromCrash(window.webContents, giveUp);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(appPage);
  return window;
}

/** Brings a window to the front, whatever state it is in. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
