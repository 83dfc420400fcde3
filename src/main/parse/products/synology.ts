import type { MutableFields } from '../format.ts';
import { addPhrase, logoff, logonFailure, logonSuccess, type Phrase } from '../rules/phrases.ts';
import type { Product } from './product.ts';

const done = { 'event.category': 'iam', 'event.action': 'account-created' } as const;
const changed = { 'event.category': 'iam', 'event.action': 'account-changed' } as const;
const member = { 'event.category': 'iam', 'event.action': 'group-member-added' } as const;

/** Messages of DSM's log center ("Connection", "System", "WinFileService" … are the programs). */
const phrases: readonly Phrase[] = [
  {
    pattern:
      /\bUser \[(?<user>.{0,300}?)\] from \[(?<source>[^\]]{2,255})\] failed to (?:log|sign) in (?:via|to) \[(?<service>[^\]]{1,60})\]/,
    says: logonFailure,
  },
  {
    pattern:
      /\bUser \[(?<user>[^\]]{0,128})\] from \[(?<source>[^\]]{2,255})\] (?:logged|signed) in successfully via \[(?<service>[^\]]{1,60})\]/,
    says: logonSuccess,
  },
  {
    pattern:
      /\bUser \[(?<user>[^\]]{0,128})\] from \[(?<source>[^\]]{2,255})\] (?:logged|signed) out (?:the server )?(?:via|from) \[(?<service>[^\]]{1,60})\]/,
    says: logoff,
  },
  { pattern: /\bHost \[(?<source>[^\]]{2,255})\] was blocked via \[(?<service>[^\]]{1,60})\]/ },
  { pattern: /\bUser \[[^\]]{0,128}\] created User \[(?<user>[^\]]{1,128})\]/i, says: done },
  { pattern: /\bUser \[(?<user>[^\]]{1,128})\] was created\b/i, says: done },
  {
    pattern: /\bUser \[(?<user>[^\]]{1,128})\] was (?:added to|joined) (?:the )?group \[(?<group>[^\]]{1,128})\]/i,
    says: member,
  },
  {
    pattern: /\bUser \[(?<user>[^\]]{1,128})\] (?:was (?:deleted|edited|disabled|enabled)|changed password)/i,
    says: changed,
  },
  {
    pattern:
      /^Event: (?<method>[a-z ]{2,20}), Path: (?<file>[^,]{1,500}), File\/Folder: \w{1,10}, Size: [^,]{1,30}, User: (?<user>[^,]{1,128}), IP: (?<source>[0-9a-f.:]{2,45})/i,
  },
  { pattern: /\bUser \[(?<user>[^\]]{1,128})\] from \[(?<source>[^\]]{2,255})\]/ },
];

/** Synology's DSM. */
export const synology: Product = {
  id: 'synology',
  name: 'Synology DSM',
  mayBe: ({ text }) => text.startsWith('User [') || text.startsWith('Host [') || text.startsWith('Event: '),
  read({ text, program }) {
    const fields: MutableFields = {};
    if (!addPhrase(fields, phrases, text)) return null;
    const action = /^Event: ([a-z ]{2,20}), Path: /.exec(text)?.[1];
    delete fields['http.request.method'];
    if (action !== undefined) fields['file.action'] = action;
    return program === null ? { fields, program: 'synology' } : { fields };
  },
};
