import type { MutableFields } from '../format.ts';
import { setConnection, setTransport } from '../rules/connection.ts';
import { setAddress } from '../rules/fields.ts';
import type { Product } from './product.ts';
import { setStated, withProgram } from './stated.ts';

const maxValues = 40;
/** Where the values stand that differ by IP version; ports follow the destination. */
const places = {
  '4': { transport: 16, length: 17, source: 18 },
  '6': { transport: 12, length: 14, source: 15 },
} as const;

/**
 * The packet filter of pfSense and OPNsense: comma-separated values, those behind the ninth by IP version and protocol
 * (docs.netgate.com, "Raw Filter Log Format"). OPNsense names the rule by a hash in the fourth.
 */
export const filterlog: Product = {
  id: 'filterlog',
  name: 'pfSense/OPNsense packet filter',
  programs: ['filterlog'],
  mayBe: ({ text }) => text.includes(',match,'),
  read(body) {
    const at = body.program === null ? body.text.search(/(?:^|filterlog(?:\[\d{1,10}\])?: )\d{1,6},[^,]{0,20},/) : 0;
    const start = at <= 0 ? 0 : body.text.indexOf(': ', at) + 2;
    const values = body.text.slice(start).split(',', maxValues);
    const version = values[8];
    const place = version === '4' || version === '6' ? places[version] : undefined;
    if (place === undefined || values.length <= place.source + 1) return null;
    const fields: MutableFields = { 'event.category': 'network' };
    addRule(fields, values);
    const transport = values[place.transport]?.toLowerCase();
    setTransport(fields, transport);
    setAddress(fields, 'source', values[place.source]);
    setAddress(fields, 'destination', values[place.source + 1]);
    setStated(fields, 'network.bytes', values[place.length]);
    if (transport === 'tcp' || transport === 'udp') {
      setStated(fields, 'source.port', values[place.source + 2]);
      setStated(fields, 'destination.port', values[place.source + 3]);
    }
    return withProgram({ fields }, body, 'filterlog');
  },
};

function addRule(fields: MutableFields, values: readonly string[]): void {
  setStated(fields, 'rule.id', values[3] || values[0]);
  setStated(fields, 'observer.ingress.interface.name', values[4]);
  setStated(fields, 'event.reason', values[5]);
  const direction = values[7];
  if (direction === 'in' || direction === 'out') {
    fields['network.direction'] = direction === 'in' ? 'ingress' : 'egress';
  }
  const action = values[6];
  if (action === 'pass') setConnection(fields, 'allowed');
  else if (action === 'block' || action === 'reject') setConnection(fields, 'denied');
}
