import type { MutableFields } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { addPhrase, type Phrase } from '../rules/phrases.ts';
import type { Product } from './product.ts';

const failed = { 'event.outcome': 'failure' } as const;

const phrases: readonly Phrase[] = [
  { pattern: /^(?<service>[\w@\\:.-]{1,200}\.\w{4,9}): Failed with result '(?<reason>[\w-]{1,60})'/, says: failed },
  {
    pattern:
      /^(?<service>[\w@\\:.-]{1,200}\.\w{4,9}): (?:Main|Control|Found left-over) process (?<processId>\d{1,10})?.{0,80}?exited, code=(?<reason>\w{1,20}), status=(?<exitCode>\d{1,4})/,
  },
  { pattern: /^(?<service>[\w@\\:.-]{1,200}\.\w{4,9}): / },
  { pattern: /^Failed to start (?<service>[^.]{1,200})/, says: failed },
  {
    pattern:
      /^(?:Starting|Started|Stopping|Stopped|Reloading|Reloaded|Finished) (?<service>[\w@\\:.-]{1,200}\.\w{4,9})\b/,
  },
  { pattern: /^(?:New session|Removed session|Session) (?<session>\w{1,20})(?: of user (?<user>\S{1,64}?)\.?$)?/ },
  { pattern: /^(?:User|Created slice User Slice of|Removed slice User Slice of) (?<user>[\w.@\\-]{1,64}?)\.?$/ },
];

/** systemd and its services: units that started, stopped and failed; sessions, of which PAM tells who logged in. */
export const systemd: Product = {
  id: 'systemd',
  name: 'systemd',
  programs: ['systemd', 'systemd-logind', 'elogind'],
  mayBe: () => false,
  read({ text }) {
    if (text.startsWith('pam_')) return null;
    const fields: MutableFields = {};
    if (!addPhrase(fields, phrases, text)) addAuthentication(fields, text);
    return { fields };
  },
};
