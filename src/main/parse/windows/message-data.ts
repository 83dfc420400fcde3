/** Most of a message that is read, in characters and lines. */
const maxCharacters = 32_768;
const maxLines = 200;

const linePattern = /^[ \t]{0,9}([^\s:][^:\t]{0,60}):(?:[ \t]{1,99}(.*))?$/;

/**
 * The data of an event from its rendered message, under the names of the event's data: `New Logon:` with `Account Name:`
 * below it is `TargetUserName`, and Sysmon's lines bear the names themselves. English and German; empty where it has none.
 */
export function messageData(message: string): (readonly [string, string])[] {
  const found = new Map<string, string>();
  let section = '';
  for (const line of message.slice(0, maxCharacters).split(/\r?\n/, maxLines)) {
    const match = linePattern.exec(line);
    const label = match?.[1]?.trim();
    if (label === undefined) continue;
    const value = match?.[2]?.trim() ?? '';
    if (value === '') {
      section = sections[label.toLowerCase()] ?? section;
      if (sections[label.toLowerCase()] !== undefined) continue;
    }
    const name = nameOf(section, label);
    if (name !== null && !found.has(name)) found.set(name, value);
  }
  return [...found];
}

/** Sysmon and Defender write the names of the data themselves, in one word. */
const ownName = /^[A-Z][A-Za-z0-9]{1,40}$/;

function nameOf(section: string, label: string): string | null {
  const key = label.toLowerCase();
  const person = people[key];
  if (person !== undefined) {
    if (section === 'Member') return memberNames[person] ?? null;
    return section === 'Subject' || section === 'Target' ? `${section}${person}` : (serviceNames[key] ?? null);
  }
  const inSection = section === 'Process' ? processNames[key] : undefined;
  return inSection ?? plainNames[key] ?? (ownName.test(label) ? label : null);
}

/** Headings, by whom or what the lines below them tell. */
const sections: Readonly<Record<string, string>> = {
  subject: 'Subject',
  'creator subject': 'Subject',
  antragsteller: 'Subject',
  erstellersubjekt: 'Subject',
  'new logon': 'Target',
  'neue anmeldung': 'Target',
  'account for which logon failed': 'Target',
  'konto, für das die anmeldung fehlgeschlagen ist': 'Target',
  'account whose credentials were used': 'Target',
  'konto, dessen anmeldeinformationen verwendet wurden': 'Target',
  'target account': 'Target',
  zielkonto: 'Target',
  'new account': 'Target',
  'neues konto': 'Target',
  'target subject': 'Target',
  zielantragsteller: 'Target',
  'account that was locked out': 'Target',
  'gesperrtes konto': 'Target',
  'account information': 'Target',
  kontoinformationen: 'Target',
  group: 'Target',
  gruppe: 'Target',
  member: 'Member',
  mitglied: 'Member',
  'process information': 'Process',
  prozessinformationen: 'Process',
  'network information': 'Network',
  netzwerkinformationen: 'Network',
  'failure information': 'Failure',
  fehlerinformationen: 'Failure',
  'detailed authentication information': 'Authentication',
  'detaillierte authentifizierungsinformationen': 'Authentication',
  'logon information': 'Logon',
  anmeldeinformationen: 'Logon',
  'task information': 'Task',
  aufgabeninformationen: 'Task',
  'service information': 'Service',
  dienstinformationen: 'Service',
};

/** What is said of a person, as the end of the data's name. */
const people: Readonly<Record<string, string>> = {
  'security id': 'UserSid',
  'sicherheits-id': 'UserSid',
  'account name': 'UserName',
  kontoname: 'UserName',
  'group name': 'UserName',
  gruppenname: 'UserName',
  'account domain': 'DomainName',
  kontodomäne: 'DomainName',
  'logon id': 'LogonId',
  'anmelde-id': 'LogonId',
};
const memberNames: Readonly<Record<string, string>> = { UserSid: 'MemberSid', UserName: 'MemberName' };
/** Outside of such headings: the account that a service runs as. */
const serviceNames: Readonly<Record<string, string>> = { 'account name': 'AccountName', kontoname: 'AccountName' };

const processNames: Readonly<Record<string, string>> = {
  'new process id': 'NewProcessId',
  'neue prozess-id': 'NewProcessId',
  'new process name': 'NewProcessName',
  'neuer prozessname': 'NewProcessName',
  'process command line': 'CommandLine',
  prozessbefehlszeile: 'CommandLine',
  'creator process name': 'ParentProcessName',
  'name des erstellerprozesses': 'ParentProcessName',
  'process name': 'ProcessName',
  prozessname: 'ProcessName',
  'caller process name': 'ProcessName',
  aufrufprozessname: 'ProcessName',
};

const plainNames: Readonly<Record<string, string>> = {
  'logon type': 'LogonType',
  anmeldetyp: 'LogonType',
  'source network address': 'IpAddress',
  quellnetzwerkadresse: 'IpAddress',
  'network address': 'IpAddress',
  netzwerkadresse: 'IpAddress',
  'client address': 'IpAddress',
  clientadresse: 'IpAddress',
  'source port': 'IpPort',
  quellport: 'IpPort',
  'workstation name': 'WorkstationName',
  arbeitsstationsname: 'WorkstationName',
  'logon process': 'LogonProcessName',
  anmeldeprozess: 'LogonProcessName',
  'authentication package': 'AuthenticationPackageName',
  authentifizierungspaket: 'AuthenticationPackageName',
  'failure reason': 'FailureReason',
  fehlerursache: 'FailureReason',
  status: 'Status',
  'sub status': 'SubStatus',
  unterstatus: 'SubStatus',
  privileges: 'PrivilegeList',
  berechtigungen: 'PrivilegeList',
  'task name': 'TaskName',
  aufgabenname: 'TaskName',
  'service name': 'ServiceName',
  dienstname: 'ServiceName',
  'service file name': 'ImagePath',
  dienstdateiname: 'ImagePath',
  'service start type': 'StartType',
  dienststarttyp: 'StartType',
  'service account': 'AccountName',
  'service account name': 'AccountName',
  dienstkonto: 'AccountName',
  'target server name': 'TargetServerName',
  zielservername: 'TargetServerName',
  'object name': 'ObjectName',
  objektname: 'ObjectName',
  'share name': 'ShareName',
  freigabename: 'ShareName',
  'relative target name': 'RelativeTargetName',
};
