import { asAddress, findAddresses } from '../address.ts';
import type { MutableFields } from '../format.ts';

/** Sets the facts of a logon: its outcome, and that it is about authentication. */
export function setLogon(fields: MutableFields, outcome: 'success' | 'failure'): void {
  fields['event.category'] = 'authentication';
  fields['event.action'] = 'logon';
  fields['event.outcome'] = outcome;
}

/** Sets `user.name`, unless the text stands for no user. */
export function setUser(fields: MutableFields, user: string | undefined): void {
  if (user !== undefined && user !== '' && user !== '-') fields['user.name'] = user;
}

const hostNamePattern = /^[\w.-]{1,253}$/;

/** Sets `source.ip` or `destination.ip` from an address, a text that holds one or, where only that is logged, a host name. */
export function setAddress(fields: MutableFields, side: 'source' | 'destination', text: string | undefined): void {
  if (text === undefined || text === '' || text === '-' || text === '?') return;
  const address = asAddress(text) ?? (hostNamePattern.test(text) ? text : findAddresses(text.slice(0, 200))[0]);
  if (address !== undefined) fields[`${side}.ip`] = address;
}

const withInterfacePattern = /^(\d{1,3}(?:\.\d{1,3}){3}:\d{1,5}):[A-Za-z]/;

/** Sets address and port from `1.2.3.4:80`, `[::1]:80`, SonicWall's `1.2.3.4:80:WAN` or an address alone. */
export function addAddressAndPort(fields: MutableFields, side: 'source' | 'destination', written: string): void {
  const text = withInterfacePattern.exec(written)?.[1] ?? written;
  const whole = asAddress(text);
  const colon = text.lastIndexOf(':');
  const port = text.slice(colon + 1);
  if (whole !== null || colon < 1 || !/^\d{1,5}$/.test(port)) {
    setAddress(fields, side, text);
    return;
  }
  setAddress(fields, side, text.slice(0, colon));
  fields[`${side}.port`] = port;
}
