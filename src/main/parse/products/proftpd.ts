import type { MutableFields } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { setAddress } from '../rules/fields.ts';
import { addPamFields } from '../rules/pam.ts';
import { addPhrase, logonFailure, logonSuccess, type Phrase, unknownAccount } from '../rules/phrases.ts';
import { scanIsoTime } from '../time/scan.ts';
import type { Product } from './product.ts';

/** `2021-05-28 18:08:34,399 mantis proftpd[498819] mantis (192.0.2.7[192.0.2.7]): ` */
const ownHead = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}) (\S{1,255}) proftpd\[(\d{1,10})\] /;
const peerPattern = /\(([^()[\]\s]{0,255})\[([^\]]{2,60})\]\)/;

const phrases: readonly Phrase[] = [
  { pattern: /\bUSER (?<user>.{1,128}): no such user/, says: unknownAccount },
  { pattern: /\bUSER (?<user>.{1,128}) \(Login failed\)/, says: logonFailure },
  { pattern: /\bUSER (?<user>[^\s:(]{1,128}): Login successful\.?$/, says: logonSuccess },
  { pattern: /\bANON (?<user>[^\s:(]{1,128}): Login successful\.?$/, says: logonSuccess },
  { pattern: /\bSECURITY VIOLATION: (?<user>[^\s:(]{1,128}) login attempted/i, says: logonFailure },
];

/** ProFTPD: sessions and logins, in its own log and in syslog. */
export const proftpd: Product = {
  id: 'proftpd',
  name: 'ProFTPD',
  programs: ['proftpd'],
  mayBe: ({ text, program, object }) =>
    program === null && object === null && text.charCodeAt(0) === 0x32 && text.includes(' proftpd['),
  read({ text, program, clock }) {
    const fields: MutableFields = {};
    if (text.startsWith('pam_')) {
      addPamFields(fields, program, null, text);
      return { fields };
    }
    const head = program === null ? ownHead.exec(text) : null;
    if (program === null && head === null) return null;
    const message = head === null ? text : text.slice(head[0].length);
    setAddress(fields, 'source', peerPattern.exec(message)?.[2]?.replace(/^::ffff:/, ''));
    const destination = / to (?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3}):(\d{1,5})$/.exec(message);
    if (destination !== null) {
      setAddress(fields, 'destination', destination[1]);
      fields['destination.port'] = destination[2] ?? '';
    }
    if (!addPhrase(fields, phrases, message)) addAuthentication(fields, message);
    if (head === null) return { fields };
    const [, stamp = '', host = '', processId = ''] = head;
    const scanned = scanIsoTime(stamp, 0);
    const reading = { fields, program: 'proftpd', host, processId, message };
    return scanned === null ? reading : { ...reading, time: clock.resolve(scanned.written) };
  },
};
