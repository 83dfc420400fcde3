import { createEvent, type Format, type MutableFields, unknownOrigin } from '../format.ts';
import { type Clock, noTime, type StatedTime } from '../time/clock.ts';
import { scanDayMonthTime } from '../time/scan.ts';

const statusPattern = /" (\d{3})(?: (\d+|-))?(?= |$)/y;
const requestPattern = /^([A-Z][A-Z_-]{1,20}) (.+?)(?: (HTTP\/[\d.]+))?$/;

/**
 * Access lines of Apache, Nginx and those that write as they do: `[vhost] address identity user [time] "request"
 * status bytes ["referrer" "agent" …]`.
 */
export const webAccess: Format = {
  id: 'web-access',
  parse(record, clock) {
    const access = findAccess(record.text);
    if (access === null) return null;
    const stated = resolveStamp(access.stamp, clock);
    return createEvent(
      record,
      'web-access',
      stated,
      unknownOrigin,
      record.text.slice(access.messageStart),
      access.fields,
    );
  },
};

/** What an access line says. */
export interface Access {
  stamp: string;
  /** Index of the request's quote. */
  messageStart: number;
  fields: MutableFields;
}

/** Reads a text as an access line, also one inside another record; null where it is none. */
export function findAccess(text: string): Access | null {
  const bracket = text.indexOf('[');
  if (bracket < 5 || bracket > maxHead) return null;
  const stampEnd = text.indexOf(']', bracket);
  if (stampEnd < 0 || text.charCodeAt(stampEnd + 2) !== 0x22) return null;
  const requestEnd = closingQuote(text, stampEnd + 3);
  if (requestEnd < 0) return null;
  statusPattern.lastIndex = requestEnd;
  const status = statusPattern.exec(text);
  if (status === null) return null;
  const fields = clientFields(text.slice(0, bracket - 1));
  if (fields === null) return null;

  addRequest(fields, text.slice(stampEnd + 3, requestEnd));
  fields['http.response.status_code'] = status[1] ?? '';
  if (status[2] !== undefined && status[2] !== '-') fields['http.response.bytes'] = status[2];
  addReferrerAndAgent(fields, text, statusPattern.lastIndex);
  return { stamp: text.slice(bracket + 1, stampEnd), messageStart: stampEnd + 2, fields };
}

/** Host names have at most 255 characters; the user name before the time may be as long. */
const maxHead = 600;

/** Index of the quote that ends a text which starts at `start`; a quote after an odd number of backslashes does not. */
function closingQuote(text: string, start: number): number {
  let quote = text.indexOf('"', start);
  while (quote > start && text.charCodeAt(quote - 1) === 0x5c) {
    let backslashes = 1;
    while (text.charCodeAt(quote - 1 - backslashes) === 0x5c && quote - 1 - backslashes >= start) backslashes += 1;
    if (backslashes % 2 === 0) break;
    quote = text.indexOf('"', quote + 1);
  }
  return quote;
}

/** Fields of `[vhost] address identity user`, or null where the text is something else. The user may hold blanks. */
function clientFields(head: string): MutableFields | null {
  const first = head.indexOf(' ');
  const second = head.indexOf(' ', first + 1);
  if (first > 0 && second < 0 && head.endsWith(' -')) return withClient(head.slice(0, first), '-', null);
  if (first < 1 || second < 0) return null;
  const third = head.indexOf(' ', second + 1);
  const dashFirst = head.charCodeAt(first + 1) === 0x2d && second === first + 2;
  if (dashFirst || third < 0) return withClient(head.slice(0, first), head.slice(second + 1), null);
  const hasVirtualHost = head.charCodeAt(second + 1) === 0x2d && third === second + 2;
  if (hasVirtualHost) return withClient(head.slice(first + 1, second), head.slice(third + 1), head.slice(0, first));
  return withClient(head.slice(0, first), head.slice(second + 1), null);
}

function withClient(client: string, user: string, virtualHost: string | null): MutableFields | null {
  const mapped = client.startsWith('::ffff:') && client.includes('.') ? client.slice(7) : client;
  const fields: MutableFields = { 'event.category': 'web', 'event.action': 'http-request', 'source.ip': mapped };
  if (user !== '-' && user !== '' && user !== '""') fields['user.name'] = user;
  if (virtualHost !== null) fields['url.domain'] = virtualHost;
  return fields;
}

function addRequest(fields: MutableFields, request: string): void {
  const afterMethod = request.indexOf(' ');
  const beforeVersion = request.lastIndexOf(' HTTP/');
  if (afterMethod > 0 && beforeVersion > afterMethod && isMethod(request, afterMethod)) {
    fields['http.request.method'] = request.slice(0, afterMethod);
    fields['url.original'] = request.slice(afterMethod + 1, beforeVersion);
    return;
  }
  const match = requestPattern.exec(request);
  if (match !== null) {
    fields['http.request.method'] = match[1] ?? '';
    fields['url.original'] = match[2] ?? '';
  } else if (request !== '-' && request !== '') {
    fields['url.original'] = request;
  }
}

function isMethod(request: string, length: number): boolean {
  for (let index = 0; index < length; index += 1) {
    const code = request.charCodeAt(index);
    if ((code < 0x41 || code > 0x5a) && code !== 0x2d && code !== 0x5f) return false;
  }
  return length <= 20;
}

function addReferrerAndAgent(fields: MutableFields, text: string, start: number): void {
  if (text.charCodeAt(start + 1) !== 0x22) return;
  const referrerEnd = closingQuote(text, start + 2);
  if (referrerEnd < 0) return;
  const referrer = text.slice(start + 2, referrerEnd);
  if (referrer !== '-' && referrer !== '') fields['http.request.referrer'] = referrer;
  if (text.charCodeAt(referrerEnd + 2) !== 0x22) return;
  const agentEnd = closingQuote(text, referrerEnd + 3);
  const agent = text.slice(referrerEnd + 3, agentEnd < 0 ? text.length : agentEnd);
  if (agent !== '-' && agent !== '') fields['user_agent.original'] = agent;
}

let lastStamp = '';
let lastClock: Clock | null = null;
let lastTime: StatedTime = noTime;

/** The same second is often written many times over. */
function resolveStamp(stamp: string, clock: Clock): StatedTime {
  if (stamp === lastStamp && clock === lastClock) return lastTime;
  const scanned = scanDayMonthTime(stamp, 0);
  lastTime = scanned === null ? noTime : clock.resolve(scanned.written);
  lastStamp = stamp;
  lastClock = clock;
  return lastTime;
}
