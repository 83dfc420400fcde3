import type { MutableFields } from '../format.ts';
import { scanMonthDayTime } from '../time/scan.ts';
import type { Product } from './product.ts';

/** `Sun Nov 16 10:15:30 2025 -> ` of clamd's own log. */
const ownHead = /^[A-Z][a-z]{2} ([A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d \d{4}) -> /;
const foundPattern = /^(?<file>.{1,4000}): (?<rule>[\w.-]{3,200})(?:\([0-9a-f]{32}:\d{1,15}\))? FOUND$/s;
const milterPattern =
  /^Message \S{1,60} from <(?<sender>[^>]{0,254})> to <(?<recipient>[^>]{1,254})>.{0,1000} infected by (?<rule>[\w.-]{3,200})$/;

/** ClamAV: files and mails in which it found malware. */
export const clamav: Product = {
  id: 'clamav',
  name: 'ClamAV',
  programs: ['clamd', 'clamav', 'clamav-milter', 'clamonacc', 'clamscan', 'freshclam'],
  mayBe: ({ text, program, object }) =>
    program === null && object === null && (ownHead.test(text) || (text.startsWith('/') && text.endsWith(' FOUND'))),
  read({ text, program, clock }) {
    const head = program === null ? ownHead.exec(text) : null;
    const message = head === null ? text : text.slice(head[0].length);
    const fields: MutableFields = {};
    const found = foundPattern.exec(message) ?? milterPattern.exec(message);
    if (found === null && program === null && head === null) return null;
    if (found?.groups !== undefined) {
      const { file, rule = '', sender, recipient } = found.groups;
      Object.assign(fields, { 'event.category': 'intrusion_detection', 'event.action': 'malware-detected' });
      fields['rule.name'] = rule;
      if (file !== undefined) fields['file.path'] = file;
      if (sender !== undefined && sender !== '') fields['email.from.address'] = sender;
      if (recipient !== undefined) fields['email.to.address'] = recipient;
    }
    if (program !== null) return { fields };
    const scanned = head?.[1] === undefined ? null : scanMonthDayTime(head[1], 0);
    const reading = { fields, program: 'clamd', message };
    return scanned === null ? reading : { ...reading, time: clock.resolve(scanned.written) };
  },
};
