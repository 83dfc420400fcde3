import type { MutableFields } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { setConnection, setTransport, verdictOf } from '../rules/connection.ts';
import { setDetection, setMalware } from '../rules/detection.ts';
import { setAddress, setLogon, setUser } from '../rules/fields.ts';
import { resolveTime } from '../time/resolve.ts';
import { splitCommas } from './csv.ts';
import type { Body, Product, Reading } from './product.ts';
import { setStated, stated, withProgram } from './stated.ts';

/** The longest kind, THREAT of PAN-OS 11, has some 120 values. */
const maxValues = 140;
const kinds = new Set([
  'TRAFFIC',
  'THREAT',
  'SYSTEM',
  'CONFIG',
  'GLOBALPROTECT',
  'USERID',
  'HIPMATCH',
  'AUTHENTICATION',
  'DECRYPTION',
  'CORRELATION',
  'AUDIT',
]);
const exactStampPattern = /,(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d)(?:,|$)/;
/** Actions with which a session is ended. */
const resets = new Set(['reset-client', 'reset-server', 'reset-both', 'drop-icmp', 'block-url', 'sinkhole']);
/** Kinds of threats in which a file was found to be malware; spyware and vulnerability are patterns of traffic. */
const malware = new Set(['virus', 'wildfire-virus', 'ml-virus']);

/** PAN-OS: comma-separated values whose places are told by the fourth, the kind of log (PAN-OS 9 to 11). */
export const paloAlto: Product = {
  id: 'palo-alto',
  name: 'Palo Alto Networks',
  mayBe({ text }) {
    const first = text.charCodeAt(0);
    return first >= 0x30 && first <= 0x39 && text.charCodeAt(1) === 0x2c;
  },
  read(body) {
    const values = splitCommas(body.text, maxValues);
    const kind = values[3] ?? '';
    if (!kinds.has(kind)) return null;
    const fields: MutableFields = {
      'observer.vendor': 'Palo Alto Networks',
      'observer.product': 'PAN-OS',
      'event.code': values[4] === undefined || values[4] === '' ? kind : `${kind} ${values[4]}`,
    };
    setStated(fields, 'observer.serial_number', values[2]);
    if (kind === 'TRAFFIC' || kind === 'THREAT') addSession(fields, kind, values);
    else if (kind === 'SYSTEM') addSystem(fields, values);
    else if (kind === 'CONFIG') addConfiguration(fields, values);
    else if (kind === 'GLOBALPROTECT') addGlobalProtect(fields, values);
    else if (kind === 'USERID' || kind === 'AUTHENTICATION') setAddress(fields, 'source', stated(values[8]));
    return withProgram(readingOf(body, fields, values), body, 'PAN-OS');
  },
};

/** Newer versions state an exact time, the others the firewall's own. */
function readingOf(body: Body, fields: MutableFields, values: readonly string[]): Reading {
  const reading: Reading = { fields };
  const exact = exactStampPattern.exec(body.text)?.[1];
  const stamp = exact ?? (values[6] || values[1]);
  const time = resolveTime(stamp, body.clock);
  if (time !== undefined) reading.time = time;
  return reading;
}

function addSession(fields: MutableFields, kind: string, values: readonly string[]): void {
  setAddress(fields, 'source', stated(values[7]));
  setAddress(fields, 'destination', stated(values[8]));
  setStated(fields, 'rule.name', values[11]);
  setUser(fields, stated(values[12]));
  const application = stated(values[14]);
  if (application !== undefined && application !== 'not-applicable') fields['network.protocol'] = application;
  setStated(fields, 'observer.ingress.zone', values[16]);
  setStated(fields, 'observer.egress.zone', values[17]);
  setPort(fields, 'source.port', values[24]);
  setPort(fields, 'destination.port', values[25]);
  setTransport(fields, values[29]);
  const action = values[30] ?? '';
  const verdict = resets.has(action) || action.startsWith('block') ? 'denied' : verdictOf(action);
  if (verdict !== null) setConnection(fields, verdict);
  if (kind === 'TRAFFIC') {
    setStated(fields, 'source.bytes', values[32]);
    setStated(fields, 'destination.bytes', values[33]);
    return;
  }
  addThreat(fields, values);
}

function addThreat(fields: MutableFields, values: readonly string[]): void {
  const [subtype = '', place, name, category, severity] = [values[4], values[31], values[32], values[33], values[34]];
  setStated(fields, 'rule.category', category);
  setStated(fields, 'event.severity', severity);
  if (subtype === 'url') {
    fields['event.category'] = 'web';
    setStated(fields, 'url.original', place);
    return;
  }
  const found = stated(name);
  setDetection(fields);
  if (found !== undefined) {
    setStated(fields, 'rule.ruleset', fields['rule.name']);
    fields['rule.name'] = found;
  }
  if (malware.has(subtype)) {
    setMalware(fields);
    setStated(fields, 'file.name', place);
  }
}

function setPort(fields: MutableFields, field: string, port: string | undefined): void {
  if (port !== undefined && port !== '0') setStated(fields, field, port);
}

const systemUserPattern = /\b[Uu]ser(?: name)?:? '?([^\s',]{1,128})'?/;
const systemSourcePattern = /\b(?:[Ff]rom:?|Login from:|client ip:?) ([0-9a-f.:]{2,45})/;

function addSystem(fields: MutableFields, values: readonly string[]): void {
  const event = values[8] ?? '';
  const text = values[14] ?? '';
  setStated(fields, 'event.severity', values[13]);
  setUser(fields, systemUserPattern.exec(text)?.[1]);
  setAddress(fields, 'source', systemSourcePattern.exec(text)?.[1]?.replace(/[.:]$/, ''));
  if (event === 'auth-fail') setLogon(fields, 'failure');
  else if (event === 'auth-success') setLogon(fields, 'success');
  else if (/^User \S{1,128} logged in\b/.test(text)) setLogon(fields, 'success');
  else if (/^User \S{1,128} logged out\b/.test(text)) {
    fields['event.category'] = 'authentication';
    fields['event.action'] = 'logoff';
  } else addAuthentication(fields, text);
}

function addConfiguration(fields: MutableFields, values: readonly string[]): void {
  const [host, command, administrator, path] = [values[7], values[9], values[10], values[13]];
  fields['event.category'] = 'configuration';
  setAddress(fields, 'source', stated(host));
  setUser(fields, stated(administrator));
  if (command !== undefined && command !== '') {
    fields['process.command_line'] = stated(path) === undefined ? command : `${command} ${path}`;
  }
}

function addGlobalProtect(fields: MutableFields, values: readonly string[]): void {
  const [event = '', stage, user, machine, address, address6, status = ''] = [
    values[8],
    values[9],
    values[12],
    values[14],
    values[15],
    values[16],
    values[28],
  ];
  setUser(fields, stated(user));
  setAddress(fields, 'source', stated(address) === '0.0.0.0' ? stated(address6) : stated(address));
  setStated(fields, 'source.domain', machine);
  setStated(fields, 'event.reason', values[25]);
  fields['event.category'] = 'authentication';
  if (event.endsWith('-logout')) fields['event.action'] = 'logoff';
  else if (stage === 'login' && status === 'success') setLogon(fields, 'success');
  else if (stage === 'login' && status === 'failure') setLogon(fields, 'failure');
}
