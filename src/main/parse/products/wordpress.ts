import type { MutableFields } from '../format.ts';
import { addPhrase, logonFailure, logonSuccess, type Phrase, unknownAccount } from '../rules/phrases.ts';
import type { Product } from './product.ts';

const from = '(?<source>[0-9a-f.:]{2,45})';
const phrases: readonly Phrase[] = [
  {
    pattern: new RegExp(
      `^(?:XML-RPC |REST )?[Aa]uthentication attempt for unknown user (?<user>.{1,128}) from ${from}$`,
      'i',
    ),
    says: unknownAccount,
  },
  {
    pattern: new RegExp(`^(?:XML-RPC )?[Aa]uthentication (?:failure|attempt) for (?<user>.{1,128}) from ${from}$`, 'i'),
    says: logonFailure,
  },
  { pattern: new RegExp(`^XML-RPC authentication (?:attempt|failure).{0,128} from ${from}$`, 'i'), says: logonFailure },
  { pattern: new RegExp(`^REST authentication (?:attempt|failure).{0,128} from ${from}$`, 'i'), says: logonFailure },
  {
    pattern: new RegExp(`^Blocked authentication attempt for (?<user>.{1,128}) from ${from}$`, 'i'),
    says: logonFailure,
  },
  { pattern: new RegExp(`^Accepted password for (?<user>.{1,128}) from ${from}$`, 'i'), says: logonSuccess },
  {
    pattern: new RegExp(
      `^(?:Blocked user enumeration attempt|Pingback (?:error|requested)|Comment (?:attempt|post)|Spam comment).{0,128}? from ${from}$`,
      'i',
    ),
  },
  { pattern: new RegExp(` from ${from}$`, 'i') },
];

/** WordPress by the plugins that write to syslog: WP fail2ban and WP fail2ban Redux; the program is `wordpress(site)`. */
export const wordpress: Product = {
  id: 'wordpress',
  name: 'WordPress',
  programs: ['wordpress', 'wp'],
  mayBe: () => false,
  read({ text }) {
    const fields: MutableFields = {};
    addPhrase(fields, phrases, text);
    return { fields };
  },
};
