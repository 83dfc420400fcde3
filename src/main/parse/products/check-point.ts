import type { MutableFields } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { setConnection, setTransport, verdictOf } from '../rules/connection.ts';
import { setDetection, setMalware } from '../rules/detection.ts';
import { addAddressAndPort, setLogon } from '../rules/fields.ts';
import type { Pair } from '../rules/pairs.ts';
import { resolveTime } from '../time/resolve.ts';
import type { Body, Product, Reading } from './product.ts';
import { copyValues, stated, type Values, valuesOf, withHost } from './stated.ts';

const names: readonly (readonly [name: string, field: string])[] = [
  ['product', 'observer.product'],
  ['origin', 'observer.ip'],
  ['s_port', 'source.port'],
  ['rule_name', 'rule.name'],
  ['protection_name', 'rule.name'],
  ['rule_uid', 'rule.uuid'],
  ['ifname', 'observer.ingress.interface.name'],
  ['user', 'user.name'],
  ['administrator', 'user.name'],
  ['resource', 'url.original'],
  ['http_host', 'url.domain'],
  ['reason', 'event.reason'],
  ['severity', 'event.severity'],
];
/** `name:"value";`, as the log exporter writes it for syslog. */
const quotedPattern = /(?<!\w)([A-Za-z_]\w{0,63}):"((?:[^"\\]|\\.)*)"/g;
const maxPairs = 200;

/** Check Point's log exporter: `[action:"Accept"; flags:"…"; …]`, or `time=…|hostname=…|action=…|…`. */
export const checkPoint: Product = {
  id: 'check-point',
  name: 'Check Point',
  mayBe({ text, program }) {
    const first = text.charCodeAt(0);
    if (first === 0x5b) return text.includes(':"');
    return first === 0x74 ? text.startsWith('time=') : program === 'CheckPoint';
  },
  read(body) {
    const values = valuesOf(body.text.startsWith('time=') ? barPairs(body.text) : quotedPairs(body.text));
    if (!values.has('product') || !(values.has('loguid') || values.has('origin') || values.has('logid'))) return null;
    const fields: MutableFields = { 'observer.vendor': 'Check Point' };
    addFacts(fields, values);
    return readingOf(body, fields, values);
  },
};

function readingOf(body: Body, fields: MutableFields, values: Values): Reading {
  const reading: Reading = { fields };
  if (body.program === null) reading.program = 'CheckPoint';
  const time = resolveTime(values.get('time'), body.clock);
  if (time !== undefined) reading.time = time;
  return withHost(reading, body, values.get('hostname') ?? values.get('origin'));
}

function quotedPairs(text: string): Pair[] {
  const pairs: Pair[] = [];
  for (const [, name = '', value = ''] of text.matchAll(quotedPattern)) {
    pairs.push({ name: name.trim(), value: value.replace(/\\(.)/g, '$1') });
    if (pairs.length >= maxPairs) break;
  }
  return pairs;
}

function barPairs(text: string): Pair[] {
  return text.split('|', maxPairs).flatMap((part) => {
    const equals = part.indexOf('=');
    return equals < 1 ? [] : [{ name: part.slice(0, equals), value: part.slice(equals + 1).replace(/^"|"$/g, '') }];
  });
}

function addFacts(fields: MutableFields, values: Values): void {
  copyValues(fields, values, names);
  const source = values.get('src') ?? values.get('client_ip');
  if (source !== undefined) addAddressAndPort(fields, 'source', source);
  const destination = values.get('dst');
  if (destination !== undefined) addAddressAndPort(fields, 'destination', destination);
  const service = values.get('service');
  if (service !== undefined && /^\d{1,5}$/.test(service)) fields['destination.port'] = service;
  const protocol = stated(values.get('service_id') ?? values.get('app'));
  if (protocol !== undefined) fields['network.protocol'] = protocol.toLowerCase();
  setTransport(fields, values.get('proto'));
  const action = values.get('action') ?? '';
  const verdict = action === 'Prevent' ? 'denied' : verdictOf(action);
  if (verdict !== null && fields['source.ip'] !== undefined && fields['destination.ip'] !== undefined) {
    setConnection(fields, verdict);
  }
  const product = values.get('product');
  if (product === 'SmartDefense' || product === 'IPS') setDetection(fields);
  if (product === 'Anti-Virus' && values.has('protection_name')) setMalware(fields);
  addLogon(fields, values, action);
}

function addLogon(fields: MutableFields, values: Values, action: string): void {
  const status = (values.get('status') ?? values.get('audit_status') ?? '').toLowerCase();
  const operation = values.get('operation') ?? '';
  if (action === 'Log In' || operation === 'Log In') {
    if (status.startsWith('fail')) setLogon(fields, 'failure');
    else if (status.startsWith('success')) setLogon(fields, 'success');
  } else if (action === 'Failed Log In') setLogon(fields, 'failure');
  else if (action === 'Log Out' || operation === 'Log Out') {
    fields['event.category'] = 'authentication';
    fields['event.action'] = 'logoff';
  } else if (operation !== '' && values.has('administrator')) fields['event.category'] = 'configuration';
  addAuthentication(fields, `${values.get('additional_info') ?? ''} ${values.get('reason') ?? ''}`);
}
