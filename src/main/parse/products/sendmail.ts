import type { MutableFields } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { addPhrase, logonFailure, logonSuccess, type Phrase } from '../rules/phrases.ts';
import type { Product } from './product.ts';

const refused = { 'event.outcome': 'failure' } as const;

const phrases: readonly Phrase[] = [
  {
    pattern: /^AUTH=server, relay=[^[]{0,255}\[(?<source>[^\]]{2,60})\][^,]{0,40}, authid=(?<user>[^\s,]{1,254})/,
    says: logonSuccess,
  },
  {
    pattern:
      /^(?:(?<queueId>\w{8,24}): )?AUTH failure \([\w-]{1,40}\): .{1,200}?(?:, user=(?<user>[^\s,]{1,254}))?, relay=[^[]{0,255}\[(?<source>[^\]]{2,60})\]/,
    says: logonFailure,
  },
  {
    pattern:
      /^(?:(?<queueId>\w{8,24}): )?(?:ruleset=\w{1,40}, arg1=.{0,300}?relay=[^[]{0,255}\[(?<source>[^\]]{2,60})\].{0,60}? reject=(?<reason>.{1,200}))/,
    says: refused,
  },
  {
    pattern:
      /^(?<queueId>\w{8,24}): from=<?(?<sender>[^\s,>]{1,254})>?,.{0,400}?relay=[^[]{0,255}\[(?<source>[^\]]{2,60})\]/,
  },
  { pattern: /^(?<queueId>\w{8,24}): to=<?(?<recipient>[^\s,>]{1,254})>?,/ },
  { pattern: /^(?:(?<queueId>\w{8,24}): )?[^[]{0,300}\[(?<source>[^\]]{2,60})\]/ },
];

/** Sendmail: mails with sender, recipient and relay, refusals by a rule set, logins. */
export const sendmail: Product = {
  id: 'sendmail',
  name: 'Sendmail',
  programs: ['sendmail', 'sm-mta', 'sm-msp-queue'],
  mayBe: () => false,
  read({ text }) {
    const fields: MutableFields = {};
    if (!addPhrase(fields, phrases, text)) addAuthentication(fields, text);
    return { fields };
  },
};
