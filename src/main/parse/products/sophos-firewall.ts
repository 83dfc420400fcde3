import type { MutableFields } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { setConnection, setTransport, verdictOf } from '../rules/connection.ts';
import { setDetection, setMalware } from '../rules/detection.ts';
import { setLogon } from '../rules/fields.ts';
import { addFirewallFields, scanPairs } from '../rules/pairs.ts';
import { resolveTime } from '../time/resolve.ts';
import type { Product, Reading } from './product.ts';
import { copyValues, type Values, valuesOf, withHost } from './stated.ts';

const names: readonly (readonly [name: string, field: string])[] = [
  ['device_name', 'host.name'],
  ['device_id', 'observer.serial_number'],
  ['device_serial_id', 'observer.serial_number'],
  ['log_id', 'event.code'],
  ['messageid', 'event.code'],
  ['fw_rule_name', 'rule.name'],
  ['signature_msg', 'rule.name'],
  ['virus', 'rule.name'],
  ['malware', 'rule.name'],
  ['threatname', 'rule.name'],
  ['fw_rule_id', 'rule.id'],
  ['src_ip', 'source.ip'],
  ['src_port', 'source.port'],
  ['dst_ip', 'destination.ip'],
  ['dst_port', 'destination.port'],
  ['user_name', 'user.name'],
  ['user', 'user.name'],
  ['domain', 'url.domain'],
  ['filename', 'file.name'],
  ['in_interface', 'observer.ingress.interface.name'],
  ['out_interface', 'observer.egress.interface.name'],
  ['sent_bytes', 'source.bytes'],
  ['recv_bytes', 'destination.bytes'],
  ['category', 'rule.category'],
];

/** Sophos Firewall (SFOS, before XG and Cyberoam): `device="SFW" date=… log_type="Firewall" log_component="…" …`. */
export const sophosFirewall: Product = {
  id: 'sophos-firewall',
  name: 'Sophos Firewall',
  mayBe: ({ text }) => text.startsWith('device=') || text.startsWith('device_name='),
  read(body) {
    const { pairs } = scanPairs(body.text);
    const values = valuesOf(pairs);
    if (!values.has('log_type') || !values.has('log_component')) return null;
    const fields: MutableFields = {};
    addFirewallFields(fields, pairs);
    addFacts(fields, values);
    const reading: Reading = { fields, format: 'key-value' };
    const message = values.get('message') ?? values.get('msg');
    if (body.program === null && body.host === null && message?.includes(' ')) reading.message = message;
    const stamp = values.get('timestamp') ?? `${values.get('date')} ${values.get('time')}`;
    const time = resolveTime(stamp, body.clock);
    if (time !== undefined) reading.time = time;
    return withHost(reading, body, values.get('device_name'));
  },
};

function addFacts(fields: MutableFields, values: Values): void {
  const type = values.get('log_type');
  const subtype = values.get('log_subtype') ?? '';
  fields['observer.vendor'] = 'Sophos';
  fields['observer.product'] = 'Sophos Firewall';
  copyValues(fields, values, names);
  setTransport(fields, values.get('protocol'));
  const verdict = verdictOf(subtype) ?? (subtype === 'Drop' ? 'denied' : null);
  const isTraffic = type === 'Firewall' || type === 'IDP' || type === 'ATP';
  if (verdict !== null && isTraffic && fields['source.ip'] !== undefined) setConnection(fields, verdict);
  if (type === 'IDP' || type === 'ATP') setDetection(fields);
  if (type === 'Anti-Virus' && (subtype === 'Virus' || values.has('virus'))) {
    setMalware(fields);
  }
  if (type === 'Event' && subtype === 'Authentication') addLogon(fields, values);
  else if (type === 'Event' && values.get('log_component') === 'GUI') addLogon(fields, values);
  addAuthentication(fields, values.get('message') ?? '');
}

function addLogon(fields: MutableFields, values: Values): void {
  const status = values.get('status');
  const message = values.get('message') ?? '';
  if (status === 'Failed' && /log|auth/i.test(message)) setLogon(fields, 'failure');
  else if (status === 'Successful' && /logged (?:in|into|on)|authenticated/i.test(message)) setLogon(fields, 'success');
  else if (/logged (?:out|off)/i.test(message)) {
    fields['event.category'] = 'authentication';
    fields['event.action'] = 'logoff';
  }
}
