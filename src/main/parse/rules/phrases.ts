import type { MutableFields } from '../format.ts';
import { addAddressAndPort, setUser } from './fields.ts';

/** The ECS field that a named group of a {@link Phrase} gives; `user`, `source` and `destination` are cleaned first. */
const fieldOfGroup = {
  user: 'user.name',
  effective: 'user.effective.name',
  userDomain: 'user.domain',
  group: 'group.name',
  source: 'source.ip',
  sourceName: 'source.domain',
  sourcePort: 'source.port',
  destination: 'destination.ip',
  destinationPort: 'destination.port',
  transport: 'network.transport',
  protocol: 'network.protocol',
  host: 'host.name',
  process: 'process.name',
  executable: 'process.executable',
  processId: 'process.pid',
  command: 'process.command_line',
  exitCode: 'process.exit_code',
  file: 'file.path',
  size: 'file.size',
  method: 'http.request.method',
  url: 'url.original',
  domain: 'url.domain',
  agent: 'user_agent.original',
  sender: 'email.from.address',
  recipient: 'email.to.address',
  messageId: 'email.message_id',
  queueId: 'email.local_id',
  code: 'event.code',
  reason: 'event.reason',
  rule: 'rule.name',
  ruleId: 'rule.id',
  service: 'service.name',
  session: 'session.id',
  database: 'database.name',
  level: 'log.level',
} as const;
type GroupName = keyof typeof fieldOfGroup;

/** One kind of message of a program: a pattern with named groups, and what such a message says beside their values. */
export interface Phrase {
  pattern: RegExp;
  says?: Readonly<MutableFields>;
}

export const logonFailure = {
  'event.category': 'authentication',
  'event.action': 'logon',
  'event.outcome': 'failure',
} as const;
export const logonSuccess = {
  'event.category': 'authentication',
  'event.action': 'logon',
  'event.outcome': 'success',
} as const;
export const unknownAccount = { ...logonFailure, 'event.reason': 'invalid-account' } as const;
export const logoff = { 'event.category': 'authentication', 'event.action': 'logoff' } as const;
export const network = { 'event.category': 'network' } as const;

/** Adds what the first of the phrases that fits says; false where none does. */
export function addPhrase(fields: MutableFields, phrases: readonly Phrase[], text: string): boolean {
  for (const { pattern, says } of phrases) {
    const match = pattern.exec(text);
    if (match === null) continue;
    addGroups(fields, match);
    if (says !== undefined) Object.assign(fields, says);
    return true;
  }
  return false;
}

/** Adds the named groups of a match. */
function addGroups(fields: MutableFields, match: RegExpExecArray): void {
  const { groups } = match;
  if (groups === undefined) return;
  for (const name in groups) {
    const value = groups[name];
    if (value === undefined || value === '' || value === '-') continue;
    if (name === 'user') setUser(fields, value);
    else if (name === 'source' || name === 'destination') addAddressAndPort(fields, name, value);
    else fields[fieldOfGroup[name as GroupName]] = value;
  }
}
