import { BlockList, isIP } from 'node:net';
import { AppError } from '../../../shared/errors.ts';

/** Ranges of one's own networks: RFC 1122 and 1918, RFC 6598 (shared), RFC 3927 and 4291 (link-local), RFC 4193 (ULA). */
const privateRanges = new BlockList();
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
] as const)
  privateRanges.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::1', 128],
  ['fe80::', 10],
  ['fc00::', 7],
] as const)
  privateRanges.addSubnet(network, bits, 'ipv6');

/**
 * Whether an IP address belongs to a private network or to this PC; false for all else, names included. An IPv4 address
 * inside an IPv6 one (`::ffff:10.0.0.1`) counts as the IPv4 address; other ways of carrying one (NAT64, 6to4) are public.
 */
export function isPrivateAddress(address: string): boolean {
  const [withoutZone = ''] = address.split('%');
  const family = isIP(withoutZone);
  return family !== 0 && privateRanges.check(withoutZone, family === 4 ? 'ipv4' : 'ipv6');
}

/** The parts of an endpoint's URL that are used. */
export interface EndpointAddress {
  /** Such as `http://192.168.1.20:8080`. */
  origin: string;
  /** What stands before `/chat/completions`, such as `/v1`. */
  path: string;
  /** Name or address, an IPv6 one without brackets. */
  host: string;
  /** Whether it is https. */
  secure: boolean;
}

/**
 * Reads the URL of an endpoint as a browser would, so that `0x7f.1` or `2130706433` are the addresses that they stand for.
 * A URL without a path means `/v1`; a pasted `/chat/completions` is left away.
 *
 * @throws AppError `bad-argument` for a URL that is none, has another protocol, a query, or a user name (which makes
 *   `http://192.168.1.20@example.com` look like an address of one's own).
 */
export function readEndpointUrl(text: string): EndpointAddress {
  const url = URL.parse(text);
  if (!url) throw badUrl('It is not a web address.');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw badUrl('It must begin with http:// or https://.');
  if (url.username !== '' || url.password !== '') throw badUrl('It holds a user name; a key has its own field.');
  if (url.search !== '' || url.hash !== '') throw badUrl('Nothing may follow a ? or # in it.');
  const path = url.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '');
  return {
    origin: url.origin,
    path: path === '' ? '/v1' : path,
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    secure: url.protocol === 'https:',
  };
}

/**
 * Says whether log lines may go to an IP address: to private ones always, to public ones only where the user confirmed it
 * and the connection is encrypted.
 *
 * @throws AppError `refused`; `host` is what the user wrote.
 */
export function refusePublicAddress(
  address: string,
  { host, secure }: EndpointAddress,
  publicConfirmed: boolean,
): void {
  if (isPrivateAddress(address)) return;
  const shown = address === host ? host : `${host} (${address})`;
  if (!publicConfirmed)
    throw new AppError({
      code: 'refused',
      message: `The server ${shown} is not on a private network, so no log lines are sent to it.`,
      effect: 'Nothing was sent. Groups stay stored and are classified once there is a model.',
      remedy: 'Name a server of your own network, or confirm in the settings that log lines may go to this address.',
    });
  if (!secure)
    throw new AppError({
      code: 'refused',
      message: `The server ${shown} is not on a private network, and http would show log lines and key to everybody on the way.`,
      effect: 'Nothing was sent. Groups stay stored and are classified once there is a model.',
      remedy: 'Use its https address, or reach it through a VPN with a private address.',
    });
}

function badUrl(reason: string): AppError {
  return new AppError({
    code: 'bad-argument',
    message: `The address of the server can't be used. ${reason}`,
    remedy: 'Give it as http://192.168.1.20:8080/v1.',
  });
}
