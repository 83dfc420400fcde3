import { isIP } from 'node:net';

const addressPattern =
  /(?<![\w.:])(?:::ffff:)?(?:\d{1,3}(?:\.\d{1,3}){3}(?![\w.]*\w)|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?![\w:]))/gi;
/** A line has few addresses; more than so many candidates are not looked at. */
const maxCandidates = 8;

/** The address without brackets, a mapped IPv4 address as IPv4, or null where `text` is none. */
export function asAddress(text: string): string | null {
  const bare = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  if (isIP(bare) === 0) return null;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare);
  return mapped?.[1] ?? bare;
}

/** Distinct addresses in a text, in its order. */
export function findAddresses(text: string): string[] {
  const found: string[] = [];
  let candidates = 0;
  for (const [candidate] of text.matchAll(addressPattern)) {
    const address = asAddress(candidate);
    if (address !== null && !found.includes(address)) found.push(address);
    candidates += 1;
    if (candidates >= maxCandidates) break;
  }
  return found;
}
