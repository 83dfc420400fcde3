import type { MutableFields } from '../format.ts';
import { addAddressAndPort, setUser } from './fields.ts';
import { findWindowsCode } from './windows-codes.ts';

/** Value of an event's data by its name, such as `TargetUserName`; undefined where there is none. */
export type EventData = (name: string) => string | undefined;

/** Adds what a Windows event says: what its number stands for, who acted on whom, from where, with which process; `code` may be empty. */
export function addWindowsFields(fields: MutableFields, code: string, provider: string, data: EventData): void {
  if (code !== '') fields['event.code'] = code;
  const meaning = findWindowsCode(code, provider);
  if (meaning !== undefined) {
    fields['event.category'] = meaning.category;
    if (meaning.action !== undefined) fields['event.action'] = meaning.action;
    if (meaning.outcome !== undefined) fields['event.outcome'] = meaning.outcome;
  }
  const subject = known(data('SubjectUserName'));
  const target = known(data('TargetUserName'));
  if (meaning?.action === 'group-member-added') {
    if (target !== undefined) fields['group.name'] = target;
    setUser(fields, known(data('MemberName')) ?? known(data('MemberSid')));
  } else {
    setUser(fields, target ?? subject ?? known(data('User')) ?? known(data('AccountName')));
  }
  if (subject !== undefined && subject !== fields['user.name']) fields['user.effective.name'] = subject;
  const source = known(data('IpAddress')) ?? known(data('SourceIp')) ?? known(data('SourceAddress'));
  if (source !== undefined) addAddressAndPort(fields, 'source', source);
  const destination = known(data('DestinationIp'));
  if (destination !== undefined) addAddressAndPort(fields, 'destination', destination);
  setIfKnown(fields, 'source.port', data('IpPort') ?? data('SourcePort'));
  setIfKnown(fields, 'destination.port', data('DestinationPort'));
  setIfKnown(fields, 'process.command_line', data('CommandLine') ?? data('ProcessCommandLine'));
  const image = known(data('NewProcessName')) ?? known(data('Image')) ?? known(data('ProcessName'));
  if (image !== undefined) fields['process.name'] = image.slice(image.lastIndexOf('\\') + 1);
}

function known(value: string | undefined): string | undefined {
  return value === undefined || value === '' || value === '-' || value === 'N/A' ? undefined : value;
}

function setIfKnown(fields: MutableFields, field: string, value: string | undefined): void {
  const stated = known(value);
  if (stated !== undefined && stated !== '0') fields[field] = stated;
}
