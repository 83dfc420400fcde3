import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';

/** Whether the request carries the token; how long that takes tells nothing of how much of it was right. */
export function hasToken(request: IncomingMessage, token: string): boolean {
  const given = /^Bearer {1,4}(\S{1,500})$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}

/**
 * Whether the request was meant for this PC: its `Host` is an address or a name of this PC, and no page of a browser
 * sent it. A page whose name was made to point here (DNS rebinding) shows by its name.
 */
export function isMeantForHere(request: IncomingMessage): boolean {
  if (request.headers.origin !== undefined) return false;
  const host = (request.headers.host ?? '').toLowerCase().replace(/:\d{1,5}$/, '');
  const bare = host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
  const own = hostname().toLowerCase();
  return isIP(bare) !== 0 || bare === 'localhost' || bare === own || bare === `${own}.local`;
}
