import { isIPv6 } from 'node:net';

/** An IP address in a text, with the port or the prefix length that stands behind it. */
export interface FoundAddress {
  start: number;
  end: number;
  /** One spelling for each address; see {@link canonical}. */
  address: string;
  port: number | null;
  prefix: number | null;
}

const version4 =
  /(?<![\p{L}\p{N}_.])(\d{1,3}(?:\.\d{1,3}){3})(?![\p{L}\p{N}_]|\.\d)(?:\/(?<prefix>\d{1,2})(?!\d)|[:#](?<port>\d{1,5})(?![\d:]))?/gu;
/** Bounded, so that a long run of such characters is read once. */
const version6 =
  /(?<![\p{L}\p{N}_.:])\[?(?<text>[0-9a-f:.]{2,45})(?![\p{L}\p{N}_])(?:%[\w.-]{1,20})?\]?(?:\/(?<prefix>\d{1,3})(?!\d)|:(?<port>\d{1,5})(?![\d:]))?/giu;

/** All IPv4 and IPv6 addresses of a plain text. */
export function foundAddresses(text: string): FoundAddress[] {
  const found: FoundAddress[] = [];
  for (const match of text.matchAll(version6)) {
    const written = match.groups?.text ?? '';
    // A colon or full stop behind an address is no part of it, but `fe80::` ends in one.
    const candidates = [written, written.replace(/[.:]$/, '')];
    const address = candidates.find((candidate) => /[0-9a-f]/i.test(candidate) && isIPv6(candidate));
    if (address !== undefined) found.push(entry(match, match[0].length, canonical(address)));
  }
  const inside = (place: number) => found.some(({ start, end }) => place > start && place < end);
  for (const match of text.matchAll(version4)) {
    const octets = (match[1] ?? '').split('.').map(Number);
    if (octets.every((octet) => octet <= 255) && !inside(match.index))
      found.push(entry(match, match[0].length, octets.join('.')));
  }
  return found;
}

function entry(match: RegExpExecArray, length: number, address: string): FoundAddress {
  const { port, prefix } = match.groups ?? {};
  return {
    start: match.index,
    end: match.index + length,
    address,
    port: port === undefined ? null : Number(port),
    prefix: prefix === undefined ? null : Number(prefix),
  };
}

/** RFC 5952 spelling; an IPv4-mapped address as the IPv4 address. */
function canonical(address: string): string {
  const { hostname } = new URL(`http://[${address}]/`);
  const mapped = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(hostname);
  if (!mapped) return hostname.slice(1, -1);
  const [high, low] = [Number.parseInt(mapped[1] ?? '', 16), Number.parseInt(mapped[2] ?? '', 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
