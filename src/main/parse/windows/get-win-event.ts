import { isObject, textOf } from './json-value.ts';
import { messageData } from './message-data.ts';
import type { WindowsEvent } from './windows-event.ts';

/**
 * The event of PowerShell's `Get-WinEvent`, as `ConvertTo-Json` and `Export-Csv` write it. It states the data without their
 * names (`Properties`); the rendered message has names.
 */
export function getWinEventOf(value: object): WindowsEvent | null {
  const stated = value as Readonly<Record<string, unknown>>;
  const code = textOf(stated.Id ?? stated.EventID);
  if (!/^\d{1,5}$/.test(code)) return null;
  const message = textOf(stated.Message);
  const named = messageData(message);
  const { Properties: properties, TimeCreated: time, UserId: user } = stated;
  const values = Array.isArray(properties)
    ? properties.map((item) => textOf(isObject(item) ? item.Value : item)).join(',')
    : '';
  return {
    code,
    provider: textOf(stated.ProviderName),
    channel: textOf(stated.LogName),
    computer: textOf(stated.MachineName),
    time: textOf(isObject(time) ? (time.value ?? time.DateTime) : time),
    processId: textOf(stated.ProcessId),
    userId: textOf(isObject(user) ? user.Value : user),
    recordId: textOf(stated.RecordId),
    message,
    data: named.length > 0 || values === '' ? named : [['Data', values]],
  };
}
