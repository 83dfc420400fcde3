import type { MutableFields } from '../format.ts';
import { addPhrase, logonFailure, logonSuccess, type Phrase } from '../rules/phrases.ts';
import { scanIsoTime } from '../time/scan.ts';
import type { Product } from './product.ts';

/**
 * `2020-04-16T05:13:40.861934Z 344 [Note] [MY-010926] [Server] `, `2021-11-09  5:13:11 8 [Warning] ` (MariaDB) and
 * `2023-07-31T08:34:16.116872Z\t   14 Connect\t` of the general log; `221128 14:49:17` of old servers.
 */
const headPattern =
  /^((?:\d{4}-\d\d-\d\d(?:T| {1,2})|\d{6} {1,2})\d{1,2}:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)?)[ \t]{1,16}(?:(0x[0-9a-f]{1,16}|\d{1,12}) {1,8})?(?:\[(Note|Warning|ERROR|System|Error|Info)\]|(Connect|Quit|Query|Init DB|Execute|Prepare|Close stmt))[ \t]*(?:\[(MY-\d{4,8})\] )?(?:\[(\w{1,20})\] )?/;
const statement = /^(?:Query|Execute|Prepare)$/;

const phrases: readonly Phrase[] = [
  {
    pattern:
      /^Access denied for user '(?<user>[^']{0,128})'@'(?<source>[^']{1,255})'(?: to database '(?<database>[^']{1,128})')?/,
    says: logonFailure,
  },
  {
    pattern:
      /^Aborted connection \d{1,12} to db: '(?<database>[^']{1,128})' user: '(?<user>[^']{1,128})' host: '(?<source>[^']{1,255})'/,
  },
  { pattern: /^Host '(?<source>[^']{1,255})' is (?:blocked|not allowed)/ },
  {
    pattern: /^(?<user>[^@\s]{1,128})@(?<source>[\w.:-]{1,255}) (?:on (?<database>\S{0,128}) using|as \S{0,128} on)/,
    says: logonSuccess,
  },
];

/** MySQL and MariaDB: error log and connections of the general log. */
export const mysql: Product = {
  id: 'mysql',
  name: 'MySQL',
  programs: ['mysql', 'mysqld', 'mariadbd', 'mysqld_safe', 'mariadb'],
  mayBe: ({ text, program, object }) =>
    program === null && object === null && text.charCodeAt(0) <= 0x32 && headPattern.test(text.slice(0, 120)),
  read({ text, program, clock }) {
    const head = headPattern.exec(text.slice(0, 120));
    const fields: MutableFields = {};
    if (head === null) {
      if (program === null) return null;
      addPhrase(fields, phrases, text);
      return { fields };
    }
    const [whole, stamp = '', thread, level, command, code] = head;
    const message = text.slice(whole.length);
    if (level !== undefined) fields['log.level'] = level.toLowerCase();
    if (code !== undefined) fields['event.code'] = code;
    if (thread !== undefined) fields['mysql.thread_id'] = thread;
    // What a client asks may hold the server's own words.
    if (command === undefined || !statement.test(command)) addPhrase(fields, phrases, message);
    if (program !== null) return { fields };
    const scanned = scanIsoTime(stamp.replace(/^(\d\d)(\d\d)(\d\d) {1,2}/, '20$1-$2-$3 '), 0);
    return {
      fields,
      program: 'mysqld',
      message: `${command ?? `[${level ?? ''}]`} ${message}`,
      ...(scanned === null ? {} : { time: clock.resolve(scanned.written) }),
    };
  },
};
