/** One failed logon, as a domain controller writes it, in every form in which Windows events are exported. */
const data: Readonly<Record<string, string>> = {
  SubjectUserSid: 'S-1-5-18',
  SubjectUserName: 'DC1$',
  SubjectDomainName: 'CORP',
  SubjectLogonId: '0x3e7',
  TargetUserSid: 'S-1-0-0',
  TargetUserName: 'anna & "co"',
  TargetDomainName: 'CORP',
  Status: '0xc000006d',
  FailureReason: 'Unknown user name or bad password.',
  SubStatus: '0xc000006a',
  LogonType: '3',
  LogonProcessName: 'NtLmSsp',
  AuthenticationPackageName: 'NTLM',
  WorkstationName: 'KALI',
  ProcessName: 'C:\\Windows\\System32\\svchost.exe',
  IpAddress: '203.0.113.9',
  IpPort: '50000',
};
const provider = 'Microsoft-Windows-Security-Auditing';
const computer = 'dc1.corp.example';

const message = `An account failed to log on.

Subject:
\tSecurity ID:\t\tS-1-5-18
\tAccount Name:\t\tDC1$
\tAccount Domain:\t\tCORP
\tLogon ID:\t\t0x3e7

Logon Type:\t\t\t3

Account For Which Logon Failed:
\tSecurity ID:\t\tS-1-0-0
\tAccount Name:\t\tanna & "co"
\tAccount Domain:\t\tCORP

Failure Information:
\tFailure Reason:\t\tUnknown user name or bad password.
\tStatus:\t\t\t0xc000006d
\tSub Status:\t\t0xc000006a

Process Information:
\tCaller Process ID:\t0x0
\tCaller Process Name:\tC:\\Windows\\System32\\svchost.exe

Network Information:
\tWorkstation Name:\tKALI
\tSource Network Address:\t203.0.113.9
\tSource Port:\t\t50000

Detailed Authentication Information:
\tLogon Process:\t\tNtLmSsp
\tAuthentication Package:\tNTLM
`;

const germanMessage = `Fehler beim Anmelden eines Kontos.

Antragsteller:
\tSicherheits-ID:\t\tS-1-5-18
\tKontoname:\t\tDC1$
\tKontodomäne:\t\tCORP
\tAnmelde-ID:\t\t0x3e7

Anmeldetyp:\t\t\t3

Konto, für das die Anmeldung fehlgeschlagen ist:
\tSicherheits-ID:\t\tS-1-0-0
\tKontoname:\t\tanna & "co"
\tKontodomäne:\t\tCORP

Fehlerinformationen:
\tFehlerursache:\t\tUnknown user name or bad password.
\tStatus:\t\t\t0xc000006d
\tUnterstatus:\t\t0xc000006a

Prozessinformationen:
\tAufrufprozess-ID:\t0x0
\tAufrufprozessname:\tC:\\Windows\\System32\\svchost.exe

Netzwerkinformationen:
\tArbeitsstationsname:\tKALI
\tQuellnetzwerkadresse:\t203.0.113.9
\tQuellport:\t\t50000

Detaillierte Authentifizierungsinformationen:
\tAnmeldeprozess:\t\tNtLmSsp
\tAuthentifizierungspaket:\tNTLM
`;

const header = { EventID: 4625, Level: 0, Task: 12544, Keywords: '0x8010000000000000', EventRecordID: 229_977 };

const nested = JSON.stringify({
  Event: {
    '#attributes': { xmlns: 'http://schemas.microsoft.com/win/2004/08/events/event' },
    System: {
      Provider: { '#attributes': { Name: provider, Guid: '{54849625-5478-4994-a5ba-3e3b0328c30d}' } },
      ...header,
      TimeCreated: { '#attributes': { SystemTime: '2025-03-15T02:14:01.1234567Z' } },
      Execution: { '#attributes': { ProcessID: 516, ThreadID: 608 } },
      Channel: 'Security',
      Computer: computer,
    },
    EventData: data,
  },
});

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const xml = `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='${provider}' Guid='{54849625-5478-4994-a5ba-3e3b0328c30d}'/><EventID>4625</EventID><Level>0</Level><Task>12544</Task><Keywords>0x8010000000000000</Keywords><TimeCreated SystemTime='2025-03-15T02:14:01.1234567Z'/><EventRecordID>229977</EventRecordID><Correlation/><Execution ProcessID='516' ThreadID='608'/><Channel>Security</Channel><Computer>${computer}</Computer><Security/></System><EventData>${Object.entries(
  data,
)
  .map(([name, value]) => `<Data Name='${name}'>${escapeXml(value)}</Data>`)
  .join('')}</EventData></Event>`;

const winlogbeat = JSON.stringify({
  '@timestamp': '2025-03-15T02:14:01.123Z',
  event: { code: '4625', kind: 'event', provider, action: 'Logon', outcome: 'failure' },
  host: { name: computer },
  message,
  winlog: {
    channel: 'Security',
    computer_name: computer,
    event_data: data,
    event_id: '4625',
    process: { pid: 516, thread: { id: 608 } },
    provider_name: provider,
    record_id: '229977',
  },
});

const nxlog = JSON.stringify({
  EventTime: '2025-03-15T02:14:01.123+00:00',
  Hostname: computer,
  Keywords: '9227875636482146304',
  EventID: 4625,
  SourceName: provider,
  RecordNumber: 229_977,
  ExecutionProcessID: 516,
  Channel: 'Security',
  ...data,
});

const powerShell = {
  Message: message.replaceAll('\n', '\r\n'),
  Id: 4625,
  Version: 0,
  Level: 0,
  RecordId: 229_977,
  ProviderName: provider,
  LogName: 'Security',
  ProcessId: 516,
  ThreadId: 608,
  MachineName: computer,
  UserId: null,
  TimeCreated: '/Date(1742004841123)/',
  Properties: Object.values(data).map((Value) => ({ Value })),
};
const powerShellCsv = {
  ...powerShell,
  TimeCreated: '3/15/2025 2:14:01 AM',
  Properties: 'System.Collections.Generic.List`1[System.Diagnostics.Eventing.Reader.EventProperty]',
};
const csv = (values: readonly unknown[], separator: string) =>
  values.map((value) => `"${String(value ?? '').replaceAll('"', '""')}"`).join(separator);

const root = (text: string) => `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\r\n<Events>${text}</Events>`;
const many = (text: string) => [text, text, text];

export interface Form {
  name: string;
  /** A file of three such events. */
  text: string;
  encoding?: 'utf16le';
  /** Whether it leaves out channel and computer. */
  short?: true;
}

export const forms: readonly Form[] = [
  { name: 'an event log as JSON lines', text: `${many(nested).join('\n')}\n` },
  { name: 'XML, one event a line', text: `${many(xml).join('\r\n')}\r\n` },
  { name: 'XML, all events in one line', text: root(many(xml).join('')) },
  { name: 'XML over many lines', text: root(many(xml).join('\n').replaceAll('><', '>\n  <')) },
  { name: 'XML over many lines without a root', text: many(xml).join('\n').replaceAll('><', '>\n  <') },
  { name: 'Winlogbeat', text: `${many(winlogbeat).join('\n')}\n` },
  { name: 'NXLog', text: `${many(nxlog).join('\n')}\n` },
  {
    name: 'Get-WinEvent as JSON',
    text: JSON.stringify(
      many('').map(() => powerShell),
      null,
      4,
    ),
  },
  { name: 'Get-WinEvent as compressed JSON', text: JSON.stringify(many('').map(() => powerShell)) },
  {
    name: 'Get-WinEvent as JSON in UTF-16',
    text: `\ufeff${JSON.stringify(
      many('').map(() => powerShell),
      null,
      4,
    ).replaceAll('\n', '\r\n')}\r\n`,
    encoding: 'utf16le',
  },
  {
    name: 'Get-WinEvent as CSV',
    text: [
      '#TYPE System.Diagnostics.Eventing.Reader.EventLogRecord',
      csv(Object.keys(powerShellCsv), ','),
      ...many(csv(Object.values(powerShellCsv), ',')),
    ].join('\r\n'),
  },
  {
    name: 'Get-WinEvent as CSV with semicolons',
    text: [csv(Object.keys(powerShellCsv), ';'), ...many(csv(Object.values(powerShellCsv), ';'))].join('\r\n'),
  },
  {
    name: "Event Viewer's CSV",
    text: `\ufeffKeywords,Date and Time,Source,Event ID,Task Category\r\n${many(`Audit Failure,3/15/2025 2:14:01 AM,${provider},4625,Logon,${csv([message], ',')}`).join('\r\n')}\r\n`,
    short: true,
  },
  {
    name: "Event Viewer's CSV in German",
    text: `Schlüsselwörter,Datum und Uhrzeit,Quelle,Ereignis-ID,Aufgabenkategorie\r\n${many(`Überwachung gescheitert,15.03.2025 02:14:01,${provider},4625,Anmelden,${csv([germanMessage], ',')}`).join('\r\n')}\r\n`,
    short: true,
  },
];
