import type { MutableFields } from '../format.ts';
import { addAddressAndPort } from '../rules/fields.ts';
import type { Product } from './product.ts';

const messagePattern = /\bwireguard: ([\w.-]{1,32}): (.{1,1000})/s;
const peerPattern = /\b(?:peer (\d{1,10}) \(|from )(\d{1,3}(?:\.\d{1,3}){3}:\d{1,5}|\[[0-9a-f:]{2,45}\]:\d{1,5})/i;

/** WireGuard in Linux's kernel, whose lines come with dynamic debug: `wireguard: wg0: Handshake for peer 4 (…) did not complete …`. */
export const wireguard: Product = {
  id: 'wireguard',
  name: 'WireGuard',
  mayBe: ({ text, program }) => (program === null || program === 'kernel') && text.includes('wireguard: '),
  read({ text }) {
    const found = messagePattern.exec(text);
    if (found === null) return null;
    const fields: MutableFields = { 'event.category': 'network', 'network.protocol': 'wireguard' };
    fields['observer.ingress.interface.name'] = found[1] ?? '';
    const peer = peerPattern.exec(found[2] ?? '');
    if (peer?.[2] !== undefined) addAddressAndPort(fields, 'source', peer[2]);
    if (peer?.[1] !== undefined) fields['wireguard.peer'] = peer[1];
    return { fields };
  },
};
