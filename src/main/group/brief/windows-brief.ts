import type { LogEvent } from '../../../shared/log.ts';
import { maskText } from './mask-text.ts';
import { briefOfValues, type NamedValue } from './named-values.ts';
import { withoutRepeatedPrograms } from './repeated-programs.ts';

/** Values of Windows events that tell what happened, the most telling first, under the short names of the prompt. */
const shortNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    NewProcessName: 'img',
    Image: 'img',
    SourceImage: 'img',
    CommandLine: 'cmd',
    ProcessCommandLine: 'cmd',
    ParentImage: 'parent',
    ParentProcessName: 'parent',
    ParentCommandLine: 'pcmd',
    OriginalFileName: 'orig',
    TargetImage: 'target',
    GrantedAccess: 'access',
    StartModule: 'module',
    StartFunction: 'function',
    ScriptBlockText: 'script',
    Payload: 'script',
    HostApplication: 'app',
    TargetFilename: 'file',
    ImageLoaded: 'load',
    Signed: 'signed',
    SignatureStatus: 'sig',
    TargetObject: 'key',
    Details: 'data',
    PipeName: 'pipe',
    QueryName: 'query',
    DestinationHostname: 'dhost',
    DestinationIp: 'dst',
    DestAddress: 'dst',
    DestinationPort: 'dport',
    DestPort: 'dport',
    Initiated: 'out',
    Destination: 'dest',
    Consumer: 'consumer',
    Query: 'wql',
    ServiceName: 'service',
    ImagePath: 'path',
    ServiceFileName: 'path',
    StartType: 'start',
    AccountName: 'account',
    TaskName: 'taskname',
    TaskContent: 'task',
    Application: 'app',
    LogonType: 'type',
    AuthenticationPackageName: 'auth',
    LogonProcessName: 'logon',
    SubStatus: 'substatus',
    Status: 'status',
    FailureReason: 'reason',
    TargetUserName: 'user',
    SubjectUserName: 'by',
    User: 'user',
    WorkstationName: 'ws',
    IpAddress: 'from',
    ProcessName: 'proc',
    PrivilegeList: 'privileges',
    MemberName: 'member',
    MemberSid: 'member',
    ObjectName: 'object',
    ObjectType: 'otype',
    AccessMask: 'mask',
    AccessList: 'rights',
    Properties: 'props',
    ShareName: 'share',
    RelativeTargetName: 'file',
    TicketEncryptionType: 'enc',
    TicketOptions: 'options',
    TargetServerName: 'server',
    TargetDomainName: '',
    IntegrityLevel: 'level',
    AttributeLDAPDisplayName: 'attribute',
    AttributeValue: 'value',
    ObjectDN: 'dn',
  }),
);
const tellingNames = [...shortNames].flatMap(([name, short]) => (short === '' ? [] : [name]));

/** What the values tell already, or what only looks like a value. */
const dropped =
  /^(?:Message|.*UserSid|.*LogonGuid|.*DomainName|EventType|SourceName|Channel|Provider|ProviderName|Name|UserID|Qualifiers|Category|Opcode.*|ProviderGuid|Level|Description|FileVersion|CurrentDirectory|CreationUtcTime|PreviousCreationUtcTime|Keywords|KeyLength|Product|Company|ServiceType|ServiceStartType|TokenElevationType|MandatoryLabel|LayerName|LayerRTID|ObjectServer|TransmittedServices|LmPackageName|Port|SourcePort|IpPort|RecordID|Executable.*|Event\.System.*|log\..*|agent\..*|ecs\..*|host\..*|winlog\.(?!event_data).*|event\..*|process\..*|user\..*|group\..*|source\..*|destination\..*)$/;

const otherValues = 5;
/** Most of a record that is read, in characters: one may have megabytes. */
const readCharacters = 20_000;

/** Number, telling values and, where there are hardly any, the message of a Windows event. */
export function windowsBrief(event: LogEvent, accounts: readonly string[]): string {
  const values = withoutRepeatedPrograms(withoutUsualName(valuesOf(event).filter(([name]) => !isDropped(name))));
  const code = event.fields['event.code'] ?? '';
  const brief = briefOfValues(values, { first: tellingNames, rename: shortNames, most: otherValues, accounts });
  const tells = brief.split('=').length - 1;
  const message = tells < 2 ? ` ${maskText(ownWords(event), accounts)}` : '';
  return `${code} ${brief}${message}`.trim();
}

/** Exports differ in how deep they nest the data: `Product` and `Event.EventData.Product` are the same. */
function isDropped(name: string): boolean {
  return dropped.test(name) || dropped.test(name.slice(name.lastIndexOf('.') + 1));
}

/** The name that a program was built under tells something where it runs under another one. */
function withoutUsualName(values: readonly NamedValue[]): readonly NamedValue[] {
  const original = values.find(([name]) => name.endsWith('OriginalFileName'))?.[1].toLowerCase();
  const image = values.find(([name]) => /(?:^|\.)Image(?:Loaded)?$/.test(name))?.[1].toLowerCase();
  if (original === undefined || image === undefined || !image.endsWith(original)) return values;
  return values.filter(([name]) => !name.endsWith('OriginalFileName'));
}

/** What stands in the place of a message where an event came without one: its provider, number and values. */
const summary = /^(.{0,120}?)\s?EventID \d{1,5}:/;

/** What an event says beside its values: its message, or who says it where channel or family don't. */
function ownWords(event: LogEvent): string {
  const match = summary.exec(event.message.slice(0, readCharacters));
  if (match === null) return firstSentences(event.message);
  const provider = (match[1] ?? '').replace(/^Microsoft-Windows-/, '');
  const isKnown = provider === 'Security-Auditing' || (event.fields.Channel ?? '').includes(provider);
  return isKnown ? '' : provider;
}

/** A rendered message repeats the values below its first paragraph. */
function firstSentences(message: string): string {
  return (message.slice(0, readCharacters).split(/\r?\n\s*\r?\n/)[0] ?? '').slice(0, 300);
}

function valuesOf(event: LogEvent): readonly NamedValue[] {
  if (event.format === 'windows-text') return valuesOfBlock(event.record.text);
  return Object.entries(event.fields);
}

const blockLine = /^\s*([A-Za-z][\w ()/.-]{0,40}?)\s*:(?:\s+|$)(.*)$/;
const blockNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'command line': 'CommandLine',
    'process command line': 'CommandLine',
    'new process name': 'NewProcessName',
    process: 'NewProcessName',
    image: 'Image',
    'parent process': 'ParentImage',
    'creator process name': 'ParentImage',
    'parent image': 'ParentImage',
    'service name': 'ServiceName',
    'service file name': 'ServiceFileName',
    'task name': 'TaskName',
    'logon type': 'LogonType',
    'failure reason': 'FailureReason',
    'target user': 'TargetUserName',
    'target account': 'TargetUserName',
    'account name': 'TargetUserName',
    user: 'User',
    'source ip': 'IpAddress',
    'source network address': 'IpAddress',
  }),
);
const droppedOfBlock =
  /^(?:event ?id|log name|source|date|time|timestamp|time created|computer|computer name|level|keywords|task category|opcode|security id|logon id|account domain)$/;

/** The values of a block of text, under the names of the event's data where they are known. */
function valuesOfBlock(text: string): NamedValue[] {
  return text
    .slice(0, readCharacters)
    .split('\n')
    .flatMap((line): NamedValue[] => {
      const match = blockLine.exec(line.slice(0, 2000));
      const name = match?.[1]?.toLowerCase();
      const value = match?.[2]?.trim();
      if (name === undefined || value === undefined || value === '' || droppedOfBlock.test(name)) return [];
      return [[blockNames.get(name) ?? name, value]];
    });
}

const xmlData = /<Data Name=["']([\w ]{1,60})["']>([^<]{1,4000})<\/Data>/g;

/** Values of an event that came as XML in one line; null where it is none. */
export function xmlBrief(text: string, accounts: readonly string[]): string | null {
  const shown = text.slice(0, readCharacters).trimStart();
  if (!/^(?:<\?xml[^>]{0,100}>\s{0,9})?<Event[ >]/.test(shown)) return null;
  const code = /<EventID[^>]{0,60}>(\d{1,5})</.exec(shown)?.[1] ?? '';
  const channel = /<Channel>([^<]{1,120})</.exec(shown)?.[1] ?? '';
  const values = [...shown.matchAll(xmlData)].map((match): NamedValue => [match[1] ?? '', unescapeXml(match[2] ?? '')]);
  const telling = withoutRepeatedPrograms(withoutUsualName(values.filter(([name]) => !isDropped(name))));
  const brief = briefOfValues(telling, { first: tellingNames, rename: shortNames, most: otherValues, accounts });
  return `${maskText(channel.replace(/^Microsoft-Windows-|\/Operational$/g, ''))} ${code} ${brief}`.trim();
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
