import { attributeOf, isObject, leavesOf, textOf } from './json-value.ts';
import type { WindowsEvent } from './windows-event.ts';

/** The event of `{"System": …, "EventData": …}`: an event log's own XML as an object, attributes under `#attributes`. */
export function nestedEventOf(value: unknown): WindowsEvent | null {
  if (!isObject(value) || !isObject(value.System)) return null;
  const { System: system, EventData: eventData, UserData: userData, RenderingInfo: rendered, ...others } = value;
  const code = textOf(system.EventID);
  if (!/^\d{1,5}$/.test(code)) return null;
  return {
    code,
    provider: attributeOf(system.Provider, 'Name'),
    channel: textOf(system.Channel),
    computer: textOf(system.Computer),
    time: attributeOf(system.TimeCreated, 'SystemTime'),
    processId: attributeOf(system.Execution, 'ProcessID'),
    userId: attributeOf(system.Security, 'UserID'),
    recordId: textOf(system.EventRecordID),
    message: isObject(rendered) ? textOf(rendered.Message) : '',
    data: [...leavesOf(eventData), ...leavesOf(userData), ...leavesOf(others)],
  };
}
