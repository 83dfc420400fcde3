import type { LogEvent, LogRecord } from '../../../shared/log.ts';
import type { Format, MutableFields, Origin } from '../format.ts';
import { readBody, readKnownBody } from '../read-body.ts';
import { type Clock, noTime, type StatedTime } from '../time/clock.ts';
import { monthAt, type ScannedTime, scanIsoTime, scanMonthDayTime } from '../time/scan.ts';

const priorityPattern = /<(\d{1,3})>(?:\d{1,10}: )?/y;
const hostPattern = /[\w.:/@%-]{1,255}(?= )/y;
/** `prog[pid]:`, `prog:`, `prog(sub)[pid]:`; the colon may be missing after a process id. */
const tagPattern = /([^\s:[\]]{1,64}(?: \([^)]{1,32}\))?)(?:\[([^\]\s]{1,32})\](?::|(?= ))|:(?= |$))/y;
/** What firewalls and services send behind a priority alone is read in its own format. */
const ownFormatPattern = /^<\d{1,3}>(?:\s*\{|\w{1,32}=|\d{1,2} (?:-|\d{4}-\d\d-\d\dT\S{1,40}) )/;
/** Behind the date, RFC 3339 has a `T`; programs that write files of their own a blank. */
const isoDateCharacters = 10;
const isAddress = /^\d{1,3}(?:\.\d{1,3}){3}$/;
/** Squid numbers its processes in brackets, so that host and tag look like a tag with a part: `proxy1 (squid-1)`. */
const hostAndProcess = /^(?:\d{1,3}(?:\.\d{1,3}){3} \(|[^ ]{1,64} \([a-z]{1,24}-\d{1,3}\)$)/;
const levelNames = /^(?:trace|debug|info|notice|warn|warning|error|err|crit|critical|fatal|alert|emerg|panic)$/i;

/** Syslog lines of BSD form, from a file or the network, also with RFC 3339 stamps: `[<pri>]stamp [host] [tag:] message`. */
export const syslogRfc3164: Format = {
  id: 'syslog-rfc3164',
  parse(record, clock) {
    const { text } = record;
    let start = 0;
    let priority: string | null = null;
    if (text.charCodeAt(0) === 0x3c) {
      priorityPattern.lastIndex = 0;
      const match = priorityPattern.exec(text);
      if (match === null || Number(match[1]) > 191) return null;
      priority = match[1] ?? null;
      start = priorityPattern.lastIndex;
    }
    const scanned = withZone(scanStamp(text, start), text);
    if (scanned === null) {
      return priority === null || ownFormatPattern.test(text) ? null : withoutStamp(record, start, priority, clock);
    }
    const isoStamp = text.charCodeAt(start) < 0x41;
    if (text.charCodeAt(scanned.end) !== 0x20 && text.charCodeAt(scanned.end) !== 0x3a) return null;
    const header = scanHeader(text, skipBlanks(text, scanned.end + 1));
    const stated = resolve(text, start, scanned, clock);
    if (isoStamp && priority === null && (header.host === null || header.program === null)) {
      return text.charCodeAt(start + isoDateCharacters) === 0x54 ? knownBody(record, stated, header, clock) : null;
    }
    return finish(record, stated, header, priority, clock);
  },
};

interface Header extends Origin {
  messageStart: number;
}
type Tag = Omit<Header, 'host'>;

function scanStamp(text: string, start: number): ScannedTime | null {
  const code = text.charCodeAt(start);
  if (code >= 0x41 && code <= 0x5a) return monthAt(text, start) === 0 ? null : scanMonthDayTime(text, start);
  return code >= 0x31 && code <= 0x32 ? scanIsoTime(text, start) : null;
}

/** Cisco's clock states its zone, as in `Mar 15 02:14:02.456 UTC: %SYS-5-CONFIG_I: …`. */
function withZone(scanned: ScannedTime | null, text: string): ScannedTime | null {
  if (scanned === null || !text.startsWith(' UTC: ', scanned.end)) return scanned;
  return { written: { ...scanned.written, offsetMinutes: 0 }, end: scanned.end + ' UTC'.length };
}

let lastStamp = '';
let lastClock: Clock | null = null;
let lastTime: StatedTime = noTime;

/** The same second is often written many times over. */
function resolve(text: string, start: number, scanned: ScannedTime, clock: Clock): StatedTime {
  if (clock === lastClock && lastStamp.length === scanned.end - start && text.startsWith(lastStamp, start)) {
    return lastTime;
  }
  lastStamp = text.slice(start, scanned.end);
  lastClock = clock;
  lastTime = clock.resolve(scanned.written);
  return lastTime;
}

function scanHeader(text: string, start: number): Header {
  const tagFirst = scanTag(text, start);
  if (tagFirst !== null) {
    if (isAddress.test(tagFirst.program ?? '')) return behindAddress(text, tagFirst);
    const isTwo = tagFirst.program?.endsWith(')') === true && hostAndProcess.test(tagFirst.program);
    if (!isTwo) return { host: null, ...tagFirst };
  }
  hostPattern.lastIndex = start;
  const match = hostPattern.exec(text);
  if (match === null || levelNames.test(match[0])) {
    return { host: null, program: null, processId: null, messageStart: start };
  }
  const afterHost = skipBlanks(text, hostPattern.lastIndex);
  const host = match[0];
  const tag = scanTag(text, afterHost);
  if (tag === null) return { host, program: null, processId: null, messageStart: afterHost };
  return isAddress.test(tag.program ?? '') ? behindAddress(text, tag) : { host, ...tag };
}

/** An address in the program's place is whose line a relay passed on; the tag may follow. */
function behindAddress(text: string, address: Tag): Header {
  const { program: host, messageStart } = address;
  return { host, ...(scanTag(text, messageStart) ?? { program: null, processId: null, messageStart }) };
}

function scanTag(text: string, start: number): Tag | null {
  tagPattern.lastIndex = start;
  const match = tagPattern.exec(text);
  if (match === null) return null;
  const [, program = '', processId = null] = match;
  const messageStart = skipBlanks(text, tagPattern.lastIndex);
  if (levelNames.test(program)) return { program: null, processId: null, messageStart };
  return { program, processId, messageStart };
}

function skipBlanks(text: string, start: number): number {
  let index = start;
  while (text.charCodeAt(index) === 0x20) index += 1;
  return index;
}

/** A stamp and a word are a header only where a known product follows. */
function knownBody(record: LogRecord, stated: StatedTime, header: Header, clock: Clock): LogEvent | null {
  if (header.host === null || header.program !== null) return null;
  const message = record.text.slice(header.messageStart);
  return readKnownBody(record, 'syslog-rfc3164', stated, header, message, clock, {});
}

function withoutStamp(record: LogRecord, start: number, priority: string, clock: Clock): LogEvent {
  const tag = scanTag(record.text, start);
  const header = tag === null ? { program: null, processId: null, messageStart: start } : tag;
  return finish(record, noTime, { host: null, ...header }, priority, clock);
}

function finish(
  record: LogRecord,
  stated: StatedTime,
  header: Header,
  priority: string | null,
  clock: Clock,
): LogEvent {
  const message = record.text.slice(header.messageStart);
  const { program, subsystem } = splitProgram(header.program);
  const origin: Origin = { host: header.host, program, processId: header.processId };
  const fields: MutableFields = {};
  if (priority !== null) fields['log.syslog.priority'] = priority;
  return readBody(record, 'syslog-rfc3164', stated, origin, subsystem, message, clock, fields);
}

/** `sshd(pam_unix)` is PAM speaking inside sshd; `/usr/sbin/cron` is cron; `(squid-1)` is a process in brackets. */
function splitProgram(tag: string | null): { program: string | null; subsystem: string | null } {
  if (tag === null) return { program: null, subsystem: null };
  if (tag.startsWith('(') && tag.endsWith(')') && tag.length > 2) return { program: tag.slice(1, -1), subsystem: null };
  const bracket = tag.indexOf('(');
  const name = bracket > 0 ? tag.slice(0, bracket).trimEnd() : tag;
  const program = name.startsWith('/') ? name.slice(name.lastIndexOf('/') + 1) : name;
  return { program, subsystem: bracket > 0 ? tag.slice(bracket + 1, -1) : null };
}
