import type { MutableFields } from '../format.ts';
import type { FlatObject } from '../formats/flatten.ts';
import { splitCsv } from '../rules/csv.ts';
import { addAddressAndPort, setUser } from '../rules/fields.ts';
import { fieldsOfObject, setNamed } from '../rules/objects.ts';
import { addPhrase, logonFailure, logonSuccess, network, type Phrase, unknownAccount } from '../rules/phrases.ts';
import type { Clock } from '../time/clock.ts';
import { scanIsoTime } from '../time/scan.ts';
import type { Body, Product, Reading } from './product.ts';

const levels =
  /(?:^|[\s:\]])(LOG|FATAL|ERROR|WARNING|NOTICE|INFO|PANIC|STATEMENT|DETAIL|HINT|CONTEXT|QUERY|DEBUG[1-5]?): {1,2}/;
const stamp = /(?<![\d.])\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{3})? (?:[A-Z]{2,5}|[+-]\d{2}(?::?\d\d)?)/;
/** `2023-03-12 10:17:27.491 UTC [23429] user@database ` in any order of `log_line_prefix`, behind an address or not. */
const prefixLength = 200;

/** Refused connections are fatal; an error of the same words is about a statement. */
const refusals: readonly Phrase[] = [
  {
    pattern:
      /^(?:password|Peer|Ident|LDAP|PAM|GSSAPI|RADIUS|certificate|SCRAM[\w-]{0,20}|MD5) authentication failed for user "(?<user>[^"]{1,128})"/i,
    says: logonFailure,
  },
  { pattern: /^role "(?<user>[^"]{1,128})" does not exist/, says: unknownAccount },
  { pattern: /^role "(?<user>[^"]{1,128})" is not permitted to log in/, says: logonFailure },
  {
    pattern:
      /^no pg_hba\.conf entry for host "(?<source>[^"]{2,60})", user "(?<user>[^"]{1,128})", database "(?<database>[^"]{1,128})"/,
    says: logonFailure,
  },
  {
    pattern:
      /^pg_hba\.conf rejects connection for host "(?<source>[^"]{2,60})", user "(?<user>[^"]{1,128})", database "(?<database>[^"]{1,128})"/,
    says: logonFailure,
  },
  { pattern: /^database "(?<database>[^"]{1,128})" does not exist/ },
];

const connections: readonly Phrase[] = [
  { pattern: /^connection received: host=(?<source>\S{1,60})(?: port=(?<sourcePort>\d{1,5}))?/, says: network },
  {
    pattern: /^connection authorized: user=(?<user>\S{1,128})(?: database=(?<database>\S{1,128}))?/,
    says: logonSuccess,
  },
  {
    pattern:
      /^disconnection: session time: \S{1,20} user=(?<user>\S{1,128}) database=(?<database>\S{1,128}) host=(?<source>\S{1,60})(?: port=(?<sourcePort>\d{1,5}))?/,
  },
];

/** PostgreSQL: connections, logins and their failures, errors and slow statements; standard error, CSV and JSON, and syslog. */
export const postgresql: Product = {
  id: 'postgresql',
  name: 'PostgreSQL',
  programs: ['postgres', 'postgresql'],
  mayBe({ text, program, object }) {
    if (object !== null) return isJsonLog(object);
    if (program !== null) return false;
    // The two blanks behind the level are its surest mark, and cheaper to look for than a time.
    const head = text.slice(0, prefixLength);
    return head.includes(':  ') ? levels.test(head) && stamp.test(head) : isCsv(text);
  },
  read(body) {
    if (body.object !== null) return isJsonLog(body.object) ? readJson(body.object) : null;
    if (body.program === null && isCsv(body.text)) return readCsv(body.text, body.clock);
    return readLine(body);
  },
};

function isJsonLog(object: FlatObject): boolean {
  return object.find(['error_severity']) !== undefined && object.find(['backend_type', 'state_code']) !== undefined;
}

function readJson(object: FlatObject): Reading {
  const fields = fieldsOfObject(object);
  setNamed(fields, object, {
    'user.name': ['user'],
    'database.name': ['dbname'],
    'source.ip': ['remote_host'],
    'source.port': ['remote_port'],
    'log.level': ['error_severity'],
    'event.code': ['state_code'],
  });
  addMessage(fields, object.find(['message']) ?? '');
  return { fields, program: 'postgres' };
}

function readLine({ text, program, clock }: Body): Reading | null {
  const head = text.slice(0, prefixLength);
  const level = levels.exec(head);
  const fields: MutableFields = {};
  if (level === null) {
    if (program === null) return null;
    return { fields };
  }
  const prefix = head.slice(0, level.index);
  const said = text.slice(level.index + level[0].length);
  // The account in the prefix is what the client sent, and may hold a level and a message of its own.
  const refusal = level[1] === 'LOG' ? said.lastIndexOf(' FATAL:  ') : -1;
  const message = refusal < 0 ? said : said.slice(refusal + ' FATAL:  '.length);
  fields['log.level'] = refusal < 0 ? (level[1] ?? '') : 'FATAL';
  addPrefix(fields, prefix);
  addMessage(fields, message);
  if (program !== null) return { fields };
  const written = stamp.exec(prefix);
  if (written === null) return null;
  const processId = /[[(](\d{1,10})(?:-\d{1,6})?[\])]/.exec(prefix)?.[1];
  const scanned = scanIsoTime(written[0], 0);
  return {
    fields,
    program: 'postgres',
    message: `${fields['log.level']}:  ${message}`,
    ...(processId === undefined ? {} : { processId }),
    ...(scanned === null ? {} : { time: clock.resolve(scanned.written) }),
  };
}

/** What a message says, by its level: a statement that is quoted says nothing of its own. */
function addMessage(fields: MutableFields, message: string): void {
  const level = fields['log.level'];
  if (level === 'FATAL') addPhrase(fields, refusals, message);
  else if (level === 'LOG') addPhrase(fields, connections, message);
}

/** What `log_line_prefix` adds: `user@database`, `user=… db=… client=…`, an address with its port in brackets. */
function addPrefix(fields: MutableFields, prefix: string): void {
  const at = /(?:^|\s)([\w.$-]{1,64})@([\w.$-]{1,64})(?=\s|$|:|,)/.exec(prefix);
  if (at !== null && at[1] !== '[unknown]') {
    setUser(fields, at[1]);
    fields['database.name'] = at[2] ?? '';
  }
  for (const [, name = '', value = ''] of prefix.matchAll(/\b(user|db|database|client|host|app)=([^\s,]{1,128})/g)) {
    if (value === '[unknown]') continue;
    if (name === 'user') setUser(fields, value);
    else if (name === 'db' || name === 'database') fields['database.name'] = value;
    else if (name !== 'app') addAddressAndPort(fields, 'source', value.replace(/\((\d{1,5})\)$/, ':$1'));
  }
  const address = /(?<![\w.])(\d{1,3}(?:\.\d{1,3}){3})(?:\((\d{1,5})\))?(?![\w.])/.exec(prefix);
  if (address?.[1] !== undefined && fields['source.ip'] === undefined) {
    fields['source.ip'] = address[1];
    if (address[2] !== undefined) fields['source.port'] = address[2];
  }
}

const csvStart =
  /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} [A-Z+-][\w:]{1,5},(?:"[^"]{0,128}"|),(?:"[^"]{0,128}"|),\d{1,10},/;

function isCsv(text: string): boolean {
  return text.charCodeAt(0) === 0x32 && text.charCodeAt(19) === 0x2e && csvStart.test(text.slice(0, 400));
}

/** Columns of `csvlog` (PostgreSQL documentation, 20.8.4). */
function readCsv(text: string, clock: Clock): Reading | null {
  const [time = '', user, database, processId = '', connection, , , , , , , level = '', code, message = ''] = splitCsv(
    text,
    ',',
  ).values;
  const fields: MutableFields = { 'log.level': level };
  setUser(fields, user);
  if (database !== undefined && database !== '') fields['database.name'] = database;
  if (code !== undefined && code !== '') fields['event.code'] = code;
  if (connection !== undefined && connection !== '' && connection !== '[local]') {
    addAddressAndPort(fields, 'source', connection);
  }
  addMessage(fields, message);
  const scanned = scanIsoTime(time, 0);
  return {
    fields,
    program: 'postgres',
    processId,
    message: `${level}:  ${message}`,
    ...(scanned === null ? {} : { time: clock.resolve(scanned.written) }),
  };
}
