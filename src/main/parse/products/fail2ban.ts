import type { MutableFields } from '../format.ts';
import { addPhrase, type Phrase } from '../rules/phrases.ts';
import { scanIsoTime } from '../time/scan.ts';
import type { Product } from './product.ts';

/** `2024-05-01 10:00:00,123 fail2ban.actions        [812]: NOTICE  [sshd] Ban 192.0.2.7` */
const ownHead = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}) (fail2ban\.\w{1,20}) {1,16}\[(\d{1,10})\]: /;
const message =
  /^(?<level>[A-Z]{4,8}) {1,4}\[(?<rule>[\w.-]{1,60})\] (?:Restore )?(?:Increase )?(?:Ban|Unban|Found|Ignore|Already banned:?|already banned) (?<source>[0-9a-f.:]{2,45})/i;
const phrases: readonly Phrase[] = [
  { pattern: message },
  { pattern: /^\[(?<rule>[\w.-]{1,60})\] (?:Ban|Unban|Found) (?<source>[0-9a-f.:]{2,45})/i },
  { pattern: /^(?<level>[A-Z]{4,8}) {1,4}(?:\[(?<rule>[\w.-]{1,60})\] )?/ },
];

/** Fail2ban: which jail found, banned and released which address. What it found is told by the log that it read, and is no failure of its own. */
export const fail2ban: Product = {
  id: 'fail2ban',
  name: 'Fail2ban',
  programs: ['fail2ban', 'fail2ban-server', 'fail2ban.actions', 'fail2ban.filter'],
  mayBe: ({ text, program, object }) =>
    program === null && object === null && text.charCodeAt(0) === 0x32 && text.startsWith(' fail2ban.', 23),
  read({ text, program, clock }) {
    const fields: MutableFields = {};
    const head = program === null ? ownHead.exec(text) : null;
    if (program !== null) {
      addPhrase(fields, phrases, text.replace(/^fail2ban\.\w{1,20} {0,16}\[\d{1,10}\]: /, ''));
      return { fields };
    }
    if (head === null) return null;
    const rest = text.slice(head[0].length);
    addPhrase(fields, phrases, rest);
    const [, stamp = '', logger = '', processId = ''] = head;
    const scanned = scanIsoTime(stamp, 0);
    const reading = { fields: { ...fields, 'log.logger': logger }, program: 'fail2ban', processId, message: rest };
    return scanned === null ? reading : { ...reading, time: clock.resolve(scanned.written) };
  },
};
