import type { LogEvent, LogRecord } from '../../../shared/log.ts';
import { createEvent, type MutableFields } from '../format.ts';
import { setAddress } from '../rules/fields.ts';
import { addModSecurityFields } from '../rules/modsecurity.ts';
import { noTime } from '../time/clock.ts';
import { scanDayMonthTime } from '../time/scan.ts';
import type { BlockFormat } from './block-format.ts';

const boundary = /^--([0-9a-f]{6,10}|\w{6,12})-([A-Z])--$/;
/** `[12/May/2024:10:00:00 +0200] id 192.0.2.7 51514 198.51.100.4 443`, with `--` before the zone in version 3. */
const headPattern = /^\[([^\]]{20,40})\] (\S{1,80}) (\S{2,60}) (\d{1,5}) (\S{2,60}) (\d{1,5})/;

/** ModSecurity's audit log in its native form: sections from `--id-A--` to `--id-Z--`. */
export const modsecurityAudit: BlockFormat = {
  id: 'block',
  maxLines: 2000,
  opens: (text) => text.startsWith('--') && boundary.exec(text)?.[2] === 'A',
  continues(text, held) {
    const mark = text.startsWith('--') ? boundary.exec(text) : null;
    return mark === null || (mark[2] !== 'A' && mark[1] === idOf(held));
  },
  isComplete(held) {
    const last = held.at(-1)?.text ?? '';
    return last.startsWith('--') && boundary.exec(last)?.[2] === 'Z';
  },
  parse(record, clock): LogEvent | null {
    const sections = sectionsOf(record.text);
    const head = headPattern.exec(sections.get('A')?.[0] ?? '');
    if (head === null) return null;
    const [, stamp = '', id = '', source, sourcePort = '', destination, destinationPort = ''] = head;
    const fields: MutableFields = { 'event.module': 'modsecurity', 'event.category': 'web', 'event.id': id };
    setAddress(fields, 'source', source);
    fields['source.port'] = sourcePort;
    setAddress(fields, 'destination', destination);
    fields['destination.port'] = destinationPort;
    const request = /^([A-Z]{3,20}) (\S{1,4000})/.exec(sections.get('B')?.[0] ?? '');
    if (request !== null) {
      fields['event.action'] = 'http-request';
      fields['http.request.method'] = request[1] ?? '';
      fields['url.original'] = request[2] ?? '';
    }
    addHeaders(fields, sections.get('B') ?? []);
    const status = /^HTTP\/[\d.]{1,4} (\d{3})/.exec(sections.get('F')?.[0] ?? '')?.[1];
    if (status !== undefined) fields['http.response.status_code'] = status;
    const messages = (sections.get('H') ?? []).filter((line) => /^(?:Message|ModSecurity|Apache-Error): /.test(line));
    addModSecurityFields(fields, messages.join(' '));
    const scanned = scanDayMonthTime(stamp.replace(' --', ' -').replace(' ++', ' +'), 0);
    const stated = scanned === null ? noTime : clock.resolve(scanned.written);
    const origin = { host: null, program: 'modsecurity', processId: null };
    const first = messages[0]?.replace(/^Message: /, '') ?? '';
    const message = `${request === null ? '' : `"${request[1]} ${request[2]}" ${status ?? ''} `}${first}`.trim();
    return createEvent(record, 'block', stated, origin, message === '' ? record.text : message, fields);
  },
};

function idOf(held: readonly LogRecord[]): string | undefined {
  return boundary.exec(held[0]?.text ?? '')?.[1];
}

/** The lines of each section, without empty ones. */
function sectionsOf(text: string): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of text.split('\n')) {
    const mark = line.startsWith('--') ? boundary.exec(line) : null;
    if (mark?.[2] !== undefined) {
      current = [];
      sections.set(mark[2], current);
    } else if (line.trim() !== '') current.push(line);
  }
  return sections;
}

function addHeaders(fields: MutableFields, lines: readonly string[]): void {
  for (const line of lines.slice(1, 60)) {
    const [, name = '', value = ''] = /^(host|user-agent): (.{1,1000})$/i.exec(line) ?? [];
    if (name === '') continue;
    fields[name.toLowerCase() === 'host' ? 'url.domain' : 'user_agent.original'] = value.trimEnd();
  }
}
