import type { MutableFields } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { addPhrase, logoff, logonFailure, logonSuccess, network, type Phrase } from '../rules/phrases.ts';
import type { Product } from './product.ts';

const phrases: readonly Phrase[] = [
  {
    pattern:
      /^\([^@\s]{1,128}@(?<source>[^)\s]{2,255})\) \[WARNING\] Authentication failed for user \[(?<user>[^\]]{1,128})\]/,
    says: logonFailure,
  },
  {
    pattern: /^\([^@\s]{1,128}@(?<source>[^)\s]{2,255})\) \[INFO\] (?<user>\S{1,128}) is now logged in/,
    says: logonSuccess,
  },
  { pattern: /^\([^@\s]{1,128}@(?<source>[^)\s]{2,255})\) \[INFO\] New connection from /, says: network },
  { pattern: /^\((?<user>[^@\s?]{1,128})@(?<source>[^)\s]{2,255})\) \[INFO\] Logout/, says: logoff },
  {
    pattern:
      /^\((?<user>[^@\s?]{1,128})@(?<source>[^)\s]{2,255})\) \[NOTICE\] (?<file>\/.{0,500}?) (?:up|down)loaded {1,2}\((?<size>\d{1,15}) bytes/,
  },
  { pattern: /^\((?:\?|(?<user>[^@\s]{1,128}))@(?<source>[^)\s]{2,255})\) \[/ },
];

/** Pure-FTPd: `(user@address) [LEVEL] what happened`. */
export const pureFtpd: Product = {
  id: 'pure-ftpd',
  name: 'Pure-FTPd',
  programs: ['pure-ftpd'],
  mayBe: () => false,
  read({ text }) {
    const fields: MutableFields = {};
    if (!addPhrase(fields, phrases, text)) addAuthentication(fields, text);
    return { fields };
  },
};
