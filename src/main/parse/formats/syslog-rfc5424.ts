import type { Format, MutableFields } from '../format.ts';
import { readBody } from '../read-body.ts';
import { KnownNames } from '../rules/names.ts';
import { noTime } from '../time/clock.ts';
import { scanIsoTime } from '../time/scan.ts';

const headerPattern =
  /<(\d{1,3})>(\d{1,2}) (-|\d{4}-\S{6,40}) (\S{1,255}) (\S{1,48}) (\S{1,128}) (\S{1,32}) (?=\[|-(?: |$))/y;
const parameterPattern = /([^\s="\]]{1,64})="((?:[^"\\\]]|\\.)*)" ?/y;
/** A record has few parameters; more are not made fields. */
const maxParameters = 64;

/** Syslog lines of RFC 5424: `<pri>version stamp host app procid msgid structured-data message`. */
export const syslogRfc5424: Format = {
  id: 'syslog-rfc5424',
  parse(record, clock) {
    const { text } = record;
    if (text.charCodeAt(0) !== 0x3c) return null;
    headerPattern.lastIndex = 0;
    const match = headerPattern.exec(text);
    if (match === null || Number(match[1]) > 191) return null;
    const [, priority = '', , stamp = '-', host = '-', program = '-', processId = '-', messageId = '-'] = match;
    const fields: MutableFields = { 'log.syslog.priority': priority };
    if (messageId !== '-') fields['log.syslog.msgid'] = messageId;
    const scanned = stamp === '-' ? null : scanIsoTime(stamp, 0);
    const afterData = addStructuredData(fields, text, headerPattern.lastIndex);
    const message = text.slice(afterData).replace(/^ ?\ufeff?/, '');
    const origin = { host: statedValue(host), program: statedValue(program), processId: statedValue(processId) };
    const stated = scanned === null ? noTime : clock.resolve(scanned.written);
    return readBody(record, 'syslog-rfc5424', stated, origin, null, message, clock, fields);
  },
};

function statedValue(text: string): string | null {
  return text === '-' ? null : text;
}

/**
 * Adds the parameters of the elements, and the fields known by name among them, that start at `start`; gives the index after them, also where they are
 * damaged. What has a bracket but no parameter is no element: Check Point's messages begin so.
 */
function addStructuredData(fields: MutableFields, text: string, start: number): number {
  if (text.charCodeAt(start) === 0x2d) return start + 1;
  const names = new KnownNames(fields);
  let index = start;
  let parameters = 0;
  while (text.charCodeAt(index) === 0x5b) {
    const idEnd = endOfId(text, index + 1);
    const id = text.slice(index + 1, idEnd);
    const parametersStart = text.charCodeAt(idEnd) === 0x20 ? idEnd + 1 : idEnd;
    parameterPattern.lastIndex = parametersStart;
    let end = parametersStart;
    for (let match = parameterPattern.exec(text); match !== null; match = parameterPattern.exec(text)) {
      end = parameterPattern.lastIndex;
      parameters += 1;
      if (parameters > maxParameters) continue;
      const value = (match[2] ?? '').replace(/\\(["\\\]])/g, '$1');
      fields[`log.syslog.structured_data.${id}.${match[1]}`] = value;
      names.add(match[1] ?? '', value);
    }
    if (text.charCodeAt(end) !== 0x5d) return end === parametersStart ? index : end;
    index = end + 1;
  }
  return index;
}

function endOfId(text: string, start: number): number {
  let index = start;
  while (index < text.length && !' ]"='.includes(text.charAt(index))) index += 1;
  return index;
}
