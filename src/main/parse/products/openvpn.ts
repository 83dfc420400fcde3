import type { MutableFields } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { addAddressAndPort, setAddress, setLogon, setUser } from '../rules/fields.ts';
import { findLeadingTime } from '../time/leading.ts';
import type { Product } from './product.ts';
import { withProgram } from './stated.ts';

/** `alice/203.0.113.7:51234 …` of a client that is known, `203.0.113.7:51234 …` of one that is not yet, also with `udp4:[AF_INET]`. */
const peerPattern =
  /^(?:([\w.@+-]{1,128})\/)?(?:(?:udp|tcp)[46]?(?:-server)?:)?(?:\[AF_INET6?\])?(\d{1,3}(?:\.\d{1,3}){3}:\d{1,5}|\[[0-9a-f:]{2,45}\]:\d{1,5}) /i;
const connectedPattern = /Peer Connection Initiated with (?:\[AF_INET6?\])?(\S{1,64})/;
const commonNamePattern = /^\[([^\]]{1,128})\] Peer Connection Initiated/;
const failurePattern = /(?:TLS Auth Error: )?Auth Username\/Password verification failed for peer|AUTH_FAILED/;
const userPattern = /\busername[ =]'?([\w.@+-]{1,128})/i;
const accountPattern = /authentication (?:succeeded|failed) for username '([^']{1,128})'/i;
const refusedPattern = /\buser '([^']{1,128})' (?:could not|failed to) authenticate/;
const assignedPattern = /\b(?:primary virtual IP for \S{1,200}: |ifconfig )(\d{1,3}(?:\.\d{1,3}){3})/;

/** OpenVPN's server: which client came from where, as whom, and who was refused. */
export const openvpn: Product = {
  id: 'openvpn',
  name: 'OpenVPN',
  mayBe: ({ text, program }) =>
    program === null
      ? text.includes('Peer Connection Initiated') || text.includes('TLS Auth Error')
      : /^(?:ovpn-|openvpn)/i.test(program),
  read(body) {
    const { end } = body.program === null ? findLeadingTime(body.text, body.clock) : { end: 0 };
    const text = body.text.slice(end).trimStart().slice(0, 2000);
    const fields: MutableFields = {};
    const peer = peerPattern.exec(text);
    const said = peer === null ? text : text.slice(peer[0].length);
    if (peer?.[1] !== undefined) setUser(fields, peer[1]);
    if (peer?.[2] !== undefined) addAddressAndPort(fields, 'source', peer[2]);
    addFacts(fields, said);
    if (body.program === null && Object.keys(fields).length === 0) return null;
    fields['event.category'] ??= 'network';
    fields['network.protocol'] = 'openvpn';
    return withProgram({ fields }, body, 'openvpn');
  },
};

function addFacts(fields: MutableFields, said: string): void {
  const connected = connectedPattern.exec(said);
  if (connected !== null) {
    setLogon(fields, 'success');
    setUser(fields, commonNamePattern.exec(said)?.[1]);
    if (fields['source.ip'] === undefined) addAddressAndPort(fields, 'source', connected[1] ?? '');
    return;
  }
  const refused = refusedPattern.exec(said);
  if (refused !== null) {
    setLogon(fields, 'failure');
    setUser(fields, refused[1]);
    return;
  }
  const account = accountPattern.exec(said)?.[1] ?? userPattern.exec(said)?.[1];
  if (failurePattern.test(said) || /authentication failed for username/i.test(said)) {
    setLogon(fields, 'failure');
    setUser(fields, account);
  } else if (/client-instance exiting|client-instance restarting/.test(said)) {
    fields['event.category'] = 'authentication';
    fields['event.action'] = 'logoff';
  } else {
    const assigned = assignedPattern.exec(said)?.[1];
    if (assigned !== undefined) setAddress(fields, 'destination', assigned);
    else addAuthentication(fields, said);
  }
}
