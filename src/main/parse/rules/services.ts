import type { MutableFields } from '../format.ts';
import { addAuthentication } from './authentication.ts';
import { setAddress, setLogon, setUser } from './fields.ts';

const dovecotPeerPattern = /\b(?:user=<([^>]*)>|rip=([^\s,]+)|lip=([^\s,]+))/g;
const dovecotAuthPattern = /\b(?:pam|sql|ldap|passwd-file|static|passdb|auth)\(([^,()\s]{1,128}),([0-9a-f.:]+)/i;
const postfixPattern = /^(?:warning: )?([\w.-]+)\[([^\]]+)\]: SASL \S+ authentication failed/;
const vsftpdPattern = /(?:\[([^\][]{1,64})\] )?(OK|FAIL) LOGIN: Client "([^"]+)"/;
const ftpConnectPattern = /^connection from (\S+) \(([^)]*)\)/;
const proftpdPattern = /\(([^()[\]\s]*)\[([^\]]+)\]\)/;

/** Dovecot: logins and their failures, with `user=<…>` and `rip=…` or `pam(user,address)`. */
export function addDovecotFields(fields: MutableFields, message: string): void {
  for (const [, user, remote, local] of message.slice(0, 2000).matchAll(dovecotPeerPattern)) {
    setUser(fields, user);
    setAddress(fields, 'source', remote);
    setAddress(fields, 'destination', local);
  }
  const auth = dovecotAuthPattern.exec(message);
  if (auth !== null) {
    setUser(fields, auth[1]);
    setAddress(fields, 'source', auth[2]);
    if (/password mismatch|unknown user|failed|invalid/i.test(message)) setLogon(fields, 'failure');
  } else if (/auth failed|authentication failure/i.test(message)) setLogon(fields, 'failure');
  else if (/-login: Login: |^Login: /.test(message)) setLogon(fields, 'success');
}

/** Postfix: failures of SASL logins; other lines only give the peer where they name one. */
export function addPostfixFields(fields: MutableFields, message: string): void {
  const match = postfixPattern.exec(message);
  if (match === null) return;
  setLogon(fields, 'failure');
  setAddress(fields, 'source', match[2]);
  setUser(fields, /sasl_username=(\S+)/.exec(message)?.[1]);
}

/** ftpd, vsftpd, proftpd and pure-ftpd. */
export function addFtpFields(fields: MutableFields, message: string): void {
  const vsftpd = vsftpdPattern.exec(message);
  if (vsftpd !== null) {
    setLogon(fields, vsftpd[2] === 'OK' ? 'success' : 'failure');
    setUser(fields, vsftpd[1]);
    setAddress(fields, 'source', vsftpd[3]);
    return;
  }
  const connect = ftpConnectPattern.exec(message);
  if (connect !== null) {
    fields['event.category'] = 'network';
    setAddress(fields, 'source', connect[1]);
    return;
  }
  const peer = proftpdPattern.exec(message);
  if (peer !== null) setAddress(fields, 'source', peer[2]?.replace(/^::ffff:/, ''));
  const user = /\bUSER ([^\s:(]+)/.exec(message);
  setUser(fields, user?.[1]);
  if (user !== null && /no such user/.test(message)) {
    setLogon(fields, 'failure');
    fields['event.reason'] = 'invalid-account';
  } else addAuthentication(fields, message);
}
