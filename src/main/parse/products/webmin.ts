import type { MutableFields } from '../format.ts';
import { addPhrase, logoff, logonFailure, logonSuccess, type Phrase, unknownAccount } from '../rules/phrases.ts';
import { scanDayMonthTime } from '../time/scan.ts';
import type { Product } from './product.ts';

/** `1690466804.2161960.0 [27/Jul/2023 16:06:44] admin - 192.0.2.7 global miniserv.pl "failed" "-" "wrongpass"` */
const linePattern =
  /^\d{9,10}\.\d{1,12}\.\d{1,6} \[(\d{1,2}\/[A-Z][a-z]{2}\/\d{4} \d\d:\d\d:\d\d)\] (\S{1,128}) \S{1,80} ([0-9a-f.:]{2,45}) (\S{1,60} \S{1,80} "[^"]{0,60}" .{0,4000})$/i;
const phrases: readonly Phrase[] = [
  { pattern: /^\S{1,60} miniserv\.pl "failed" "-" "nonexist"/, says: unknownAccount },
  { pattern: /^\S{1,60} miniserv\.pl "failed" /, says: logonFailure },
  { pattern: /^\S{1,60} miniserv\.pl "login" /, says: logonSuccess },
  { pattern: /^\S{1,60} miniserv\.pl "logout" /, says: logoff },
];
const syslogPhrases: readonly Phrase[] = [
  { pattern: /^Non-existent login as (?<user>\S{1,128}) from (?<source>[0-9a-f.:]{2,45})/i, says: unknownAccount },
  { pattern: /^Invalid login as (?<user>\S{1,128}) from (?<source>[0-9a-f.:]{2,45})/i, says: logonFailure },
  { pattern: /^Successful login as (?<user>\S{1,128}) from (?<source>[0-9a-f.:]{2,45})/i, says: logonSuccess },
  { pattern: /^Logout by (?<user>\S{1,128}) from (?<source>[0-9a-f.:]{2,45})/i, says: logoff },
];

/** Webmin: who logged in and what was changed (`webmin.log`), and its lines in syslog. */
export const webmin: Product = {
  id: 'webmin',
  name: 'Webmin',
  programs: ['webmin', 'usermin'],
  mayBe: ({ text, program, object }) =>
    program === null &&
    object === null &&
    text.charCodeAt(0) === 0x31 &&
    /^\d{9,10}\.\d{1,12}\.\d{1,6} \[/.test(text.slice(0, 40)),
  read({ text, program, clock }) {
    const fields: MutableFields = {};
    if (program !== null) {
      addPhrase(fields, syslogPhrases, text);
      return { fields };
    }
    const match = linePattern.exec(text);
    if (match === null) return null;
    const [, stamp = '', user = '', source = '', message = ''] = match;
    addPhrase(fields, phrases, message);
    Object.assign(fields, { 'user.name': user, 'source.ip': source });
    const scanned = scanDayMonthTime(stamp, 0);
    const reading = { fields, program: 'webmin', message };
    return scanned === null ? reading : { ...reading, time: clock.resolve(scanned.written) };
  },
};
