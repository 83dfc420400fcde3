import { isObject, leavesOf, textOf } from './json-value.ts';
import type { WindowsEvent } from './windows-event.ts';

/** The event of Winlogbeat's and Elastic Agent's objects (7 and later); null where `winlog` is something else. */
export function winlogbeatEventOf(value: object, winlog: unknown): WindowsEvent | null {
  if (!isObject(winlog) || !isObject(value)) return null;
  const code = textOf(winlog.event_id);
  if (!/^\d{1,5}$/.test(code)) return null;
  const process = isObject(winlog.process) ? winlog.process : {};
  const user = isObject(winlog.user) ? winlog.user : {};
  return {
    code,
    provider: textOf(winlog.provider_name),
    channel: textOf(winlog.channel),
    computer: textOf(winlog.computer_name),
    time: textOf(value['@timestamp']),
    processId: textOf(process.pid),
    userId: textOf(user.identifier),
    recordId: textOf(winlog.record_id),
    message: textOf(value.message),
    data: [...leavesOf(winlog.event_data), ...leavesOf(winlog.user_data)],
  };
}
