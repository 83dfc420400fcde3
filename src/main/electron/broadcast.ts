import type { WebContents } from 'electron';
import type { Broadcast, BroadcastName } from '../../shared/ipc.ts';
import { isAppUrl } from './app-origin.ts';

type Listener = Pick<WebContents, 'isDestroyed' | 'getURL' | 'send'>;

/** Tells state to every window that shows our own page. */
export function broadcastTo(
  windows: () => readonly Listener[],
): <Name extends BroadcastName>(name: Name, value: Broadcast<Name>) => void {
  return (name, value) => {
    for (const contents of windows()) {
      if (!contents.isDestroyed() && isAppUrl(contents.getURL())) contents.send(name, value);
    }
  };
}
