import type { MutableFields } from '../format.ts';
import { setConnection } from '../rules/connection.ts';
import { setDetection } from '../rules/detection.ts';
import { setLogon, setUser } from '../rules/fields.ts';
import type { Carried } from './carried-fields.ts';
import { copyValues, setStated } from './stated.ts';

const names: readonly (readonly [name: string, field: string])[] = [
  ['UNIFIhost', 'observer.name'],
  ['UNIFIdeviceMac', 'observer.mac'],
  ['UNIFIdeviceIp', 'observer.ip'],
  ['UNIFIpolicyName', 'rule.name'],
  ['UNIFIipsSignature', 'rule.name'],
  ['UNIFIipsSignatureId', 'rule.id'],
  ['UNIFIsubCategory', 'rule.category'],
  ['UNIFIclientMac', 'source.mac'],
];

/** What UniFi's consoles say in CEF since UniFi Network 9.3: `UNIFI…` names, and kinds of events by their title. */
export function addUniFiCarried(fields: MutableFields, carried: Carried): void {
  const { values, name } = carried;
  fields['event.module'] = 'unifi';
  copyValues(fields, values, names);
  setUser(fields, values.get('UNIFIadmin'));
  if (fields['source.ip'] === undefined) setStated(fields, 'source.ip', values.get('UNIFIclientIp'));
  if (/^Admin (?:Accessed|Login)\b/.test(name)) setLogon(fields, 'success');
  else if (/^Admin Failed Login\b/.test(name)) setLogon(fields, 'failure');
  else if (/^Admin Locked\b/.test(name)) {
    fields['event.category'] = 'authentication';
    fields['event.action'] = 'account-locked';
  } else if (/^Threat Detected\b/.test(name)) {
    if (/\bBlocked\b/.test(name)) setConnection(fields, 'denied');
    setDetection(fields);
  } else if (/^Blocked by Firewall\b/.test(name)) setConnection(fields, 'denied');
  else if (/^Connection Allowed\b/.test(name)) setConnection(fields, 'allowed');
  else if (/\b(?:Settings|Configuration) Changed\b/.test(name)) fields['event.category'] = 'configuration';
}
