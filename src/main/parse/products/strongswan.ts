import { asAddress } from '../address.ts';
import type { MutableFields } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { setAddress, setLogon, setUser } from '../rules/fields.ts';
import type { Product } from './product.ts';

const threadPattern = /^\d{1,3}\[[A-Z]{2,4}\] (?:<[^>]{1,64}> )?/;
const endsPattern =
  /\b(?:between|for) ([0-9a-f.:]{2,45})(?:\[([^\]]{0,128})\])?\.\.\.([0-9a-f.:]{2,45})(?:\[([^\]]{0,128})\])?/;
const packetPattern = /^received packet: from ([0-9a-f.:]{2,45})\[(\d{1,5})\] to ([0-9a-f.:]{2,45})\[(\d{1,5})\]/;
const authenticatedPattern = /^authentication of '([^']{1,200})' (?:\([^)]{1,80}\) )?with .{1,80} successful/;
const eapFailurePattern = /^EAP method \S{1,40} failed for peer (\S{1,128})/;
const lookedForPattern =
  /^no (?:IKE|matching peer|peer) config found for ([0-9a-f.:]{2,45})\S{0,140}\.\.\.([0-9a-f.:]{2,45})/;

/** strongSwan: peers, and who was authenticated with EAP, XAuth or a key of their own. */
export const strongswan: Product = {
  id: 'strongswan',
  name: 'strongSwan',
  programs: ['charon', 'charon-systemd', 'ipsec', 'strongswan'],
  mayBe: ({ text }) => text.includes('[IKE] '),
  read(body) {
    const text = body.text.slice(0, 2000).replace(threadPattern, '');
    const fields: MutableFields = { 'event.category': 'network', 'network.protocol': 'ike' };
    const packet = packetPattern.exec(text);
    const ends = packet === null ? endsPattern.exec(text) : null;
    const authenticated = authenticatedPattern.exec(text);
    const refused = eapFailurePattern.exec(text);
    if (packet !== null) {
      setAddress(fields, 'source', packet[1]);
      setAddress(fields, 'destination', packet[3]);
      fields['source.port'] = packet[2] ?? '';
      fields['destination.port'] = packet[4] ?? '';
    } else if (ends !== null) {
      setAddress(fields, 'destination', ends[1]);
      setAddress(fields, 'source', ends[3]);
      if (/\bIKE_SA \S{1,128} established\b/.test(text) && asAddress(ends[4] ?? '') === null) setUser(fields, ends[4]);
    } else if (authenticated !== null) {
      if (/with (?:EAP|XAuth)/.test(text)) setLogon(fields, 'success');
      setUser(fields, authenticated[1]);
    } else if (refused !== null) {
      setLogon(fields, 'failure');
      setUser(fields, refused[1]);
    } else {
      const looked = lookedForPattern.exec(text);
      setAddress(fields, 'destination', looked?.[1]);
      setAddress(fields, 'source', looked?.[2]?.replace(/[,.]$/, ''));
      if (looked === null) addAuthentication(fields, text);
    }
    return body.program === null ? { fields, program: 'charon' } : { fields };
  },
};
