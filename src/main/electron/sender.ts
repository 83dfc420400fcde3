import type { IpcMainInvokeEvent } from 'electron';
import { isAppUrl } from './app-origin.ts';

/** Whether a call comes from the top frame of a window that shows our own page. A frame that is gone is not trusted. */
export function isTrustedSender(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isAppUrl(frame.url);
}
