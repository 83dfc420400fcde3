import type { FormatId, LogEvent } from '../../shared/log.ts';

/** What lines are called that name no program. */
const formatNames: Readonly<Record<FormatId, string>> = {
  'syslog-rfc3164': 'syslog',
  'syslog-rfc5424': 'syslog',
  'web-access': 'web',
  'web-error': 'web server',
  json: 'JSON log',
  'windows-text': 'Windows',
  'windows-xml': 'Windows',
  'key-value': 'key-value log',
  table: 'table',
  block: 'log',
  journal: 'journal',
  product: 'log',
  plain: 'plain text',
};

const cached = new Map<string, string>();
const cacheSize = 2000;
const webPrograms = /^(?:apache2?|httpd|nginx|lighttpd|iis|caddy|haproxy|traefik)$/;

/** What stands in the program's place and is none: an address, a message's code (`%ASA-6-605004`), topics (`system,info`). */
const notProgram = /^%|,|^\d{1,3}(?:\.\d{1,3}){3}$/;

/**
 * The activity that an event belongs to: `web` for requests, `firewall` for connections, else the program's plain
 * name, so that `sshd`, `sshd(pam_unix)` and `sshd-session` are one. Where no program is named it is the product whose
 * reader understood the line, else the format.
 */
export function familyOf(event: LogEvent): string {
  const { fields } = event;
  if (fields['http.request.method'] !== undefined || fields['http.response.status_code'] !== undefined) return 'web';
  if (event.format === 'web-access') return 'web';
  const action = fields['event.action'];
  if (action === 'connection-denied' || action === 'connection-allowed') return 'firewall';
  if (isWindows(event)) return windowsFamily(event);
  const program = event.program ?? fields['process.name'] ?? '';
  if (program === '' || notProgram.test(program)) return fields['event.module'] ?? formatNames[event.format];
  let family = cached.get(program);
  if (family === undefined) {
    family = plainName(program);
    if (cached.size >= cacheSize) cached.clear();
    cached.set(program, family);
  }
  return event.format === 'web-error' && webPrograms.test(family) ? 'web server' : family;
}

/** Whether an event is of a Windows channel: its event code then says what kind of line it is. */
export function isWindows(event: LogEvent): boolean {
  const { fields, program } = event;
  if (fields['event.code'] === undefined) return false;
  if (event.format === 'windows-text' || fields.Channel !== undefined || fields.Provider !== undefined) return true;
  return program?.startsWith('Microsoft-Windows') === true;
}

/** `Windows Security` of the channel `Security`, `Windows Sysmon` of `Microsoft-Windows-Sysmon/Operational`. */
function windowsFamily(event: LogEvent): string {
  const channel = event.fields.Channel ?? event.program ?? '';
  const short = channel
    .slice(0, 80)
    .replace(/^(?:Microsoft-)?Windows[- ]/i, '')
    .replace(/\/Operational$/i, '');
  return short === '' ? 'Windows' : `Windows ${short.replace(/^Security(?:-Auditing)?$/i, 'Security')}`;
}

function plainName(program: string): string {
  const withoutFolder = program.slice(0, 200).replace(/^.*[/\\](?=[^/\\])/, '');
  const name = withoutFolder
    .toLowerCase()
    .replace(/[([{].*$/, '')
    .replace(/\.exe$/, '')
    .replace(/[:\s*_-]*\d*$/, '')
    .trim();
  if (name === '') return withoutFolder.slice(0, 60).toLowerCase();
  return name === 'sshd-session' || name === 'sshd-auth' ? 'sshd' : name.slice(0, 60);
}
