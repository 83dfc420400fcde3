import type { MutableFields } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { addPamFields } from '../rules/pam.ts';
import { addPhrase, logonFailure, logonSuccess, network, type Phrase } from '../rules/phrases.ts';
import { scanMonthDayTime } from '../time/scan.ts';
import type { Product } from './product.ts';

/** `Mon Jun  8 12:08:53 2020 [pid 27244] ` */
const ownHead = /^[A-Z][a-z]{2} ([A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d \d{4}) \[pid (\d{1,10})\] /;
const done = { 'event.outcome': 'success' } as const;

const phrases: readonly Phrase[] = [
  // The account is what the client sent, and may hold the very words of the line: the last ones count.
  { pattern: /^(?:\[(?<user>.{1,200})\] )?FAIL LOGIN: Client "(?<source>[^"]{2,60})"/, says: logonFailure },
  { pattern: /^(?:\[(?<user>[^\][]{1,64})\] )?OK LOGIN: Client "(?<source>[^"]{2,60})"/, says: logonSuccess },
  { pattern: /^CONNECT: Client "(?<source>[^"]{2,60})"/, says: network },
  {
    pattern:
      /^(?:\[(?<user>[^\][]{1,64})\] )?OK (?:UPLOAD|DOWNLOAD|DELETE|MKDIR|RMDIR|RENAME|CHMOD): Client "(?<source>[^"]{2,60})", "(?<file>[^"]{1,500})"(?:, (?<size>\d{1,15}) bytes)?/,
    says: done,
  },
  { pattern: /^(?:\[(?<user>[^\][]{1,64})\] )?(?:FAIL|OK) [A-Z]{2,10}: Client "(?<source>[^"]{2,60})"/ },
  { pattern: /^(?:\[(?<user>[^\][]{1,64})\] )?(?:FTP|DEBUG)[a-z ]{0,20}: Client "(?<source>[^"]{2,60})"/ },
];

/** vsftpd: connections, logins, uploads and downloads, in its own log and in syslog. */
export const vsftpd: Product = {
  id: 'vsftpd',
  name: 'vsftpd',
  programs: ['vsftpd', 'ftpd'],
  mayBe: ({ text, program, object }) =>
    program === null && object === null && (text.includes(': Client "') || ownHead.test(text)),
  read({ text, program, clock }) {
    const fields: MutableFields = {};
    if (text.startsWith('pam_')) {
      addPamFields(fields, program, null, text);
      return { fields };
    }
    const head = ownHead.exec(text);
    const message = head === null ? text.replace(/^\[pid \d{1,10}\] /, '') : text.slice(head[0].length);
    const known = addPhrase(fields, phrases, message);
    if (program !== null) {
      const connection = /^connection from (\S{1,255}) \(([^)]{0,255})\)/.exec(message);
      if (connection?.[1] !== undefined) Object.assign(fields, network, { 'source.ip': connection[1] });
      else if (!known) addAuthentication(fields, message);
      return { fields };
    }
    const scanned = head?.[1] === undefined ? null : scanMonthDayTime(head[1], 0);
    if (head === null || scanned === null) return known ? { fields, program: 'vsftpd' } : null;
    const processId = head[2] ?? '';
    return { fields, program: 'vsftpd', processId, message, time: clock.resolve(scanned.written) };
  },
};
