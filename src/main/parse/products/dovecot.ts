import type { MutableFields } from '../format.ts';
import { setAddress, setLogon, setUser } from '../rules/fields.ts';
import type { Product } from './product.ts';

const peerPattern = /\b(?:user=<([^>]*)>|rip=([^\s,]+)|lip=([^\s,]+)|method=([^\s,]+)|session=<([^>]*)>)/g;
const authPattern = /\b(?:pam|sql|ldap|passwd-file|static|passdb|auth)\(([^,()\s]{1,128}),([0-9a-f.:]+)/i;
/** `imap(anna)<123><session>: Logged out in=1 out=2` */
const ownerPattern =
  /^(?:imap|pop3|lmtp|lda|indexer-worker|managesieve)\((?!\d{1,10}\))([^,()\s]{1,128})(?:,[0-9a-f.:]{2,45})?\)/;
const failed = /password mismatch|unknown user|failed|invalid/i;

/** Dovecot: logins and their failures, with `user=<…>` and `rip=…` or `pam(user,address)`; whose mail was delivered. */
export const dovecot: Product = {
  id: 'dovecot',
  name: 'Dovecot',
  programs: ['dovecot'],
  mayBe: () => false,
  read({ text }) {
    const fields: MutableFields = {};
    for (const [, user, remote, local, , session] of text.slice(0, 2000).matchAll(peerPattern)) {
      setUser(fields, user);
      setAddress(fields, 'source', remote);
      setAddress(fields, 'destination', local);
      if (session !== undefined && session !== '') fields['session.id'] = session;
    }
    const service = /\b(imap|pop3|submission|managesieve)-login: /.exec(text)?.[1];
    if (service !== undefined) fields['network.protocol'] = service;
    const auth = authPattern.exec(text);
    if (auth !== null) {
      setUser(fields, auth[1]);
      setAddress(fields, 'source', auth[2]);
      if (failed.test(text)) setLogon(fields, 'failure');
      if (/\bunknown user\b/i.test(text)) fields['event.reason'] = 'invalid-account';
    } else if (/auth failed|authentication failure/i.test(text)) setLogon(fields, 'failure');
    else if (/-login: (?:Info: )?Login: |^Login: /.test(text)) setLogon(fields, 'success');
    else setUser(fields, ownerPattern.exec(text)?.[1]);
    return { fields };
  },
};
