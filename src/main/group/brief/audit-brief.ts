import type { LogEvent } from '../../../shared/log.ts';
import { briefOfValues, type NamedValue } from './named-values.ts';

const pairPattern = /(?<![\w-])([A-Za-z][\w-]{0,40})=("[^"]{0,1000}"|[^\s'"]{1,1000})/g;
/** Numbers and hex of what stands in the command already; `msg` is the record's time and number. */
const repeated =
  /^(?:a\d{1,3}|a\d{1,3}\[\d{1,3}\]|argc|items|proctitle|cmd|exe|comm|type|msg|node|cap_\w+|rdev|mode|SYSCALL)$/;
const first = ['type', 'cmd', 'exe', 'comm', 'key', 'syscall', 'op', 'name'];
const otherValues = 10;
const readCharacters = 8000;

/** A record of Linux' audit system: what was run with its arguments, decoded, before everything else. Null where it is none. */
export function auditBrief(event: LogEvent, accounts: readonly string[]): string | null {
  const { fields } = event;
  const type = fields['auditd.type'];
  if (type === undefined) return null;
  const text = event.record.text.slice(0, readCharacters);
  const pairs = [...text.matchAll(pairPattern)].map(
    (match): NamedValue => [match[1] ?? '', (match[2] ?? '').replace(/^"|"$/g, '')],
  );
  const executable = fields['process.executable'] ?? '';
  const values: NamedValue[] = [
    ['type', type],
    ['cmd', fields['process.command_line'] ?? ''],
    ['exe', executable],
    // A short name that is the program's own tells nothing beside its path.
    ['comm', executable.endsWith(`/${fields['process.name']}`) ? '' : (fields['process.name'] ?? '')],
    ['syscall', pairs.find(([name]) => name === 'SYSCALL')?.[1] ?? ''],
    ...pairs.filter(([name]) => !repeated.test(name)),
  ];
  return briefOfValues(values, { first, most: otherValues, accounts });
}
