import type { Session } from 'electron';
import { isAppUrl } from './app-origin.ts';

/** Whether the window may load an address at all: its own origin, images inside the page, and the developer tools. */
export function isAllowedRequest(address: string): boolean {
  if (isAppUrl(address)) return true;
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && (url.protocol === 'devtools:' || address.startsWith('data:image/'));
}

/** Takes from a session what the window never needs: permissions, devices, downloads, the network, spelling dictionaries. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, give) => give({}));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isAllowedRequest(details.url) }));
}
