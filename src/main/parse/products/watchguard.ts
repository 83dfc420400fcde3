import type { MutableFields } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { setConnection, setTransport } from '../rules/connection.ts';
import { setAddress, setUser } from '../rules/fields.ts';
import type { Product } from './product.ts';
import { setStated } from './stated.ts';

const messagePattern = /\bmsg_id="([0-9A-F]{4}-[0-9A-F]{4})" ?(.{0,4000})/s;
const packetPattern =
  /^(Allow|Deny) (\S{1,64}) (\S{1,64}) (?:\d{1,6} )?(\w{1,12}) (?:\d{1,4} ){0,2}([0-9a-f.:]{2,45}) ([0-9a-f.:]{2,45})(?: (\d{1,5}) (\d{1,5}))?/;
const rulePattern = /\(([^()]{1,128})\)\s{0,4}$/;
const userPattern = /\b(?:user|src_user)[ =]["'[]?([^\s"'@[\]]{1,64})(?:@[^\s"']{1,64})?/i;
const peerPattern = /\b(?:from|src_ip[ =]|client) ?"?(\d{1,3}(?:\.\d{1,3}){3})\b/;

/** WatchGuard Fireware: `msg_id="3000-0148" Allow 1-Trusted 0-External 52 tcp 20 63 source destination ports … (policy)`. */
export const watchguard: Product = {
  id: 'watchguard',
  name: 'WatchGuard Fireware',
  mayBe: ({ text, program }) => (program === null || text.charCodeAt(0) === 0x6d) && text.includes('_id="'),
  read({ text }) {
    const found = messagePattern.exec(text);
    if (found === null) return null;
    const [, code = '', said = ''] = found;
    const fields: MutableFields = { 'observer.vendor': 'WatchGuard', 'event.code': code };
    const packet = packetPattern.exec(said);
    if (packet === null) addMessage(fields, said);
    else addPacket(fields, packet, said);
    return { fields };
  },
};

function addPacket(fields: MutableFields, packet: RegExpExecArray, said: string): void {
  const [, verdict, entered, left, transport, source, destination, sourcePort, destinationPort] = packet;
  setConnection(fields, verdict === 'Allow' ? 'allowed' : 'denied');
  setStated(fields, 'observer.ingress.zone', entered);
  setStated(fields, 'observer.egress.zone', left);
  setTransport(fields, transport);
  setAddress(fields, 'source', source);
  setAddress(fields, 'destination', destination);
  setStated(fields, 'source.port', sourcePort);
  setStated(fields, 'destination.port', destinationPort);
  setStated(fields, 'rule.name', rulePattern.exec(said.slice(-200))?.[1]);
}

function addMessage(fields: MutableFields, said: string): void {
  setUser(fields, userPattern.exec(said)?.[1]);
  setAddress(fields, 'source', peerPattern.exec(said)?.[1]);
  addAuthentication(fields, said);
}
