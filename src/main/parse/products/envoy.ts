import { asAddress } from '../address.ts';
import type { MutableFields } from '../format.ts';
import { scanIsoTime } from '../time/scan.ts';
import type { Product } from './product.ts';

/** `[2016-04-15T20:17:00.310Z] "POST /api HTTP/2" 204 - 154 0 226 100 "forwarded for" "agent" "id" "authority" "upstream"` */
const linePattern =
  /^\[(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\] "([A-Z]{3,10}) (\S{1,8000}) (?:HTTP\/[\d.]{1,3}|-)" (\d{3}) \S{1,60} (?:\S{1,60} \S{1,60} "[^"]{0,200}" )?(\d{1,15}) (\d{1,15}) \d{1,10} (?:\d{1,10}|-) "([^"]{0,400})" "([^"]{0,2000})" "[^"]{0,100}" "([^"]{0,255})"/;

/** Access lines of Envoy and Istio in their default form. The client is the first address that was forwarded for. */
export const envoy: Product = {
  id: 'envoy',
  name: 'Envoy',
  mayBe: ({ text, object }) => object === null && text.charCodeAt(0) === 0x5b && text.slice(25, 28) === '] "',
  read({ text, clock }) {
    const match = linePattern.exec(text);
    if (match === null) return null;
    const [, stamp = '', method = '', url = '', status = '', , bytes = '', forwarded = '', agent = '', domain = ''] =
      match;
    const fields: MutableFields = {
      'event.category': 'web',
      'event.action': 'http-request',
      'http.request.method': method,
      'url.original': url,
      'http.response.status_code': status,
      'http.response.bytes': bytes,
    };
    const client = asAddress((forwarded.split(',')[0] ?? '').trim());
    if (client !== null) fields['source.ip'] = client;
    if (agent !== '-') fields['user_agent.original'] = agent;
    if (domain !== '-') fields['url.domain'] = domain;
    const scanned = scanIsoTime(stamp, 0);
    const reading = {
      fields,
      format: 'web-access' as const,
      program: 'envoy',
      message: text.slice(stamp.length + 3),
    };
    return scanned === null ? reading : { ...reading, time: clock.resolve(scanned.written) };
  },
};
