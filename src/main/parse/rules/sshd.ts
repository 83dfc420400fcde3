import type { MutableFields } from '../format.ts';
import { setAddress, setLogon, setUser } from './fields.ts';

/** The account name is what the client sent: it may hold blanks, line
 * separators and the very words of the message. The last `from` counts. */
const attemptPattern =
  /^(Failed|Accepted) (\S+) for (invalid user )?(.*) from (\S+) port (\d+)(?: ssh2?)?(?:: .*| \[preauth\])?$/s;
const invalidUserPattern = /^(?:Invalid|Illegal) user (.*) from (\S+)(?: port (\d+))?(?: \[preauth\])?$/s;
const endPattern =
  /^(?:Connection (?:closed|reset) by|Disconnected from|Received disconnect from) (?:(invalid|authenticating) )?(?:user (.*?) )?([0-9a-f][0-9a-f.:]+|[\w.-]+\.\w+)(?: port (\d+))?(?:[: ]|$)/s;
const addressPattern = /(?: from |^Connection from |\[)([0-9a-f][0-9a-f.:]+)(?:\])?(?: port (\d+))?/i;
const userNotAllowedPattern = /^User (.+?) from (\S+) not allowed because/s;
const tooManyPattern =
  /^(?:error: )?maximum authentication attempts exceeded for (invalid user )?(.*) from (\S+) port (\d+)/s;
const pamErrorPattern = /^error: PAM: (.{1,80}?) for (illegal user |invalid user )?(.*) from (\S+)$/s;

/** Messages of OpenSSH's server; Dropbear's are near enough to the usual words. */
export function addSshdFields(fields: MutableFields, message: string): void {
  const attempt = /^(?:Failed|Accepted) /.test(message) ? attemptPattern.exec(message) : null;
  if (attempt !== null) {
    const [, word, method = '', invalid, user, source, port = ''] = attempt;
    setLogon(fields, word === 'Accepted' ? 'success' : 'failure');
    fields['sshd.method'] = method;
    if (invalid !== undefined) fields['event.reason'] = 'invalid-account';
    setPeer(fields, user, source, port);
    return;
  }
  const invalidUser = invalidUserPattern.exec(message);
  if (invalidUser !== null) {
    setLogon(fields, 'failure');
    fields['event.reason'] = 'invalid-account';
    setPeer(fields, invalidUser[1], invalidUser[2], invalidUser[3]);
    return;
  }
  fields['event.category'] = 'authentication';
  const pamError = pamErrorPattern.exec(message);
  if (pamError !== null) {
    setLogon(fields, 'failure');
    if (pamError[2] !== undefined) fields['event.reason'] = 'invalid-account';
    setPeer(fields, pamError[3], pamError[4], undefined);
    return;
  }
  const tooMany = tooManyPattern.exec(message);
  if (tooMany !== null) {
    fields['event.outcome'] = 'failure';
    if (tooMany[1] !== undefined) fields['event.reason'] = 'invalid-account';
    setPeer(fields, tooMany[2], tooMany[3], tooMany[4]);
    return;
  }
  const notAllowed = userNotAllowedPattern.exec(message);
  if (notAllowed !== null) {
    setLogon(fields, 'failure');
    setPeer(fields, notAllowed[1], notAllowed[2], undefined);
    return;
  }
  const end = endPattern.exec(message);
  if (end !== null) {
    if (end[1] === 'invalid') fields['event.reason'] = 'invalid-account';
    setPeer(fields, end[2], end[3], end[4]);
    return;
  }
  const address = addressPattern.exec(message);
  if (address !== null) setPeer(fields, undefined, address[1], address[2]);
}

function setPeer(
  fields: MutableFields,
  user: string | undefined,
  source: string | undefined,
  port: string | undefined,
): void {
  setUser(fields, user);
  setAddress(fields, 'source', source);
  if (port !== undefined) fields['source.port'] = port;
}
