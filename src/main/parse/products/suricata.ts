import type { MutableFields } from '../format.ts';
import type { FlatObject } from '../formats/flatten.ts';
import { setLogon } from '../rules/fields.ts';
import { fieldsOfObject, setNamed } from '../rules/objects.ts';
import type { Product } from './product.ts';

const names = {
  'source.ip': ['src_ip'],
  'source.port': ['src_port'],
  'destination.ip': ['dest_ip'],
  'destination.port': ['dest_port'],
  'network.protocol': ['app_proto'],
  'rule.id': ['alert.signature_id'],
  'rule.name': ['alert.signature'],
  'rule.category': ['alert.category'],
  'event.severity': ['alert.severity'],
  'http.request.method': ['http.http_method'],
  'http.response.status_code': ['http.status'],
  'http.response.bytes': ['http.length'],
  'url.original': ['http.url'],
  'url.domain': ['http.hostname', 'tls.sni'],
  'user_agent.original': ['http.http_user_agent'],
  'dns.question.name': ['dns.rrname', 'dns.query.rrname'],
  'dns.question.type': ['dns.rrtype', 'dns.query.rrtype'],
  'dns.response_code': ['dns.rcode'],
  'tls.server.subject': ['tls.subject'],
  'tls.server.issuer': ['tls.issuerdn'],
  'tls.version': ['tls.version'],
  'file.name': ['fileinfo.filename'],
  'file.size': ['fileinfo.size'],
  'email.from.address': ['smtp.mail_from'],
  'email.to.address': ['smtp.rcpt_to'],
} as const;

/** Suricata's EVE: alerts, and what it saw of DNS, HTTP, TLS, SSH, files and flows. */
export const suricata: Product = {
  id: 'suricata',
  name: 'Suricata',
  mayBe: ({ object }) => object !== null && isEve(object),
  read({ object }) {
    if (object === null || !isEve(object)) return null;
    const fields: MutableFields = fieldsOfObject(object);
    // A host in an event is that of a request; the sensor's own name stands at its top.
    delete fields['host.name'];
    setNamed(fields, object, names);
    const type = object.find(['event_type']) ?? '';
    const transport = object.find(['proto']);
    if (transport !== undefined) fields['network.transport'] = transport.toLowerCase();
    if (type === 'alert' || type === 'anomaly') fields['event.category'] = 'intrusion_detection';
    else if (type === 'http') fields['event.category'] = 'web';
    else if (type !== 'stats') fields['event.category'] = 'network';
    if (fields['http.request.method'] !== undefined && fields['url.original'] !== undefined) {
      fields['event.action'] = 'http-request';
    }
    const answer = type === 'ftp' ? object.find(['ftp.completion_code']) : undefined;
    if (answer?.startsWith('530') && object.find(['ftp.command']) === 'PASS') setLogon(fields, 'failure');
    const sensor = object.entries.find(([name]) => name === 'host')?.[1] ?? '';
    return { fields, program: 'suricata', host: sensor };
  },
};

function isEve(object: FlatObject): boolean {
  return (
    object.find(['event_type']) !== undefined &&
    (object.find(['flow_id']) !== undefined || object.find(['stats.uptime', 'alert.signature_id']) !== undefined)
  );
}
