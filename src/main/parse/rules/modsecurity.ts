import type { MutableFields } from '../format.ts';

const pairPattern = /\[(id|msg|severity|uri|hostname|tag|unique_id) "((?:[^"\\]|\\.){0,600})"\]/g;
const fieldNames: Readonly<Record<string, string>> = {
  id: 'rule.id',
  msg: 'rule.name',
  severity: 'event.severity_name',
  uri: 'url.original',
  hostname: 'url.domain',
  unique_id: 'event.id',
};

/** Adds what stands in the brackets of a message: rule, address of the request, host. What is known already stays. */
export function addModSecurityFields(fields: MutableFields, message: string): void {
  for (const [, name = '', value = ''] of message.slice(0, 12_000).matchAll(pairPattern)) {
    const field = fieldNames[name];
    if (field !== undefined && value !== '' && fields[field] === undefined) fields[field] = value;
  }
  const status = /Access denied with code (\d{3})/.exec(message.slice(0, 2000))?.[1];
  if (status !== undefined) fields['http.response.status_code'] ??= status;
}

/** Adds rule and message of the first of the messages in an audit record, given as JSON that may be cut. */
export function firstRule(fields: MutableFields, messages: string): void {
  const id = /"(?:ruleId|id)":"?(\d{3,9})/.exec(messages)?.[1];
  const name = /"(?:message|msg)":"([^"]{1,300})"/.exec(messages)?.[1];
  if (id !== undefined) fields['rule.id'] = id;
  if (name !== undefined) fields['rule.name'] = name;
  if (id === undefined && name === undefined) addModSecurityFields(fields, messages.replaceAll('\\"', '"'));
}
