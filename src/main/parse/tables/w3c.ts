import type { LogEvent, LogRecord } from '../../../shared/log.ts';
import { createEvent, type MutableFields } from '../format.ts';
import { splitCsv } from '../rules/csv.ts';
import { addAddressAndPort, setLogon, setUser } from '../rules/fields.ts';
import { type Clock, noTime, type StatedTime } from '../time/clock.ts';
import { scanIsoTime } from '../time/scan.ts';
import type { Table, TableFormat } from './table-format.ts';

const headPattern = /^#(Software|Version|Date|Fields|Remark|Time Format|Start-Date|End-Date|Log-type): ?(.*)$/i;
/** Columns of IIS, Exchange, CloudFront and the firewall of Windows, in lower case, and their ECS names. */
const names: Readonly<Record<string, string>> = {
  'cs-method': 'http.request.method',
  'sc-status': 'http.response.status_code',
  'sc-bytes': 'http.response.bytes',
  'cs(user-agent)': 'user_agent.original',
  'cs(referer)': 'http.request.referrer',
  'cs-host': 'url.domain',
  'cs(host)': 'url.domain',
  's-computername': 'host.name',
  protocol: 'network.transport',
  'session-id': 'session.id',
  'sender-address': 'email.from.address',
  'recipient-address': 'email.to.address',
  'message-subject': 'email.subject',
};
const sources = ['c-ip', 'src-ip', 'remote-endpoint', 'cip', 'client-ip', 'original-client-ip'];
const destinations = ['s-ip', 'dst-ip', 'local-endpoint', 'sip'];
const mostColumns = 200;
const methods = /^[A-Z][A-Z_-]{1,20}$/;

/**
 * The extended log format of W3C (WD-logfile): `#Fields:` names what the rows hold. IIS, CloudFront, the firewall of
 * Windows and Exchange (with commas) write it. A row has the separator of its head's names, or tabs.
 */
export const w3cTable: TableFormat = {
  id: 'w3c',
  head(text, before) {
    if (text.charCodeAt(0) !== 0x23) return null;
    const [, name = '', value = ''] = headPattern.exec(text) ?? [];
    if (name === '') return null;
    const isNewHead = /^(?:software|version)$/i.test(name) && (before?.columns.length ?? 0) > 0;
    const known = before?.format === 'w3c' && !isNewHead ? before : empty;
    if (/^fields$/i.test(name)) {
      const separator = value.includes(',') ? ',' : ' ';
      const columns = value
        .trim()
        .split(separator === ',' ? ',' : /\s/)
        .slice(0, mostColumns);
      return { ...known, columns: columns.map((column) => column.trim().toLowerCase()), separator };
    }
    if (/^software$/i.test(name)) return { ...known, facts: { ...known.facts, software: value.slice(0, 100) } };
    if (/^time format$/i.test(name)) return { ...known, facts: { ...known.facts, time: value.slice(0, 20) } };
    if (/^log-type$/i.test(name)) return { ...known, facts: { ...known.facts, type: value.slice(0, 60) } };
    return known;
  },
  row: parseRow,
};

const empty: Table = { format: 'w3c', columns: [], separator: ' ', facts: {} };

function parseRow(record: LogRecord, table: Table, clock: Clock): LogEvent | null {
  const { text } = record;
  const values = table.separator === ',' ? splitCsv(text, ',').values : text.split(text.includes('\t') ? '\t' : ' ');
  if (values.length < 2 || values.length !== table.columns.length) return null;
  const byName = new Map<string, string>();
  for (const [index, column] of table.columns.entries()) {
    const value = values[index] ?? '';
    if (value !== '-' && value !== '') byName.set(column, value);
  }
  const stated = timeOf(byName, table, clock);
  if (stated === null) return null;
  const fields: MutableFields = {};
  for (const column in names) {
    const value = byName.get(column);
    if (value !== undefined) fields[names[column] ?? ''] = column === 'protocol' ? value.toLowerCase() : value;
  }
  const agent = fields['user_agent.original'];
  if (agent !== undefined) fields['user_agent.original'] = agent.replaceAll('+', ' ').replaceAll('%20', ' ');
  addSides(fields, byName);
  const program = addMeaning(fields, byName, table);
  const origin = { host: fields['host.name'] ?? null, program, processId: null };
  return createEvent(record, 'table', stated, origin, summaryOf(byName, fields), fields);
}

/** W3C states UTC; the firewall of Windows says that its times are local, Exchange writes them in one column. */
function timeOf(values: ReadonlyMap<string, string>, table: Table, clock: Clock): StatedTime | null {
  const whole = values.get('date-time') ?? values.get('datetime');
  const [date, time] = [values.get('date'), values.get('time')];
  const stamp = whole ?? (date !== undefined && time !== undefined ? `${date} ${time}` : undefined);
  if (stamp === undefined) return noTime;
  const isLocal = /local/i.test(table.facts.time ?? '');
  const scanned = scanIsoTime(isLocal || /[Z+]/.test(stamp) ? stamp : `${stamp}Z`, 0);
  return scanned === null ? null : clock.resolve(scanned.written);
}

function addSides(fields: MutableFields, values: ReadonlyMap<string, string>): void {
  const first = (columns: readonly string[]) => columns.map((column) => values.get(column)).find((value) => value);
  const source = first(sources);
  if (source !== undefined) addAddressAndPort(fields, 'source', source);
  const destination = first(destinations);
  if (destination !== undefined) addAddressAndPort(fields, 'destination', destination);
  const sourcePort = values.get('c-port') ?? values.get('src-port');
  if (sourcePort !== undefined) fields['source.port'] = sourcePort;
  const port = values.get('s-port') ?? values.get('dst-port');
  if (port !== undefined) fields['destination.port'] = port;
  const user = values.get('cs-username') ?? values.get('user');
  if (user !== undefined) setUser(fields, user);
}

/** What a row is about; gives the program. */
function addMeaning(fields: MutableFields, values: ReadonlyMap<string, string>, table: Table): string | null {
  const method = fields['http.request.method'];
  const stem = values.get('cs-uri-stem');
  if (method !== undefined && stem !== undefined && isHttp(method, stem)) {
    const query = values.get('cs-uri-query');
    fields['url.original'] = query === undefined ? stem : `${stem}?${query}`;
    fields['event.category'] = 'web';
    fields['event.action'] = 'http-request';
    const isCloudFront = values.has('x-edge-location');
    fields['event.module'] = isCloudFront ? 'cloudfront' : 'iis';
    return isCloudFront ? 'cloudfront' : /Internet Information|^$/i.test(table.facts.software ?? '') ? 'iis' : null;
  }
  if (method !== undefined) {
    // IIS's FTP service writes FTP commands into the columns of HTTP.
    const status = fields['http.response.status_code'];
    for (const name of ['http.request.method', 'http.response.status_code']) delete fields[name];
    fields['ftp.command'] = method;
    if (status !== undefined) fields['ftp.completion_code'] = status;
    if (method === 'PASS' && status === '530') setLogon(fields, 'failure');
    else if (method === 'PASS' && status === '230') setLogon(fields, 'success');
    fields['event.module'] = 'iis';
    return 'iis-ftp';
  }
  const action = values.get('action')?.toUpperCase();
  if (values.has('src-ip') && (action === 'DROP' || action === 'ALLOW')) {
    fields['event.category'] = 'network';
    fields['event.action'] = action === 'DROP' ? 'connection-denied' : 'connection-allowed';
    fields['event.outcome'] = action === 'DROP' ? 'failure' : 'success';
    fields['event.module'] = 'windows-firewall';
    return 'windows-firewall';
  }
  if (/exchange/i.test(table.facts.software ?? '')) {
    addExchange(fields, values);
    return 'exchange';
  }
  return null;
}

function isHttp(method: string, stem: string): boolean {
  return methods.test(method) && (stem.startsWith('/') || stem === '*') && !/^(?:USER|PASS|STOR|RETR)$/.test(method);
}

/** Protocol logs of Exchange: what the server answered to a login. */
function addExchange(fields: MutableFields, values: ReadonlyMap<string, string>): void {
  fields['event.module'] = 'exchange';
  const said = `${values.get('data') ?? ''} ${values.get('context') ?? ''}`;
  if (/535 5\.7\.3 Authentication unsuccessful|AuthFailed:LogonDenied/.test(said)) setLogon(fields, 'failure');
  else if (/235 2\.7\.0 Authentication successful/.test(said)) setLogon(fields, 'success');
  const user = /User:? ?([^\s";,]{1,254})/.exec(said)?.[1];
  if (user !== undefined && fields['user.name'] === undefined) setUser(fields, user);
}

const untold = new Set([
  'date',
  'time',
  'date-time',
  'time-taken',
  'session-id',
  'sequence-number',
  'c-port',
  'src-port',
]);

function summaryOf(values: ReadonlyMap<string, string>, fields: MutableFields): string {
  const method = fields['http.request.method'];
  if (method !== undefined) return `"${method} ${fields['url.original'] ?? ''}" ${values.get('sc-status') ?? ''}`;
  const parts: string[] = [];
  for (const [name, value] of values) if (!untold.has(name)) parts.push(`${name}=${value}`);
  return parts.join(' ').slice(0, 2000);
}
