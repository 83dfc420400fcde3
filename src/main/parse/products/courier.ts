import type { MutableFields } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import {
  addPhrase,
  logoff,
  logonFailure,
  logonSuccess,
  network,
  type Phrase,
  unknownAccount,
} from '../rules/phrases.ts';
import type { Product } from './product.ts';

const peer = String.raw`user=(?<user>[^,]{0,254}), ip=\[(?<source>[0-9a-f.:]{2,45})\](?:, port=\[(?<sourcePort>\d{1,5})\])?`;
const phrases: readonly Phrase[] = [
  { pattern: new RegExp(`^LOGIN FAILED, ${peer}`, 'i'), says: logonFailure },
  { pattern: new RegExp(`^LOGIN, ${peer}`, 'i'), says: logonSuccess },
  { pattern: new RegExp(`^LOGOUT, ${peer}`, 'i'), says: logoff },
  { pattern: /^Connection, ip=\[(?<source>[0-9a-f.:]{2,45})\]/i, says: network },
  {
    pattern: /^vchkpw-\w{2,12}: vpopmail user not found (?<user>[^\s:]{0,254}):(?<source>[0-9a-f.:]{2,45})$/i,
    says: unknownAccount,
  },
  {
    pattern:
      /^vchkpw-\w{2,12}: password fail (?:\([^)]{0,200}\) )?(?<user>[^\s:]{1,254}):(?<source>[0-9a-f.:]{2,45})$/i,
    says: logonFailure,
  },
  {
    pattern: /^vchkpw-\w{2,12}: \([\w-]{2,20}\) login success (?<user>[^\s:]{1,254}):(?<source>[0-9a-f.:]{2,45})$/i,
    says: logonSuccess,
  },
];

/** Courier's IMAP and POP3 servers, and vpopmail behind them. */
export const courier: Product = {
  id: 'courier',
  name: 'Courier',
  programs: ['imapd', 'imapd-ssl', 'pop3d', 'pop3d-ssl', 'courierpop3login', 'imaplogin', 'vpopmail'],
  mayBe: () => false,
  read({ text, program }) {
    const fields: MutableFields = {};
    if (!addPhrase(fields, phrases, text)) addAuthentication(fields, text);
    const protocol = /imap|pop3/i.exec(program ?? text.slice(0, 20))?.[0].toLowerCase();
    if (protocol !== undefined) fields['network.protocol'] = protocol;
    return { fields };
  },
};
