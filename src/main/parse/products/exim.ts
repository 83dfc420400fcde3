import type { MutableFields } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { addPhrase, logonFailure, logonSuccess, type Phrase } from '../rules/phrases.ts';
import { scanIsoTime } from '../time/scan.ts';
import type { Product } from './product.ts';

const refused = { 'event.outcome': 'failure' } as const;
const headPattern = /^(?:\[(\d{1,10})\] )?((?:[0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4}) )?/;
const stampPattern = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?(?: [+-]\d{4})? /;
/** How a line of Exim goes on behind its time (Exim specification, chapter 53 "Log files"). */
const openers =
  /^(?:\[\d{1,10}\] )?(?:[0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4} |[\w-]{2,40} authenticator failed for |H=|no (?:host name|IP address) found for |SMTP |unexpected |rejected |exim \d|Start queue run|End queue run|TLS error on )/;

/** What a line says stands at its start; a longer one lists what a client sent. */
const mostRead = 2000;

const phrases: readonly Phrase[] = [
  {
    pattern:
      /authenticator failed for .{0,300}?\[(?<source>[0-9a-f.:]{2,60})\](?::(?<sourcePort>\d{1,5}))?(?: I=\[[^\]]{2,60}\](?::\d{1,5})?)?: 535 [^(]{1,200}(?:\((?:set_id=)?(?<user>[^)]{1,254})\))?/i,
    says: logonFailure,
  },
  {
    pattern:
      /^<= (?<sender>\S{1,254}) (?:.{0,400}? )?H=[^[]{0,400}\[(?<source>[0-9a-f.:]{2,60})\](?::(?<sourcePort>\d{1,5}))?(?:.{0,300}?) A=[\w-]{1,40}:(?<user>[^\s]{1,254})/i,
    says: logonSuccess,
  },
  {
    pattern:
      /^<= (?<sender>\S{1,254}) (?:.{0,400}? )?H=[^[]{0,400}\[(?<source>[0-9a-f.:]{2,60})\](?::(?<sourcePort>\d{1,5}))?/i,
  },
  { pattern: /^<= (?<sender>\S{1,254})/ },
  {
    pattern:
      /^(?:[=*-]>|==|\*\*) (?<recipient>[^\s<]{1,254})(?:.{0,400}? H=\S{1,255} \[(?<destination>[0-9a-f.:]{2,60})\](?::(?<destinationPort>\d{1,5}))?)?/i,
  },
  {
    pattern:
      /\bH=[^[]{0,400}\[(?<source>[0-9a-f.:]{2,60})\](?::(?<sourcePort>\d{1,5}))?.{0,400}? (?:temporarily )?(?:rejected|refused) (?<reason>.{1,200})/i,
    says: refused,
  },
  { pattern: /\bH=[^[]{0,400}\[(?<source>[0-9a-f.:]{2,60})\](?::(?<sourcePort>\d{1,5}))?/i },
  { pattern: /\[(?<source>\d{1,3}(?:\.\d{1,3}){3})\](?::(?<sourcePort>\d{1,5}))?/ },
];

/** Exim: what came from whom and went to whom, who was refused and why, whose password was wrong; main and reject log, and syslog. */
export const exim: Product = {
  id: 'exim',
  name: 'Exim',
  programs: ['exim', 'exim4'],
  mayBe({ text, program, object }) {
    if (program !== null || object !== null || text.charCodeAt(0) !== 0x32) return false;
    const stamp = stampPattern.exec(text);
    return stamp !== null && openers.test(text.slice(stamp[0].length, stamp[0].length + 120));
  },
  read({ text, program, clock }) {
    const stamp = stampPattern.exec(text)?.[0] ?? '';
    const scanned = stamp === '' ? null : scanIsoTime(stamp, 0);
    const rest = text.slice(stamp.length);
    const head = headPattern.exec(rest);
    const message = rest.slice(head?.[0].length ?? 0);
    const fields: MutableFields = {};
    const queueId = head?.[2]?.trim();
    if (queueId !== undefined) fields['email.local_id'] = queueId;
    if (!addPhrase(fields, phrases, message.slice(0, mostRead))) addAuthentication(fields, message);
    const sender = /\bF=<([^>]{1,254})>/.exec(message)?.[1];
    if (sender !== undefined) fields['email.from.address'] = sender;
    const recipient = /\bRCPT <([^>]{1,254})>/.exec(message)?.[1];
    if (recipient !== undefined) fields['email.to.address'] = recipient;
    if (program !== null) return { fields };
    const reading = { fields, program: 'exim', message: rest };
    return scanned === null ? reading : { ...reading, time: clock.resolve(scanned.written) };
  },
};
