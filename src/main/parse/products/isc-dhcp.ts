import type { MutableFields } from '../format.ts';
import { setAddress } from '../rules/fields.ts';
import type { Product } from './product.ts';
import { setStated } from './stated.ts';

const messagePattern = /^DHCP(DISCOVER|OFFER|REQUEST|ACK|NAK|DECLINE|RELEASE|INFORM|EXPIRE)\b(.{0,500})/;
const addressPattern = /\b(?:for|on|of) (\d{1,3}(?:\.\d{1,3}){3})/;
const macPattern = /\b([0-9a-f]{2}(?::[0-9a-f]{2}){5})\b(?: \(([^)]{1,253})\))?/i;
const interfacePattern = /\bvia (\S{1,32}?)(?::|$| )/;

/** ISC dhcpd: which device got which address. */
export const iscDhcp: Product = {
  id: 'isc-dhcp',
  name: 'ISC DHCP server',
  programs: ['dhcpd'],
  mayBe: () => false,
  read({ text }) {
    const fields: MutableFields = { 'event.category': 'network', 'network.protocol': 'dhcp' };
    const message = messagePattern.exec(text);
    if (message === null) return { fields };
    const said = message[2] ?? '';
    const device = macPattern.exec(said);
    fields['event.code'] = `DHCP${message[1]}`;
    setAddress(fields, 'source', addressPattern.exec(said)?.[1]);
    setStated(fields, 'source.mac', device?.[1]);
    setStated(fields, 'source.domain', device?.[2]);
    setStated(fields, 'observer.ingress.interface.name', interfacePattern.exec(said)?.[1]);
    return { fields };
  },
};
