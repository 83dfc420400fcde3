import type { MutableFields } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { setTransport } from '../rules/connection.ts';
import { setDetection, setMalware } from '../rules/detection.ts';
import { addFirewallFields, scanPairs } from '../rules/pairs.ts';
import { resolveTime } from '../time/resolve.ts';
import type { Product, Reading } from './product.ts';
import { copyValues, type Values, valuesOf } from './stated.ts';

const names: readonly (readonly [name: string, field: string])[] = [
  ['id', 'event.code'],
  ['fwrule', 'rule.id'],
  ['reason', 'event.reason'],
  ['virus', 'rule.name'],
  ['initf', 'observer.ingress.interface.name'],
  ['outitf', 'observer.egress.interface.name'],
  ['categoryname', 'rule.category'],
];
const headPattern =
  /^(\d{4}):(\d{2}):(\d{2})-(\d{2}:\d{2}:\d{2}) (\S{1,255}) ([\w./-]{1,48})(?:\[(\d{1,10})\])?: (?=id=")/;

/**
 * Sophos UTM (before Astaro): `id="2001" severity="info" sys="SecureNet" sub="packetfilter" …` of its packet filter, proxy,
 * portal and other parts; in its own files behind `2025:03:15-02:14:01 host program[pid]:`.
 */
export const sophosUtm: Product = {
  id: 'sophos-utm',
  name: 'Sophos UTM',
  mayBe: ({ text }) => text.startsWith('id="') || (text.charCodeAt(4) === 0x3a && text.charCodeAt(10) === 0x2d),
  read(body) {
    const head = headPattern.exec(body.text);
    const text = head === null ? body.text : body.text.slice(head[0].length);
    const { pairs } = scanPairs(text);
    const values = valuesOf(pairs);
    if (!values.has('severity') || !values.has('sys') || !values.has('sub')) return null;
    const fields: MutableFields = {};
    addFirewallFields(fields, pairs);
    addFacts(fields, values);
    const reading: Reading = { fields };
    if (head === null) return reading;
    const [, year, month, day, hour, host = '', program = '', processId] = head;
    const time = resolveTime(`${year}-${month}-${day} ${hour}`, body.clock);
    if (time !== undefined) reading.time = time;
    if (processId !== undefined) reading.processId = processId;
    return { ...reading, host, program, message: text };
  },
};

function addFacts(fields: MutableFields, values: Values): void {
  fields['observer.vendor'] = 'Sophos';
  fields['observer.product'] = 'Sophos UTM';
  copyValues(fields, values, names);
  setTransport(fields, values.get('proto'));
  const sub = values.get('sub');
  if (sub === 'ips') setDetection(fields);
  if (sub === 'http' && values.has('virus')) setMalware(fields);
  addAuthentication(fields, values.get('name') ?? '');
}
