import type { MutableFields } from '../format.ts';
import { addAddressAndPort } from '../rules/fields.ts';
import { scanIsoTime } from '../time/scan.ts';
import type { Product } from './product.ts';

/** Type, time, balancer, client, target, three durations, two status codes, two sizes, request, agent (AWS, "Access logs for your Application Load Balancer"). */
const linePattern =
  /^(https?|h2|grpcs|wss?) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,6}Z) (\S{1,200}) (\S{3,60}) (\S{1,60}) (?:-?[\d.]{1,12} ){3}(\d{3}|-) (\d{3}|-) \d{1,15} (\d{1,15}) "([A-Z]{3,10}|-) (\S{1,8000}) (?:HTTP\/[\d.]{1,3}|- ?)" "([^"]{0,2000})"/;

/** Access lines of AWS's Application Load Balancer. */
export const awsAlb: Product = {
  id: 'aws-alb',
  name: 'AWS Application Load Balancer',
  mayBe: ({ text, object }) => object === null && /^(?:https?|h2|grpcs|wss?) \d{4}-\d\d-\d\dT/.test(text),
  read({ text, clock }) {
    const match = linePattern.exec(text);
    if (match === null) return null;
    const [, , stamp = '', , client = '', target = '', status = '', , bytes = '', method = '', url = '', agent = ''] =
      match;
    const fields: MutableFields = {
      'event.category': 'web',
      'event.action': 'http-request',
      'http.request.method': method,
      'http.response.bytes': bytes,
    };
    if (status !== '-') fields['http.response.status_code'] = status;
    addAddressAndPort(fields, 'source', client);
    if (target !== '-') addAddressAndPort(fields, 'destination', target);
    const whole = /^\w{2,5}:\/\/([^/:]{1,255})(?::\d{1,5})?(\/.{0,8000})?$/.exec(url);
    fields['url.original'] = whole === null ? url : (whole[2] ?? '/');
    if (whole?.[1] !== undefined) fields['url.domain'] = whole[1];
    if (agent !== '-') fields['user_agent.original'] = agent;
    const scanned = scanIsoTime(stamp, 0);
    const reading = {
      fields,
      format: 'web-access' as const,
      program: 'aws-alb',
      message: text.slice(text.indexOf('"')),
    };
    return scanned === null ? reading : { ...reading, time: clock.resolve(scanned.written) };
  },
};
