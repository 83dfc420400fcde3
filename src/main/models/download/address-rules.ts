const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Most hops from the address that was asked to the one that answers. */
export const mostRedirects = 8;

/** Whether an address may be asked: over TLS, or on this PC itself. */
export function isAllowed(address: URL): boolean {
  return address.protocol === 'https:' || (address.protocol === 'http:' && loopback.test(address.hostname));
}

/**
 * Where a redirect leads. Null where it must not be followed: it names no address, one that is no web address (`file:`), one
 * without TLS, or it leads from the network to this PC.
 */
export function nextAddress(from: URL, location: string | undefined): URL | null {
  if (location === undefined || !URL.canParse(location, from.href)) return null;
  const next = new URL(location, from);
  const comesHome = loopback.test(next.hostname) && !loopback.test(from.hostname);
  return isAllowed(next) && !comesHome ? next : null;
}
