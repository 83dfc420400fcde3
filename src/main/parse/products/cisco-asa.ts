import type { MutableFields } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { setConnection, setTransport } from '../rules/connection.ts';
import { setDetection } from '../rules/detection.ts';
import { setAddress, setLogon, setUser } from '../rules/fields.ts';
import { type AsaMessages, asaMessages, asaPeers } from './cisco-asa-messages.ts';
import { mayBeCisco, readCiscoMessage } from './cisco-message.ts';
import type { Product } from './product.ts';
import { setStated } from './stated.ts';

const facilities = new Set(['ASA', 'FTD', 'PIX', 'FWSM']);
const byCode = new Map<string, AsaMessages>(
  asaMessages.flatMap((messages) => messages.codes.map((code) => [code, messages] as const)),
);

/** Cisco ASA and the firewalls of its line (FTD, PIX): `%ASA-severity-number: text`. */
export const ciscoAsa: Product = {
  id: 'cisco-asa',
  name: 'Cisco ASA',
  mayBe: mayBeCisco,
  read(body) {
    const message = readCiscoMessage(body);
    // `%ASA-session-6-302013` names the class of the message in between.
    const facility = message?.facility.replace(/-.*$/, '') ?? '';
    if (message === null || !facilities.has(facility)) return null;
    const fields: MutableFields = {
      'observer.vendor': 'Cisco',
      'observer.product': facility,
      'event.code': message.mnemonic,
      'event.severity': message.severity,
    };
    addFacts(fields, message.mnemonic, message.text);
    return { fields, program: message.tag, message: message.text };
  },
};

function addFacts(fields: MutableFields, code: string, text: string): void {
  const known = byCode.get(code);
  const groups = known?.pattern.exec(text)?.groups;
  if (known === undefined || groups === undefined) {
    const peer = asaPeers.map((pattern) => pattern.exec(text)?.groups).find((found) => found !== undefined);
    setUser(fields, peer?.user);
    setAddress(fields, 'source', peer?.source);
    addAuthentication(fields, text);
    return;
  }
  addNames(fields, groups);
  addMeaning(fields, known.meaning, groups.verdict);
}

type Groups = Record<string, string | undefined>;

function addNames(fields: MutableFields, groups: Groups): void {
  const { transport, transportDenied, rule, reason, command, group, protocol } = groups;
  const turned = isTurned(groups);
  setAddress(fields, 'source', turned ? groups.destination : groups.source);
  setAddress(fields, 'destination', turned ? groups.source : groups.destination);
  setStated(fields, 'source.port', turned ? groups.destinationPort : groups.sourcePort);
  setStated(fields, 'destination.port', turned ? groups.sourcePort : groups.destinationPort);
  setTransport(fields, transport ?? transportDenied);
  setUser(fields, groups.user);
  setStated(fields, 'rule.name', rule);
  setStated(fields, 'event.reason', reason);
  setStated(fields, 'process.command_line', command);
  setStated(fields, 'group.name', group);
  setStated(fields, 'network.protocol', protocol);
}

/**
 * The outer side stands first, so that an outbound connection comes from the second one. The end of a connection says no
 * direction: there the side with the port of a service is the server.
 */
function isTurned({ direction, torn, sourcePort, destinationPort }: Groups): boolean {
  if (torn === undefined) return direction === 'outbound';
  return Number(sourcePort) < 1024 && Number(destinationPort) >= 1024;
}

function addMeaning(fields: MutableFields, meaning: AsaMessages['meaning'], verdict: string | undefined): void {
  if (meaning === 'allowed' || meaning === 'denied') setConnection(fields, meaning);
  else if (meaning === 'by-verdict') setConnection(fields, verdict === 'denied' ? 'denied' : 'allowed');
  else if (meaning === 'logged-in') setLogon(fields, 'success');
  else if (meaning === 'login-failed') setLogon(fields, 'failure');
  else if (meaning === 'logged-out') setAction(fields, 'authentication', 'logoff');
  else if (meaning === 'account-locked') setAction(fields, 'authentication', 'account-locked');
  else if (meaning === 'account-created') setAction(fields, 'iam', 'account-created');
  else if (meaning === 'privilege-used') setAction(fields, 'iam', 'privilege-used');
  else if (meaning === 'threat') setDetection(fields);
  else if (meaning === 'configuration') fields['event.category'] = 'configuration';
}

function setAction(fields: MutableFields, category: string, action: string): void {
  fields['event.category'] = category;
  fields['event.action'] = action;
}
