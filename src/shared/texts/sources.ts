import type { LiveSource, LiveSourceSettings } from '../live.ts';
import { count, duration } from './numbers.ts';

const messages = (value: number) => `${count(value)} ${value === 1 ? 'message' : 'messages'}`;
const were = (value: number) => (value === 1 ? 'was' : 'were');

/** Why messages are lost, by the reasons of `LiveCounters.dropped`, as the end of a sentence. */
const lossReasons: Readonly<Record<string, string>> = {
  'queue-full': 'because this PC was too slow: more came than could be stored',
  'too-large': 'because they were beyond the limit; their senders were told',
  stopped: 'because they still waited when Porchlight ended',
};

/** English texts of the Sources view and of live intake elsewhere. */
export const sources = {
  title: 'Sources',
  loading: 'Loading sources',
  intro: 'Logs that come in by themselves: sent by devices and programs, or read from files as they grow.',
  add: 'Add a source',
  emptyTitle: 'No source yet',
  emptyHint:
    'A source takes logs as they are written: a firewall or server sends them here, or Porchlight follows a folder or the journal of this PC. Nothing listens until you add one. For logs that lie in files already, use Imports.',
  list: 'Sources',
  states: { off: 'Off', starting: 'Starting', running: 'Running', failed: 'Failed' },
  attention: 'Needs attention',
  actions: { change: 'Change', on: 'Switch on', off: 'Switch off', remove: 'Remove…' },
  of: (action: string, name: string) => `${action}: ${name}`,
  removing: {
    title: (name: string) => `Remove ${name}?`,
    text: 'It receives nothing more, and its settings are forgotten. What it received stays, with its alerts; Settings shows what is kept and deletes it.',
    confirm: 'Remove',
  },
  removed: (name: string) => `${name} was removed`,
  saved: (name: string) => `${name} was saved`,
  figures: {
    received: 'Received',
    perSecond: 'Per second',
    records: 'Read as records',
    queued: 'Waiting to be read',
    cut: 'Cut because too long (kept)',
    malformed: 'Empty or damaged',
    refused: 'Refused',
    lost: 'Lost',
    connections: 'Connections',
    files: 'Files followed',
    connectionsRefused: 'Connections refused',
    groups: 'Groups',
    waiting: 'Waiting for the model',
    alerts: 'Alerts',
    last: 'Last received',
  },
  noLoss: 'none',
  seeAlerts: 'See alerts',
  lost: (value: number, reason: string) =>
    `${messages(value)} ${were(value)} lost ${lossReasons[reason] ?? `(${reason})`}.`,
  kernelLost: (value: number) =>
    `${messages(value)} ${were(value)} lost before Porchlight could take them: this PC was too slow, and the system’s buffer was full.`,
  lossRemedy:
    'What was lost can’t be got back here; the sender may still have it. Send less (leave out debugging), or use TCP, where senders wait.',
  refused: (value: number) =>
    `${messages(value)} ${were(value)} refused: the sender is not on the list, or the token was missing or wrong. Refused messages are not kept.`,
  open: 'Any device that reaches this address may send, and over UDP in any name. List the devices that may send under "Who may send".',
  quiet: {
    never: (seconds: number) => `Nothing has come in the ${duration(seconds)} since it was started.`,
    since: (seconds: number) => `Nothing has come for ${duration(seconds)}.`,
    loopback:
      'Only programs on this PC reach 127.0.0.1. For other devices, change the address to this PC’s own address in your network.',
    network:
      'Check at the sender: the address of this PC, the port and the protocol. Check on this PC: that its firewall lets this port in.',
    list: 'Check that the sender’s address is on the list of those that may send.',
    files: 'Check that the program still writes there. Files that were there at the start are read from their end.',
    filesStart: 'Check that the program still writes there.',
    journal: 'Check that this account may read the journal (on Linux: the group systemd-journal).',
  },
  fingerprint: 'Certificate (SHA-256)',
  token: 'Token',
  copy: (what: string) => `Copy ${what}`,
  copied: (what: string) => `Copied: ${what}`,
  notCopied: 'It could not be copied. Select the text and press Ctrl+C.',
  origins: {
    senders: 'Senders',
    files: 'Files',
    none: 'None yet.',
    columns: { name: 'From', product: 'Sends mostly', records: 'Records', last: 'Last' },
    unknown: 'not known yet',
    more: (value: number) => `Show ${count(value)} more`,
  },
  how: {
    title: 'How to send logs here',
    device: 'In a firewall, router or NAS: look for "Syslog", "Remote logging" or "SIEM server" and enter',
    address: 'Address',
    port: 'Port',
    protocol: 'Protocol',
    linux: 'On a Linux server: put this into /etc/rsyslog.d/60-porchlight.conf, then run systemctl restart rsyslog',
    certificate:
      'The sender must trust this source’s certificate: copy porchlight-syslog.crt from the folder "certificates" of the data folder to the path that the lines name. The peer’s name must be one that the certificate holds.',
    agent: 'In an agent such as Vector or Fluent Bit, or to try it:',
    snippet: 'Lines to paste',
    ownAddress: 'ADDRESS-OF-THIS-PC',
    ownAddressHint: 'the address of this PC in your network, such as 192.168.1.10',
    loopback: 'Only programs on this PC reach this address.',
    more: 'The page docs/live-syslog.md that comes with Porchlight has the lines for FortiGate, UniFi, MikroTik, syslog-ng, NXLog, Vector and Fluent Bit.',
  },
  kinds: {
    udp: ['Syslog over UDP', 'What nearly every firewall, router and NAS can send. What gets lost on the way is lost.'],
    tcp: ['Syslog over TCP', 'The sender waits when this PC is busy. For servers in your own network.'],
    tls: ['Syslog over TLS', 'As TCP, encrypted. For ways that cross networks of others.'],
    http: ['HTTP endpoint', 'For agents such as Vector or Fluent Bit that send JSON lines with a token.'],
    folder: ['Folder or file', 'Follows log files on this PC as they grow and rotate.'],
    journal: ['Journal of this PC', 'What systemd collects on Linux, through journalctl.'],
  },
  choose: 'What sends the logs?',
  dialog: { add: 'Add a source', change: (name: string) => `Change ${name}` },
  form: {
    name: 'Name',
    address: 'Listen on',
    thisPc: 'This PC only (127.0.0.1)',
    allNetworks: 'All networks of this PC (0.0.0.0)',
    otherAddress: 'One address of this PC…',
    ownAddress: 'Address of this PC',
    port: 'Port',
    portHint: 'Below 1024 needs special rights on Linux and macOS.',
    allow: 'Who may send',
    allowHint: 'One address or network a line, such as 192.168.1.1 or 192.168.1.0/24. Empty: all that reach it.',
    token: 'Token',
    tokenHint: 'Agents send it as "Authorization: Bearer …". At least 16 characters.',
    path: 'Folder or file',
    noPath: 'None chosen',
    chooseFolder: 'Choose a folder…',
    chooseFile: 'Choose a file…',
    patterns: 'Only names like',
    patternsHint: 'One a line, with * and ?, such as *.log. Empty: all that look like logs.',
    from: 'Files that are there already',
    journalFrom: 'What is in the journal already',
    fromEnd: 'Skip: only what is new',
    fromStart: 'Read from the start',
    advanced: 'More settings',
    zone: 'Time zone of dates that state none',
    zoneHint: 'Such as Europe/Berlin or UTC. Empty: this PC’s.',
    senderZones: 'Senders in other time zones',
    senderZonesHint: 'One a line: address and zone, such as 192.168.1.1 UTC.',
    maxKilobytes: 'Longest message (kB)',
    maxConnections: 'Most connections at once',
    idleSeconds: 'Close silent connections after (s)',
    maxMegabytes: 'Largest body (MB)',
    certificate: 'Certificate',
    certificateGenerated: 'Made by Porchlight',
    certificateFiles: 'My own PEM files',
    certificateFile: 'Certificate file',
    keyFile: 'Key file',
    authority: 'Authority of client certificates',
    authorityHint: 'Where one is chosen, every sender must show a certificate that it signed.',
    chooseFileShort: 'Choose…',
    clear: 'Clear',
    days: 'Keep records for (days)',
    gigabytes: 'Keep at most (GB)',
    save: 'Save and start',
    saveOff: 'Save',
    wrong: {
      name: 'Give it a name.',
      address: 'Give an address.',
      port: 'A port is a whole number from 1 to 65535.',
      token: 'A token has at least 16 characters.',
      path: 'Choose a folder or file.',
      certificate: 'Choose both files.',
      number: (min: number, max: number) => `A number from ${count(min)} to ${count(max)}.`,
      line: (line: string) => `This line is not as described: ${line}`,
    },
  },
  status: {
    running: (running: number, perSecond: number) =>
      `${count(running)} ${running === 1 ? 'source' : 'sources'}: ${count(perSecond)}/s`,
    failed: (value: number) => `${count(value)} ${value === 1 ? 'source' : 'sources'} failed`,
    lost: (value: number) => `${messages(value)} lost`,
  },
} as const;

const protocols = { udp: 'UDP', tcp: 'TCP', tls: 'TLS' } as const;

/** Where a source gets its records from, in plain words. */
export function sourceSentence(settings: LiveSourceSettings): string {
  switch (settings.kind) {
    case 'syslog':
      return `Syslog over ${protocols[settings.protocol]} on ${addressWords(settings.address)}, port ${settings.port}`;
    case 'http':
      return `HTTP with a token on ${addressWords(settings.address)}, port ${settings.port}`;
    case 'folder':
      return settings.patterns.length === 0 ? settings.path : `${settings.path}, ${settings.patterns.join(' ')}`;
    case 'journal':
      return 'The systemd journal of this PC';
  }
}

/** Protocol as devices name it in their settings. */
export function protocolName(settings: LiveSourceSettings): string {
  return settings.kind === 'syslog' ? protocols[settings.protocol] : 'HTTP';
}

function addressWords(address: string): string {
  if (isLoopback(address)) return `this PC only (${address})`;
  return address === '0.0.0.0' || address === '::' ? 'all networks of this PC' : address;
}

/** Whether only programs of this PC reach an address. */
export function isLoopback(address: string): boolean {
  return address === 'localhost' || address === '::1' || address.startsWith('127.');
}

/** Messages of a source that were lost, by reason as sentences, the most first. Those that the system dropped count as well. */
export function lossSentences({ counters: { dropped, kernelDrops } }: Pick<LiveSource, 'counters'>): string[] {
  const reasons = Object.entries(dropped)
    .filter(([, value]) => value > 0)
    .sort(([, one], [, other]) => other - one)
    .map(([reason, value]) => sources.lost(value, reason));
  return kernelDrops !== null && kernelDrops > 0 ? [...reasons, sources.kernelLost(kernelDrops)] : reasons;
}
