import type { FlatObject } from '../formats/flatten.ts';
import { addModSecurityFields, firstRule } from '../rules/modsecurity.ts';
import { fieldsOfObject, setNamed } from '../rules/objects.ts';
import { noTime } from '../time/clock.ts';
import { findLeadingTime } from '../time/leading.ts';
import type { Product } from './product.ts';

/** ModSecurity and Coraza: what they add to the error log of a web server, and their audit log as JSON. */
export const modsecurity: Product = {
  id: 'modsecurity',
  name: 'ModSecurity',
  mayBe: ({ text, object }) => (object === null ? text.startsWith('ModSecurity: ') : isAudit(object)),
  read({ text, object, clock }) {
    if (object === null) {
      if (!text.startsWith('ModSecurity: ')) return null;
      const fields = { 'event.category': 'web' };
      addModSecurityFields(fields, text);
      return { fields };
    }
    if (!isAudit(object)) return null;
    const fields = fieldsOfObject(object);
    setNamed(fields, object, {
      'source.ip': ['transaction.client_ip', 'transaction.remote_address'],
      'source.port': ['transaction.client_port', 'transaction.remote_port'],
      'destination.ip': ['transaction.host_ip', 'transaction.local_address'],
      'destination.port': ['transaction.host_port', 'transaction.local_port'],
      'http.request.method': ['request.method'],
      'url.original': ['request.uri'],
      'url.domain': ['request.headers.host'],
      'user_agent.original': ['request.headers.user-agent'],
      'http.response.status_code': ['response.http_code', 'response.status'],
    });
    fields['event.category'] = 'web';
    fields['event.action'] = 'http-request';
    firstRule(fields, object.find(['transaction.messages', 'messages', 'audit_data.messages']) ?? '');
    delete fields['host.name'];
    const stamp = object.find(['transaction.time_stamp', 'transaction.timestamp']);
    const time = stamp === undefined ? noTime : findLeadingTime(stamp, clock).stated;
    return { fields, program: 'modsecurity', host: '', ...(time.time === null ? {} : { time }) };
  },
};

function isAudit(object: FlatObject): boolean {
  return (
    object.find(['transaction.unique_id', 'transaction.id', 'transaction.transaction_id']) !== undefined &&
    object.find(['transaction.client_ip', 'transaction.remote_address']) !== undefined
  );
}
