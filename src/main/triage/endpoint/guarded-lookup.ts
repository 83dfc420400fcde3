import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { toAppErrorData } from '../../../shared/errors.ts';
import { type EndpointAddress, refusePublicAddress } from './address.ts';

/**
 * The look-up of a connection to an endpoint: every address that the name has is checked, and the connection is made to
 * those that were checked, not to what a second look-up gives. So a name that changes between check and connection (DNS
 * rebinding) gains nothing. Node does not look up a host that is an address: check that with `refusePublicAddress`.
 */
export function guardedLookup(
  address: EndpointAddress,
  publicConfirmed: boolean,
  lookup: typeof systemLookup = systemLookup,
): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '');
      try {
        for (const { address: ip } of found) refusePublicAddress(ip, address, publicConfirmed);
      } catch (thrown) {
        return callback(thrown instanceof Error ? thrown : new Error(toAppErrorData(thrown).message), '');
      }
      const [first] = found;
      if (options.all) callback(null, found);
      else callback(null, first?.address ?? '', first?.family);
    });
  };
}
