import type { LogEvent, LogRecord } from '../../../shared/log.ts';
import { asAddress } from '../address.ts';
import { createEvent, type Format, type MutableFields, type Origin } from '../format.ts';
import { readProduct } from '../read-product.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { addAddressAndPort, setLogon, setUser } from '../rules/fields.ts';
import { type Clock, noTime } from '../time/clock.ts';
import { scanIsoTime, scanMonthDayTime } from '../time/scan.ts';

const apachePattern =
  /^\[(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([A-Z][a-z]{2} [^\]]{13,30})\] \[(?:([\w-]*):)?(\w+)\] ?(?:\[pid (\d+)(?::tid \d+)?\] ?)?(.*)$/s;
const apacheClientPattern = /\[(?:client|remote) ([^\]\s]{2,60})\] ?/;
const nginxPattern = /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d \[(\w+)\] (\d+)#\d+: (?:\*\d+ )?(.*)$/s;
const nginxRequestPattern = /request: "([A-Z]{2,20}) (\S+)[^"]*"/;

const passwordFilePattern =
  /^(?:AH\d+: )?user (?:"([^"]{1,100})"|([^\s:]{1,100})):? (was not found in|not found:|password mismatch|authentication failure)/i;

/** Error lines of Apache 2.2 and 2.4 and of Nginx. */
export const webError: Format = {
  id: 'web-error',
  parse(record, clock) {
    const first = record.text.charCodeAt(0);
    if (first === 0x5b) return parseApache(record, clock);
    return first === 0x32 ? parseNginx(record, clock) : null;
  },
};

function parseApache(record: LogRecord, clock: Clock): LogEvent | null {
  const match = apachePattern.exec(record.text);
  if (match === null) return null;
  const [, stamp = '', module, level = '', processId = null, rest = ''] = match;
  const scanned = scanMonthDayTime(stamp, 0);
  if (scanned === null) return null;
  const fields: MutableFields = { 'event.category': 'web', 'log.level': level };
  if (module !== undefined && module !== '') fields['log.logger'] = module;
  const client = apacheClientPattern.exec(rest);
  if (client?.[1] !== undefined) addAddressAndPort(fields, 'source', client[1]);
  const message = client === null ? rest : rest.replace(client[0], '');
  addModule(fields, message, 'apache', clock);
  addPasswordFile(fields, message);
  addAuthentication(fields, message);
  const origin: Origin = { host: null, program: 'apache', processId };
  return createEvent(record, 'web-error', clock.resolve(scanned.written), origin, message, fields);
}

function parseNginx(record: LogRecord, clock: Clock): LogEvent | null {
  const match = nginxPattern.exec(record.text);
  if (match === null) return null;
  const [, level = '', processId = null, message = ''] = match;
  const fields: MutableFields = { 'event.category': 'web', 'log.level': level };
  const client = asAddress(labelled(message, 'client: '));
  if (client !== null) fields['source.ip'] = client;
  const server = labelled(message, 'server: ');
  if (server !== '' && server !== '_') fields['url.domain'] = server;
  const request = nginxRequestPattern.exec(message);
  if (request !== null) {
    fields['http.request.method'] = request[1] ?? '';
    fields['url.original'] = request[2] ?? '';
  }
  addModule(fields, message, 'nginx', clock);
  addPasswordFile(fields, message);
  addAuthentication(fields, message);
  const scanned = scanIsoTime(record.text, 0);
  const stated = scanned === null ? noTime : clock.resolve(scanned.written);
  return createEvent(record, 'web-error', stated, { host: null, program: 'nginx', processId }, message, fields);
}

/** What a module with a product's own reader wrote; what is known already stays. */
function addModule(fields: MutableFields, message: string, program: string, clock: Clock): void {
  const start = message.indexOf('ModSecurity: ');
  if (start < 0) return;
  const text = message.slice(start);
  const reading = readProduct({ text, program, host: null, object: null, clock });
  if (reading !== null) Object.assign(fields, { ...reading.fields, ...fields });
}

/** Failures of the servers' own passwords: account and whether it exists. */
function addPasswordFile(fields: MutableFields, message: string): void {
  const match = passwordFilePattern.exec(message);
  if (match === null) return;
  setLogon(fields, 'failure');
  setUser(fields, match[1] ?? match[2]);
  if (/not found/.test(match[3] ?? '')) fields['event.reason'] = 'invalid-account';
}

/** What stands between a label and the next comma, or an empty text. */
function labelled(message: string, label: string): string {
  const start = message.indexOf(label);
  if (start < 0) return '';
  const end = message.indexOf(',', start);
  return message.slice(start + label.length, end < 0 ? message.length : end);
}
