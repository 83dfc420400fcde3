import type { MutableFields } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { setConnection, setTransport, verdictOf } from '../rules/connection.ts';
import { addAddressAndPort, setUser } from '../rules/fields.ts';
import { copyValues, setStated, stated, type Values } from './stated.ts';

/** Who speaks through a carrier (CEF, LEEF), and of what. */
export interface Carried {
  vendor: string;
  product: string;
  version: string;
  /** Number or name of the event's kind. */
  code: string;
  /** What happened, in words. */
  name: string;
  values: Values;
}

/** Keys of CEF's dictionary and of LEEF's predefined attributes with the field that each is. */
const names: readonly (readonly [key: string, field: string])[] = [
  ['spt', 'source.port'],
  ['srcPort', 'source.port'],
  ['dpt', 'destination.port'],
  ['dstPort', 'destination.port'],
  ['smac', 'source.mac'],
  ['srcMAC', 'source.mac'],
  ['dmac', 'destination.mac'],
  ['dstMAC', 'destination.mac'],
  ['sourceTranslatedAddress', 'source.nat.ip'],
  ['destinationTranslatedAddress', 'destination.nat.ip'],
  ['dvc', 'observer.ip'],
  ['deviceExternalId', 'observer.serial_number'],
  ['deviceInboundInterface', 'observer.ingress.interface.name'],
  ['deviceOutboundInterface', 'observer.egress.interface.name'],
  ['request', 'url.original'],
  ['url', 'url.original'],
  ['requestClientApplication', 'user_agent.original'],
  ['fname', 'file.name'],
  ['filePath', 'file.path'],
  ['fileHash', 'file.hash'],
  ['dproc', 'process.name'],
  ['sproc', 'process.name'],
  ['reason', 'event.reason'],
  ['externalId', 'event.id'],
  ['cat', 'rule.category'],
  ['policy', 'rule.name'],
  ['destinationDnsDomain', 'destination.domain'],
];

/** What a product's own value `cs1` is, by the label beside it. */
const labelled: readonly (readonly [label: RegExp, field: string])[] = [
  [/^(?:rule|rule ?name|policy|policy ?name|acl|access ?group)$/i, 'rule.name'],
  [/^(?:threat|threat ?name|virus|virus ?name|malware|malware ?name|signature|attack|attack ?name)$/i, 'rule.name'],
  [/^(?:user|user ?name|account)$/i, 'user.name'],
  [/^(?:url|uri)$/i, 'url.original'],
];
const customKeys = ['cs1', 'cs2', 'cs3', 'cs4', 'cs5', 'cs6'];

/** Adds what the values of a carrier's line say in the names that all its products share. */
export function addCarriedFields(fields: MutableFields, carried: Carried): void {
  const { values, code, name } = carried;
  setStated(fields, 'observer.vendor', carried.vendor);
  setStated(fields, 'observer.product', carried.product);
  setStated(fields, 'observer.version', carried.version);
  setStated(fields, 'event.code', code);
  copyValues(fields, values, names);
  for (const key of customKeys) {
    const label = values.get(`${key}Label`);
    const field = label === undefined ? undefined : labelled.find(([pattern]) => pattern.test(label))?.[1];
    if (field !== undefined && fields[field] === undefined) setStated(fields, field, values.get(key));
  }
  addSide(fields, 'source', values.get('src') ?? values.get('shost') ?? values.get('identSrc'));
  addSide(fields, 'destination', values.get('dst') ?? values.get('dhost'));
  setTransport(fields, values.get('proto'));
  const application = stated(values.get('app'));
  if (application !== undefined) fields['network.protocol'] = application.toLowerCase();
  addAccounts(fields, values);
  addRequest(fields, values);
  const action = values.get('act') ?? values.get('action') ?? values.get('deviceAction');
  const verdict = action === undefined ? null : verdictOf(action);
  if (verdict !== null && fields['source.ip'] !== undefined && fields['destination.ip'] !== undefined) {
    setConnection(fields, verdict);
  }
  addAuthentication(fields, `${name}. ${values.get('msg') ?? ''}`);
}

/** `duser` is the account that something was done to, `suser` the one that did it. */
function addAccounts(fields: MutableFields, values: Values): void {
  const actor = stated(values.get('suser') ?? values.get('usrName') ?? values.get('accountName'));
  const target = stated(values.get('duser'));
  setUser(fields, target ?? actor);
  if (target !== undefined && actor !== undefined && actor !== target) fields['user.effective.name'] = actor;
}

function addSide(fields: MutableFields, side: 'source' | 'destination', text: string | undefined): void {
  const written = stated(text);
  if (written !== undefined) addAddressAndPort(fields, side, written);
}

function addRequest(fields: MutableFields, values: Values): void {
  const method = values.get('requestMethod');
  if (method !== undefined && /^[A-Z]{3,10}$/.test(method)) fields['http.request.method'] = method;
}
