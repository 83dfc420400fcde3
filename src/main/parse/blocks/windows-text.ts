import type { LogEvent, LogRecord } from '../../../shared/log.ts';
import { asAddress } from '../address.ts';
import { createEvent, type MutableFields } from '../format.ts';
import { addWindowsFields } from '../rules/windows.ts';
import { type Clock, noTime } from '../time/clock.ts';
import { scanAnyTime } from '../time/scan.ts';
import type { BlockFormat } from './block-format.ts';

const openerPattern = /^(?:Event ?ID|Log Name)\s*:/i;
const pairPattern = /^\s*([A-Za-z][\w ()/.-]{0,40}?)\s*:(?:\s+|$)(.*)$/s;
/** Names in text blocks for the names in an event's data. */
const dataNames: Readonly<Record<string, readonly string[]>> = {
  TargetUserName: ['target user', 'target account', 'new account', 'account name'],
  SubjectUserName: ['subject user'],
  User: ['user', 'username', 'account'],
  IpAddress: ['source ip', 'source network address', 'source address', 'client address', 'ip address', 'ip'],
  IpPort: ['source port'],
  DestinationIp: ['destination ip', 'dest ip', 'destination address'],
  DestinationPort: ['destination port'],
  CommandLine: ['command line', 'commandline', 'process command line'],
  NewProcessName: ['new process name', 'process name', 'image', 'process'],
  MemberName: ['member', 'member name'],
};
const timeNames = ['timestamp', 'date', 'time', 'time created', 'timecreated', 'datetime'];

/** Windows events as text, a `Name: value` a line, from `Event ID:` or `Log Name:` on. */
export const windowsText: BlockFormat = {
  id: 'windows-text',
  maxLines: 64,
  opens: (text) => openerPattern.test(text),
  continues(text, held) {
    if (openerPattern.test(text)) return !/^log name/i.test(text) && beginsWithLogName(held) && !hasCode(held);
    return pairPattern.test(text) || /^\s+\S/.test(text);
  },
  isComplete: () => false,
  parse: parseBlock,
};

/** In a block that starts with the log's name the event's number comes later. */
function beginsWithLogName(held: readonly LogRecord[]): boolean {
  return /^log name/i.test(held[0]?.text ?? '');
}

function hasCode(held: readonly LogRecord[]): boolean {
  return held.some(({ text }) => /^event ?id/i.test(text));
}

function parseBlock(record: LogRecord, clock: Clock): LogEvent {
  const values = new Map<string, string>();
  for (const line of record.text.split('\n')) {
    const match = pairPattern.exec(line);
    const name = match?.[1]?.toLowerCase();
    if (name !== undefined && !values.has(name)) values.set(name, match?.[2]?.trim() ?? '');
  }
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => values.get(name)).find((value) => value !== undefined && value !== '');
  const fields: MutableFields = {};
  const code = first(['eventid', 'event id']);
  const provider = first(['source', 'provider', 'log name', 'channel']) ?? '';
  const data = (name: string): string | undefined => first([name.toLowerCase(), ...(dataNames[name] ?? [])]);
  addWindowsFields(fields, code !== undefined && /^\d{1,5}$/.test(code) ? code : '', provider, data);
  const source = fields['source.ip'];
  if (source !== undefined && asAddress(source) === null && /^(?:local|unknown|none)$/i.test(source)) {
    delete fields['source.ip'];
  }
  const stamp = first(timeNames);
  const scanned = stamp === undefined ? null : scanAnyTime(stamp, 0);
  const description = first(['description', 'message']);
  const additional = first(['additional']);
  const workstation = /\bWorkstation (\S+)/.exec(additional ?? '')?.[1];
  const host = first(['computer', 'computer name', 'workstation name', 'hostname', 'host']) ?? workstation ?? null;
  const origin = { host, program: provider === '' ? null : provider, processId: null };
  const message = description === undefined ? record.text : [description, additional].filter(Boolean).join('; ');
  const stated = scanned === null ? noTime : clock.resolve(scanned.written);
  return createEvent(record, 'windows-text', stated, origin, code ? `EventID ${code}: ${message}` : message, fields);
}
