import { BlockList, isIP, isIPv4 } from 'node:net';
import { AppError } from '../../shared/errors.ts';

/** Senders whose answer is remembered; forged addresses of datagrams must not fill the memory. */
const MOST_REMEMBERED = 10_000;
const MAPPED = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i;

/** An address as it is shown and compared: IPv4 never in its IPv6 form, no zone of a link-local address. */
export function plainAddress(address: string): string {
  const zone = address.indexOf('%');
  const bare = zone < 0 ? address : address.slice(0, zone);
  return MAPPED.exec(bare)?.[1] ?? bare;
}

/** Who may send. */
export interface AllowList {
  /** @param sender as {@link plainAddress} gives it */
  allows(sender: string): boolean;
}

/**
 * Reads a list of addresses and networks, such as `192.168.1.0/24` or `fd00::/8`; an empty one allows all.
 * @throws AppError `bad-argument` that names what can't be read.
 */
export function createAllowList(entries: readonly string[]): AllowList {
  if (entries.length === 0) return { allows: () => true };
  const list = new BlockList();
  for (const entry of entries) addEntry(list, entry);
  const remembered = new Map<string, boolean>();
  return {
    allows(sender) {
      const known = remembered.get(sender);
      if (known !== undefined) return known;
      const allowed = isIP(sender) !== 0 && list.check(sender, isIPv4(sender) ? 'ipv4' : 'ipv6');
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(sender, allowed);
      return allowed;
    },
  };
}

function addEntry(list: BlockList, entry: string): void {
  const [written = '', prefix, ...more] = entry.trim().split('/');
  const address = plainAddress(written);
  const family = isIPv4(address) ? 'ipv4' : 'ipv6';
  // A prefix of a mapped network counts from the start of the IPv6 address.
  const bits = prefix === undefined ? null : Number(prefix) - (address === written ? 0 : 96);
  const valid =
    bits === null || (/^\d{1,3}$/.test(prefix ?? '') && bits >= 0 && bits <= (family === 'ipv4' ? 32 : 128));
  if (isIP(address) === 0 || !valid || more.length > 0) {
    throw new AppError({
      code: 'bad-argument',
      message: `“${entry}” in the list of senders is no address and no network.`,
      effect: 'The source does not listen; nothing is received.',
      remedy: 'Write an address such as 192.168.1.1, or a network such as 192.168.1.0/24.',
    });
  }
  if (bits === null) list.addAddress(address, family);
  else list.addSubnet(address, bits, family);
}
