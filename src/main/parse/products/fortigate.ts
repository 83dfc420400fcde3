import type { MutableFields } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { setConnection, setTransport, verdictOf } from '../rules/connection.ts';
import { setDetection, setMalware } from '../rules/detection.ts';
import { setAddress, setLogon, setUser } from '../rules/fields.ts';
import { addFirewallFields, scanPairs } from '../rules/pairs.ts';
import type { Clock, StatedTime } from '../time/clock.ts';
import { scanEpoch } from '../time/epoch.ts';
import { resolveTime } from '../time/resolve.ts';
import type { Carried } from './carried-fields.ts';
import type { Body, Product, Reading } from './product.ts';
import { copyValues, setStated, stated, type Values, valuesOf, withHost } from './stated.ts';

const names: readonly (readonly [name: string, field: string])[] = [
  ['devid', 'observer.serial_number'],
  ['logid', 'event.code'],
  ['policyname', 'rule.name'],
  ['policyid', 'rule.id'],
  ['attack', 'rule.name'],
  ['virus', 'rule.name'],
  ['catdesc', 'rule.category'],
  ['srcintf', 'observer.ingress.interface.name'],
  ['dstintf', 'observer.egress.interface.name'],
  ['qname', 'dns.question.name'],
  ['filename', 'file.name'],
  ['reason', 'event.reason'],
  ['sentbyte', 'source.bytes'],
  ['rcvdbyte', 'destination.bytes'],
];
/** Actions of traffic that was let through, and how it ended. */
const passedActions = new Set(['close', 'client-rst', 'server-rst', 'timeout', 'start', 'passthrough']);
const interfacePattern = /\(([0-9a-f.:]{2,45})\)/i;
const addedAccounts = new Set(['system.admin', 'user.local']);

/** FortiOS: `date=… time=… devname="…" logid="…" type="traffic" …`, of its kinds traffic, utm and event. */
export const fortigate: Product = {
  id: 'fortigate',
  name: 'Fortinet FortiGate',
  mayBe: ({ text }) => text.startsWith('date=') || text.startsWith('logver=') || text.startsWith('devname='),
  read(body) {
    const { pairs } = scanPairs(body.text);
    const values = valuesOf(pairs);
    if (
      !values.has('type') ||
      !(values.has('logid') || values.has('devid') || values.has('devname') || values.has('vd'))
    )
      return null;
    const fields: MutableFields = {};
    addFirewallFields(fields, pairs);
    addFortiGateFacts(fields, values);
    return readingOf(body, fields, values);
  },
};

function readingOf(body: Body, fields: MutableFields, values: Values): Reading {
  const message = values.get('msg');
  const reading: Reading = { fields, format: 'key-value' };
  if (body.program === null && body.host === null && message?.includes(' ')) reading.message = message;
  const time = timeOf(values, body.clock);
  if (time !== undefined) reading.time = time;
  return withHost(reading, body, values.get('devname'));
}

/** Date and time with their zone; without one the count of nanoseconds (seconds before FortiOS 6.2) is the surer. */
function timeOf(values: Values, clock: Clock): StatedTime | undefined {
  const zone = values.get('tz');
  const count = scanEpoch(values.get('eventtime') ?? '');
  if (zone === undefined && count !== null) return count;
  return resolveTime(`${values.get('date')} ${values.get('time')}${zone ?? ''}`, clock) ?? count ?? undefined;
}

/** The facts of a FortiGate that writes CEF: the same names behind `FTNTFGT`. */
export function addFortiGateCarried(fields: MutableFields, carried: Carried): void {
  if (!/^forti(?:gate|wifi|os)/i.test(carried.product)) return;
  const values = new Map<string, string>();
  for (const [key, value] of carried.values) {
    if (key.startsWith('FTNTFGT')) values.set(key.slice('FTNTFGT'.length), value);
  }
  const rename = (key: string, name: string): void => {
    const value = carried.values.get(key);
    if (value !== undefined) values.set(name, value);
  };
  rename('act', 'action');
  rename('msg', 'msg');
  rename('suser', 'user');
  rename('duser', 'user');
  const [type = '', subtype = ''] = (carried.values.get('cat') ?? '').split(':');
  values.set('type', type);
  if (!values.has('subtype')) values.set('subtype', subtype);
  fields['event.module'] = 'fortigate';
  addFortiGateFacts(fields, values);
}

function addFortiGateFacts(fields: MutableFields, values: Values): void {
  fields['observer.vendor'] = 'Fortinet';
  fields['observer.product'] = 'FortiGate';
  copyValues(fields, values, names);
  setTransport(fields, values.get('proto'));
  const device = values.get('devname');
  if (device !== undefined) fields['host.name'] = device;
  const site = values.get('hostname');
  if (site !== undefined) fields['url.domain'] = site;
  if (values.get('user') === undefined && fields['user.name'] === 'N/A') delete fields['user.name'];
  const type = values.get('type');
  if (type === 'traffic') addTraffic(fields, values);
  else if (type === 'utm' || type === 'anomaly') addInspection(fields, values);
  else if (type === 'event') addEvent(fields, values);
}

function addTraffic(fields: MutableFields, values: Values): void {
  const service = stated(values.get('service') ?? values.get('app'));
  if (service !== undefined) fields['network.protocol'] = service.toLowerCase();
  addVerdict(fields, values);
}

function addVerdict(fields: MutableFields, values: Values): void {
  const action = values.get('action') ?? '';
  const verdict = passedActions.has(action) ? 'allowed' : verdictOf(action);
  if (verdict !== null && fields['source.ip'] !== undefined) setConnection(fields, verdict);
}

function addInspection(fields: MutableFields, values: Values): void {
  const subtype = values.get('subtype');
  addVerdict(fields, values);
  if (subtype === 'ips' || subtype === 'anomaly') setDetection(fields);
  else if (subtype === 'virus' && values.has('virus') && values.get('eventtype') !== 'scanerror') {
    setMalware(fields);
  } else if (subtype === 'webfilter') fields['event.category'] = 'web';
  else fields['event.category'] ??= 'network';
}

function addEvent(fields: MutableFields, values: Values): void {
  const action = values.get('action') ?? '';
  const status = values.get('status');
  const from = interfacePattern.exec(values.get('ui') ?? '')?.[1];
  if (from !== undefined && fields['source.ip'] === undefined) setAddress(fields, 'source', from);
  if (action === 'login' || action === 'auth-logon' || action === 'authentication') {
    if (status === 'success') setLogon(fields, 'success');
    else if (status === 'failed' || status === 'failure') setLogon(fields, 'failure');
  } else if (action === 'ssl-login-fail') setLogon(fields, 'failure');
  else if (action === 'tunnel-up' && values.has('user')) setLogon(fields, 'success');
  else if (/^(?:logout|auth-logout|auth-timed_out)$/.test(action) || (action === 'tunnel-down' && values.has('user'))) {
    fields['event.category'] = 'authentication';
    fields['event.action'] = 'logoff';
  } else if (values.has('cfgpath')) addChange(fields, values, action);
  else if (/\blogs? (?:was |were )?(?:deleted|cleared)\b/i.test(values.get('logdesc') ?? '')) {
    fields['event.action'] = 'log-cleared';
  }
  for (const name of ['logdesc', 'reason', 'msg']) addAuthentication(fields, values.get(name) ?? '');
}

function addChange(fields: MutableFields, values: Values, action: string): void {
  const object = values.get('cfgobj');
  fields['event.category'] = 'configuration';
  if (object === undefined || !addedAccounts.has(values.get('cfgpath') ?? '')) return;
  if (action !== 'Add' && action !== 'Edit') return;
  fields['event.category'] = 'iam';
  fields['event.action'] = action === 'Add' ? 'account-created' : 'account-changed';
  setStated(fields, 'user.effective.name', values.get('user'));
  setUser(fields, object);
}
