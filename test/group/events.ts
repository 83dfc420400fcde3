import type { EventFields, LogEvent } from '../../src/shared/log.ts';

let line = 0;

export const noon = Date.UTC(2026, 4, 4, 12);
export const minute = 60_000;

/** An event made by hand; line numbers count up. */
export function event(
  message: string,
  time: number | null,
  fields: EventFields = {},
  more: Partial<LogEvent> = {},
): LogEvent {
  line += 1;
  const text = more.program === undefined ? message : `${more.program}[${more.processId ?? ''}]: ${message}`;
  const place = { file: 'test.log', lineNumber: line, lineCount: 1, offset: line * 100, bytes: 100 };
  return {
    record: { ...place, receivedAt: 0, text, cut: false },
    format: 'syslog-rfc3164',
    time,
    timeSource: time === null ? 'none' : 'line',
    host: 'server',
    program: null,
    processId: null,
    message,
    fields,
    ...more,
  };
}

export function failedPassword(account: string, source: string, time: number | null, processId = '1'): LogEvent {
  const fields = {
    'event.category': 'authentication',
    'event.action': 'logon',
    'event.outcome': 'failure',
    'user.name': account,
    'source.ip': source,
  };
  return event(`Failed password for ${account} from ${source} port 4711 ssh2`, time, fields, {
    program: 'sshd',
    processId,
  });
}

export function acceptedPassword(account: string, source: string, time: number | null, processId = '1'): LogEvent {
  const fields = {
    'event.category': 'authentication',
    'event.action': 'logon',
    'event.outcome': 'success',
    'user.name': account,
    'source.ip': source,
  };
  return event(`Accepted password for ${account} from ${source} port 4711 ssh2`, time, fields, {
    program: 'sshd',
    processId,
  });
}

export function request(source: string, url: string, status: number, time: number, method = 'GET'): LogEvent {
  const fields = {
    'event.category': 'web',
    'event.action': 'http-request',
    'http.request.method': method,
    'http.response.status_code': String(status),
    'url.original': url,
    'source.ip': source,
    'user_agent.original': 'Mozilla/5.0',
  };
  return event(`${source} - - "${method} ${url} HTTP/1.1" ${status} 512`, time, fields, {
    format: 'web-access',
    host: null,
  });
}
