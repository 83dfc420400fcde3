import { getWinEventOf } from './get-win-event.ts';
import { nestedEventOf } from './nested-event.ts';
import type { WindowsEvent } from './windows-event.ts';
import { winlogbeatEventOf } from './winlogbeat.ts';

/** The Windows event that a JSON object stands for; null where it is none of the nested forms. */
export function windowsEventOf(value: object): WindowsEvent | null {
  if ('Event' in value) return nestedEventOf(value.Event);
  if ('winlog' in value) return winlogbeatEventOf(value, value.winlog);
  return 'LogName' in value && 'ProviderName' in value ? getWinEventOf(value) : null;
}
