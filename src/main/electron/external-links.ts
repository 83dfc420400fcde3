import { AppError } from '../../shared/errors.ts';
import type { Handlers } from '../../shared/ipc.ts';

/** The only hosts whose pages the window may open in the user's browser. */
const allowedHosts: ReadonlySet<string> = new Set(['attack.mitre.org']);

/**
 * Whether an address may be opened in the user's browser: https, a host of the fixed list, the default port, no
 * credentials, and no query, so that nothing of the user's data can travel in it.
 */
function isAllowedLink(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return (
    url !== null &&
    url.protocol === 'https:' &&
    allowedHosts.has(url.host) &&
    url.username === '' &&
    url.password === '' &&
    url.search === '' &&
    url.hash === ''
  );
}

/**
 * Makes the handler of `link/open`. `open` gets the address as the URL parser wrote it, never as it came.
 * Throws `refused` for an address that is not allowed.
 */
export function linkOpener(open: (url: string) => Promise<void>): Handlers['link/open'] {
  return async ({ url }) => {
    if (!isAllowedLink(url)) {
      throw new AppError({
        code: 'refused',
        message: 'This address is not on the list of pages that Porchlight opens.',
        remedy: 'Copy the address and open it yourself if you trust it.',
      });
    }
    await open(new URL(url).href);
    return {};
  };
}
