import type { MutableFields } from '../format.ts';
import { addAddressAndPort, setLogon, setUser } from '../rules/fields.ts';
import { scanIsoTime } from '../time/scan.ts';
import type { Product } from './product.ts';

const eventPattern = /SecurityEvent="(\w{2,40})"/;
const pairPattern = /\b(EventTV|AccountID|RemoteAddress|LocalAddress|Service)="([^"]{0,200})"/g;
const registrationPattern =
  /\bRegistration from '[^']{0,254}' failed for '([0-9a-f.:]{2,60})' - (No matching peer found|No matching endpoint found|Wrong password|Username\/auth name mismatch|Failed to authenticate)/i;
const failures = new Set(['ChallengeResponseFailed', 'InvalidPassword', 'InvalidAccountID', 'FailedACL']);

/** Asterisk: its security events and failed registrations of telephones. */
export const asterisk: Product = {
  id: 'asterisk',
  name: 'Asterisk',
  programs: ['asterisk'],
  mayBe: ({ text, program, object }) =>
    program === null &&
    object === null &&
    text.charCodeAt(0) === 0x5b &&
    (text.includes('SecurityEvent="') || text.includes("Registration from '")),
  read({ text, program, clock }) {
    const fields: MutableFields = {};
    const event = eventPattern.exec(text)?.[1];
    const registration = event === undefined ? registrationPattern.exec(text) : null;
    if (event === undefined && registration === null && program === null) return null;
    let stamp = '';
    if (event !== undefined) {
      fields['asterisk.event'] = event;
      for (const [, name, value = ''] of text.matchAll(pairPattern)) {
        if (name === 'AccountID') setUser(fields, value.replace(/^<unknown>$/, ''));
        else if (name === 'Service') fields['network.protocol'] = value.toLowerCase();
        else if (name === 'EventTV') stamp = value;
        else addSide(fields, name === 'RemoteAddress' ? 'source' : 'destination', value);
      }
      if (failures.has(event)) setLogon(fields, 'failure');
      else if (event === 'SuccessfulAuth') setLogon(fields, 'success');
      if (event === 'InvalidAccountID') fields['event.reason'] = 'invalid-account';
    } else if (registration !== null) {
      setLogon(fields, 'failure');
      addAddressAndPort(fields, 'source', registration[1] ?? '');
      if (/^No matching/.test(registration[2] ?? '')) fields['event.reason'] = 'invalid-account';
    }
    if (program !== null) return { fields };
    if (event === undefined) return { fields, program: 'asterisk' };
    const scanned = scanIsoTime(stamp, 0);
    const reading = { fields, program: 'asterisk', format: 'key-value' as const };
    return scanned === null ? reading : { ...reading, time: clock.resolve(scanned.written) };
  },
};

/** `IPV4/UDP/192.0.2.7/5060` */
function addSide(fields: MutableFields, side: 'source' | 'destination', written: string): void {
  const [, , address, port] = written.split('/');
  if (address === undefined) return;
  addAddressAndPort(fields, side, address);
  if (port !== undefined) fields[`${side}.port`] = port;
}
