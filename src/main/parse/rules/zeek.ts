import type { MutableFields } from '../format.ts';
import { setAddress, setLogon, setUser } from './fields.ts';

/** Columns of Zeek's logs and their ECS names (docs.zeek.org, "Log Files"). */
const names: Readonly<Record<string, string>> = {
  uid: 'event.id',
  'id.orig_p': 'source.port',
  'id.resp_p': 'destination.port',
  proto: 'network.transport',
  service: 'network.protocol',
  orig_bytes: 'source.bytes',
  resp_bytes: 'destination.bytes',
  conn_state: 'zeek.conn_state',
  query: 'dns.question.name',
  qtype_name: 'dns.question.type',
  rcode_name: 'dns.response_code',
  method: 'http.request.method',
  host: 'url.domain',
  uri: 'url.original',
  referrer: 'http.request.referrer',
  user_agent: 'user_agent.original',
  status_code: 'http.response.status_code',
  response_body_len: 'http.response.bytes',
  server_name: 'tls.client.server_name',
  subject: 'tls.server.subject',
  issuer: 'tls.server.issuer',
  note: 'rule.name',
  msg: 'event.reason',
  name: 'rule.name',
  filename: 'file.name',
  mime_type: 'file.mime_type',
  md5: 'file.hash.md5',
  sha1: 'file.hash.sha1',
  mailfrom: 'email.from.address',
  rcptto: 'email.to.address',
};
const emptyValues = new Set(['', '-', '(empty)']);

/**
 * Adds what a row of Zeek's log `path` says. `find` gives a column's value. A notice is an alert of a sensor; a failed
 * login over SSH is Zeek's guess from the size of packets, and the only place where it states an outcome.
 */
export function addZeekFields(fields: MutableFields, path: string, find: (column: string) => string | undefined): void {
  for (const column in names) {
    const field = names[column] ?? '';
    if (column === 'name' && path !== 'weird') continue;
    if (column === 'subject' && path === 'smtp') continue;
    const value = find(column);
    if (value !== undefined && !emptyValues.has(value)) fields[field] = value;
  }
  for (const column of ['src', 'id.orig_h']) setAddress(fields, 'source', find(column));
  for (const column of ['dst', 'id.resp_h']) setAddress(fields, 'destination', find(column));
  const user = find('user') ?? find('username');
  if (user !== undefined && !emptyValues.has(user)) setUser(fields, user);
  fields['event.category'] = path === 'notice' ? 'intrusion_detection' : path === 'http' ? 'web' : 'network';
  if (path === 'http' && fields['http.request.method'] !== undefined) fields['event.action'] = 'http-request';
  const succeeded = path === 'ssh' ? find('auth_success') : undefined;
  if (succeeded === 'T' || succeeded === 'true') setLogon(fields, 'success');
  else if (succeeded === 'F' || succeeded === 'false') setLogon(fields, 'failure');
}

/** Columns that differ in each row. */
const untold = new Set(['ts', 'uid', 'fuid', 'id.orig_p', 'trans_id', 'duration', 'rtt', 'suppress_for', '_path']);
const shownValues = 40;

/** A row as text for its template: the log and its values by name, without what differs in each row. */
export function zeekSummary(path: string, values: Iterable<readonly [string, string]>): string {
  const parts = [path];
  for (const [name, value] of values) {
    if (untold.has(name) || emptyValues.has(value)) continue;
    parts.push(`${name}=${value}`);
    if (parts.length > shownValues) break;
  }
  return parts.join(' ').slice(0, 2000);
}
