import type { MutableFields } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { setConnection, setTransport, verdictOf } from '../rules/connection.ts';
import { setDetection } from '../rules/detection.ts';
import { setLogon } from '../rules/fields.ts';
import { addFirewallFields, scanPairs } from '../rules/pairs.ts';
import { resolveTime } from '../time/resolve.ts';
import type { Product, Reading } from './product.ts';
import { copyValues, type Values, valuesOf } from './stated.ts';

const names: readonly (readonly [name: string, field: string])[] = [
  ['sn', 'observer.serial_number'],
  ['fw', 'observer.ip'],
  ['m', 'event.code'],
  ['pri', 'event.severity'],
  ['rule', 'rule.name'],
  ['usr', 'user.name'],
  ['user', 'user.name'],
  ['dstname', 'url.domain'],
  ['sent', 'source.bytes'],
  ['rcvd', 'destination.bytes'],
];
/** Events by their number, from SonicOS's log reference. */
const opened = new Set(['97', '98', '537', '1154', '1576']);
const dropped = new Set(['36', '38', '41', '173', '174', '708', '1235', '1571', '1573']);
const intrusions = new Set(['82', '83', '177', '178', '608', '609', '789', '790']);
const signedIn = new Set(['29', '31', '237', '1080', '1573']);
const refused = new Set(['30', '32', '33', '1081']);

/** SonicOS: `id=firewall sn=… time="…" fw=… pri=… m=… msg="…" src=address:port:interface dst=…`. */
export const sonicwall: Product = {
  id: 'sonicwall',
  name: 'SonicWall',
  mayBe: ({ text }) => text.startsWith('id=') && text.includes(' sn='),
  read(body) {
    const { pairs } = scanPairs(body.text);
    const values = valuesOf(pairs);
    if (!values.has('sn') || !values.has('m') || !values.has('pri')) return null;
    const fields: MutableFields = {};
    addFirewallFields(fields, pairs);
    addFacts(fields, values);
    const reading: Reading = { fields, format: 'key-value' };
    const message = values.get('msg');
    if (body.program === null && body.host === null && message?.includes(' ')) reading.message = message;
    // Parts that write local time say UTC beside it.
    const time = resolveTime(values.get('vp_time') ?? values.get('time'), body.clock);
    if (time !== undefined) reading.time = time;
    return reading;
  },
};

function addFacts(fields: MutableFields, values: Values): void {
  const message = values.get('msg') ?? '';
  const code = values.get('m') ?? '';
  fields['observer.vendor'] = 'SonicWall';
  copyValues(fields, values, names);
  const [transport, service] = (values.get('proto') ?? '').split('/');
  setTransport(fields, transport);
  if (service !== undefined && !/^\d*$/.test(service)) fields['network.protocol'] = service.toLowerCase();
  const verdict = verdictOf(values.get('fw_action')?.replaceAll('"', '') ?? '') ?? verdictByMessage(code, message);
  if (verdict !== null && fields['source.ip'] !== undefined && fields['destination.ip'] !== undefined) {
    setConnection(fields, verdict);
  }
  if (intrusions.has(code)) setDetection(fields);
  addAuthentication(fields, message);
  if (fields['event.action'] !== undefined) return;
  if (refused.has(code)) setLogon(fields, 'failure');
  else if (signedIn.has(code) && /log ?in|logged in/i.test(message)) setLogon(fields, 'success');
}

function verdictByMessage(code: string, message: string): 'allowed' | 'denied' | null {
  if (dropped.has(code) && /drop|denied|block/i.test(message)) return 'denied';
  return opened.has(code) && /connection/i.test(message) ? 'allowed' : null;
}
