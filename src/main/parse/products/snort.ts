import type { MutableFields } from '../format.ts';
import { addAddressAndPort } from '../rules/fields.ts';
import { scanSlashStamp } from '../time/snort.ts';
import type { Product } from './product.ts';

/** Optional `MM/DD[/YYYY]-hh:mm:ss.ffffff  [**] `, then `[gid:sid:rev] message`. */
const rulePattern =
  /^(?:([\d/]{5,10}-\d\d:\d\d:\d\d\.\d{1,6}) {1,2})?(?:(?:\[(Drop|wDrop|Drop_would)\] )?\[\*\*\] )?\[(\d{1,9}:\d{1,12}:\d{1,6})\] /i;
const sidesPattern = /\{([\w-]{1,20})\} (\S{2,60}) -> (\S{2,60})/;

/** Alerts of Snort and Suricata in one line (`fast.log`, `alert_fast`), also in syslog. */
export const snort: Product = {
  id: 'snort',
  name: 'Snort',
  programs: ['snort', 'suricata'],
  mayBe: ({ text, object }) => object === null && text.includes('[**] [') && rulePattern.test(text),
  read({ text, program, object, clock }) {
    if (object !== null) return null;
    const head = rulePattern.exec(text);
    if (head === null) return program === null ? null : { fields: {} };
    const [whole, stamp, , ruleId = ''] = head;
    const rest = text.slice(whole.length);
    const end = rest.search(/ ?\[\*\*\]| \[Classification: | \[Priority: | <|: \{|(?<=\S) \{/);
    const fields: MutableFields = {
      'event.category': 'intrusion_detection',
      'rule.id': ruleId.split(':')[1] ?? '',
      'rule.name': (end < 0 ? rest : rest.slice(0, end)).replace(/^"|"$/g, '').trim(),
    };
    const classification = /\[Classification: ([^\]]{1,200})\]/.exec(rest)?.[1];
    if (classification !== undefined) fields['rule.category'] = classification;
    const priority = /\[Priority: (\d{1,3})\]/.exec(rest)?.[1];
    if (priority !== undefined) fields['event.severity'] = priority;
    const sides = sidesPattern.exec(rest);
    if (sides !== null) {
      fields['network.transport'] = (sides[1] ?? '').toLowerCase();
      addAddressAndPort(fields, 'source', sides[2] ?? '');
      addAddressAndPort(fields, 'destination', sides[3] ?? '');
    }
    const scanned = stamp === undefined ? null : scanSlashStamp(stamp);
    return {
      fields,
      ...(program === null
        ? { program: 'snort', message: stamp === undefined ? text : text.slice(stamp.length).trimStart() }
        : {}),
      ...(scanned === null ? {} : { time: clock.resolve(scanned) }),
    };
  },
};
