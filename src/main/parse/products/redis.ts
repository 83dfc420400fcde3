import type { MutableFields } from '../format.ts';
import { addPhrase, network, type Phrase } from '../rules/phrases.ts';
import { scanDayMonthTime } from '../time/scan.ts';
import type { Product } from './product.ts';

/** `1234:M 05 May 2024 10:00:00.123 * Ready to accept connections` */
const headPattern = /^(\d{1,10}):([MSCX]) (\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d\.\d{3}) ([.*#-]) /;
const levels: Readonly<Record<string, string>> = { '.': 'debug', '-': 'verbose', '*': 'notice', '#': 'warning' };
const phrases: readonly Phrase[] = [
  { pattern: /^Accepted (?<source>[0-9a-f.:]{2,45}):(?<sourcePort>\d{1,5})$/i, says: network },
  {
    pattern:
      /^Possible SECURITY ATTACK detected\..{0,300}Connection from (?<source>[0-9a-f.:]{2,45}):(?<sourcePort>\d{1,5}) aborted/i,
  },
];

/** Redis and Valkey. A client that speaks HTTP to the port is an attack by what the line itself says. */
export const redis: Product = {
  id: 'redis',
  name: 'Redis',
  programs: ['redis', 'redis-server', 'valkey-server'],
  mayBe: ({ text, program, object }) => program === null && object === null && headPattern.test(text.slice(0, 60)),
  read({ text, program, clock }) {
    const head = headPattern.exec(text.slice(0, 80));
    const fields: MutableFields = {};
    const message = head === null ? text : text.slice(head[0].length);
    if (head === null && program === null) return null;
    addPhrase(fields, phrases, message);
    if (head === null) return { fields };
    const [, processId = '', , stamp = '', mark = ''] = head;
    fields['log.level'] = levels[mark] ?? '';
    const scanned = scanDayMonthTime(stamp, 0);
    return {
      fields,
      processId,
      ...(program === null ? { program: 'redis', message } : {}),
      ...(scanned === null ? {} : { time: clock.resolve(scanned.written) }),
    };
  },
};
