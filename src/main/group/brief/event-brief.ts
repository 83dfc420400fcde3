import { familyEnd } from '../../../shared/group.ts';
import type { LogEvent } from '../../../shared/log.ts';
import { shorten } from '../../../shared/shorten.ts';
import { familyOf, isWindows } from '../family.ts';
import { auditBrief } from './audit-brief.ts';
import { withListedValues } from './listed-values.ts';
import { maskText } from './mask-text.ts';
import { briefOfValues, type NamedValue } from './named-values.ts';
import { webBrief } from './web-brief.ts';
import { windowsBrief, xmlBrief } from './windows-brief.ts';

/** Longest brief, in characters: what a prompt takes of one line at most. */
const briefCharacters = 600;
const familyCharacters = 40;
const jsonValues = 14;
/** Beside a message that says it all only a few values are of use. */
const valuesBesideMessage = 6;
const pairPattern = /([\w.-]{1,60})=("(?:[^"\\]|\\.){0,1000}"|[^\s"]{1,1000})/g;

/**
 * One line about an event for the model: what tells, without what varies by nature. See {@link maskText} for how text is
 * made general; structured events give their telling values only. It begins with the family, since a group may hold several.
 */
export function briefOf(event: LogEvent): string {
  const family = familyOf(event).toLowerCase().slice(0, familyCharacters);
  // Names of programs and of values are a log's own choice, too: none of them may begin a line of the prompt.
  return `${family}${familyEnd}${shorten(shape(event), briefCharacters).trim()}`.replace(lineBreaks, ' ');
}

const lineBreaks = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

function shape(event: LogEvent): string {
  const { fields, record, format } = event;
  const accounts = accountsOf(fields);
  if (isWindows(event)) return windowsBrief(event, accounts);
  const isRequest = fields['http.request.method'] !== undefined && fields['url.original'] !== undefined;
  if (isRequest && (format === 'web-access' || format === 'table' || (format === 'json' && isPlainRequest(fields))))
    return webBrief(event, accounts);
  if (format === 'json') return jsonBrief(event, accounts);
  const audit = auditBrief(event, accounts);
  if (audit !== null) return audit;
  if (format === 'key-value') return keyValueBrief(record.text, accounts);
  if (carriedObject.test(event.message) && Object.keys(fields).length >= leastCarried)
    return jsonBrief(event, accounts);
  const isProduct = fields['event.module'] !== undefined && format !== 'table';
  if (isProduct && isPairs(event.message)) return keyValueBrief(event.message, accounts);
  return xmlBrief(record.text, accounts) ?? taggedBrief(record.text, event.message, accounts);
}

/** An object behind a syslog header; one that could not be read has hardly any fields. */
const carriedObject = /^(?:@cee: ?)?\{/;
const leastCarried = 6;
const leastPairs = 5;
const pairShare = 0.8;

/** Whether a message behind a header consists of pairs, as the same product sends them without one. */
function isPairs(message: string): boolean {
  if (!/^[\w.-]{1,60}=(?:"|[^\s",]{1,200} )/.test(message)) return false;
  const pairs = [...message.slice(0, 8000).matchAll(pairPattern)];
  const covered = pairs.reduce((sum, [pair]) => sum + pair.length + 1, 0);
  return pairs.length >= leastPairs && covered >= pairShare * Math.min(message.length, 8000);
}

/** Words as much as names; in lines about logins they are names, and the severity must not hang on which one it is. */
const commonNames =
  /^(?:system|root|admin|administrator|user|users|guest|test|service|local service|network service|nobody|anonymous|none|default)$/i;

function accountsOf(fields: LogEvent['fields']): string[] {
  const names = [fields['user.name'], fields['user.effective.name']].flatMap((name) =>
    name === undefined ? [] : [name, ...name.split('\\').slice(1)],
  );
  return fields['event.category'] === 'authentication'
    ? names.filter((name) => !/^system$/i.test(name))
    : names.filter((name) => !commonNames.test(name));
}

const alertNames = /payload|rule|attack|alert|signature|verdict|threat|body/i;

/** Whether a JSON object tells of a request and of nothing else: an alert of a firewall tells of more. */
function isPlainRequest(fields: LogEvent['fields']): boolean {
  return (
    fields['http.response.status_code'] !== undefined && !Object.keys(fields).some((name) => alertNames.test(name))
  );
}

const messageNames =
  /(?:^|\.)(?:message|msg|log|short_message|text|event\.original|host|hostname|program|logger|service|app|name)$/i;
const foundByParser =
  /^(?:event\.(?:category|action|outcome|code|reason|module)|log\.syslog\.priority|source\.(?:ip|port)|destination\.(?:ip|port)|user\.(?:name|effective\.name)|process\.name|group\.name)$/;

/** What a stranger sends or runs stands late in many records, behind headers that would take all the room. */
const sentOrRun = [
  'uri',
  'url',
  'parameter',
  'req_body',
  'payload',
  'command',
  'cmdline',
  'command_line',
  'commandLine',
];
const namesAction = /"(?:event\.)?action"\s{0,3}:/;

function jsonBrief(event: LogEvent, accounts: readonly string[]): string {
  const hasMessage =
    Object.keys(event.fields).some((name) => messageNames.test(name)) &&
    event.message.includes(' ') &&
    !carriedObject.test(event.message) &&
    !event.message.includes('=');
  const values = Object.entries(event.fields).filter(
    ([name]) =>
      (!foundByParser.test(name) || (name === 'event.action' && namesAction.test(event.record.text.slice(0, 8000)))) &&
      !(hasMessage && messageNames.test(name)),
  );
  const brief = briefOfValues(withListedValues(values), {
    first: sentOrRun,
    most: hasMessage ? valuesBesideMessage : jsonValues,
    accounts,
  });
  return hasMessage ? `${maskText(event.message, accounts)} ${brief}` : brief;
}

const bracketPair = /\[(\w{1,20}) "((?:[^"\\]|\\.){0,600})"\]/g;
const structuredData = /\[\S{1,80}((?: [\w.-]{1,40}="(?:[^"\\\]]|\\.){0,300}"){1,40})\]/;
const leastMessageCharacters = 12;

/** A line of text; what ModSecurity and syslog put into brackets is shown as values, without what varies. */
function taggedBrief(text: string, message: string, accounts: readonly string[]): string {
  const pairs = [...message.slice(0, 8000).matchAll(bracketPair)].map(
    (match): NamedValue => [match[1] ?? '', match[2] ?? ''],
  );
  if (pairs.length >= 3) {
    const told = pairs.filter(([name]) => /^(?:msg|data|uri|severity|args)$/.test(name));
    const plain = maskText(message.slice(0, message.indexOf('[')), accounts);
    return `${shorten(plain, 80)} ${briefOfValues(told, { most: jsonValues, accounts })}`;
  }
  const data = message.length < leastMessageCharacters ? structuredData.exec(text.slice(0, 8000))?.[1] : undefined;
  return data === undefined ? maskText(message, accounts) : `${maskText(message)} ${keyValueBrief(data, accounts)}`;
}

function keyValueBrief(text: string, accounts: readonly string[]): string {
  const values = [...text.slice(0, 8000).matchAll(pairPattern)].map(
    (match): NamedValue => [match[1] ?? '', (match[2] ?? '').replace(/^"|"$/g, '')],
  );
  return briefOfValues(values, { most: jsonValues, accounts });
}
