import type { MutableFields } from '../format.ts';

/** Whether a connection was let through. */
export type ConnectionVerdict = 'allowed' | 'denied';

const denied = new Set(['deny', 'denied', 'drop', 'dropped', 'block', 'blocked', 'reject', 'rejected', 'reset']);
const allowed = new Set(['accept', 'accepted', 'allow', 'allowed', 'pass', 'passed', 'permit', 'permitted']);

/** What the usual words for an action of a firewall mean; null for any other. */
export function verdictOf(action: string): ConnectionVerdict | null {
  const word = action.toLowerCase();
  if (denied.has(word)) return 'denied';
  return allowed.has(word) ? 'allowed' : null;
}

/** Sets the facts of a connection that passed or did not. */
export function setConnection(fields: MutableFields, verdict: ConnectionVerdict): void {
  fields['event.category'] = 'network';
  fields['event.action'] = verdict === 'denied' ? 'connection-denied' : 'connection-allowed';
  fields['event.outcome'] = verdict === 'denied' ? 'failure' : 'success';
}

/** Names of IP protocols by their IANA numbers. */
const transports: Readonly<Record<string, string>> = {
  '1': 'icmp',
  '2': 'igmp',
  '6': 'tcp',
  '17': 'udp',
  '41': 'ipv6',
  '47': 'gre',
  '50': 'esp',
  '51': 'ah',
  '58': 'ipv6-icmp',
  '132': 'sctp',
};
const transportPattern = /^([a-z][a-z0-9-]{0,15})(?:\/|$)/i;

/** Sets `network.transport` from a number, a name, or a name with the service behind it such as `tcp/https`. */
export function setTransport(fields: MutableFields, text: string | undefined): void {
  if (text === undefined) return;
  const name = transports[text] ?? transportPattern.exec(text)?.[1]?.toLowerCase();
  if (name !== undefined && name !== 'ip') fields['network.transport'] = name;
}
