import type { MutableFields } from '../format.ts';
import { addPhrase, logonFailure, logonSuccess, type Phrase, unknownAccount } from '../rules/phrases.ts';
import { scanIsoTime } from '../time/scan.ts';
import type { Product } from './product.ts';

/** `2024-05-01 10:00:00.12 Logon       ` and `2024-05-01 10:00:00.12 spid51      ` of ERRORLOG. */
const headPattern = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d\d) (Logon|Server|Backup|spid\d{1,6}s?) {2,14}/;
const phrases: readonly Phrase[] = [
  {
    pattern:
      /^Login failed for user '(?<user>[^']{1,128})'\. Reason: Could not find a login.{0,120}?\[CLIENT: (?<source>[^\]]{2,60})\]/,
    says: unknownAccount,
  },
  {
    pattern:
      /^Login failed for user '(?<user>[^']{0,128})'\.(?: Reason: (?<reason>[^[]{1,200}?))? ?\[CLIENT: (?<source>[^\]]{2,60})\]/,
    says: logonFailure,
  },
  {
    pattern: /^Login succeeded for user '(?<user>[^']{1,128})'.{0,120}?\[CLIENT: (?<source>[^\]]{2,60})\]/,
    says: logonSuccess,
  },
  { pattern: /\[CLIENT: (?<source>[^\]]{2,60})\]/ },
  { pattern: /^Error: (?<code>\d{1,6}), Severity: \d{1,3}/ },
];

/** Microsoft SQL Server's ERRORLOG. */
export const mssql: Product = {
  id: 'mssql',
  name: 'Microsoft SQL Server',
  mayBe: ({ text, program, object }) =>
    program === null && object === null && text.charCodeAt(0) === 0x32 && headPattern.test(text.slice(0, 50)),
  read({ text, clock }) {
    const head = headPattern.exec(text.slice(0, 50));
    if (head === null) return null;
    const message = text.slice(head[0].length);
    const fields: MutableFields = { 'log.logger': head[2] ?? '' };
    addPhrase(fields, phrases, message);
    const scanned = scanIsoTime(head[1] ?? '', 0);
    const reading = { fields, program: 'mssql', message };
    return scanned === null ? reading : { ...reading, time: clock.resolve(scanned.written) };
  },
};
