import type { LogEvent, LogRecord } from '../../../shared/log.ts';
import { createEvent, type Format } from '../format.ts';
import type { Reading } from '../products/product.ts';
import { readProduct } from '../read-product.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { setLogon } from '../rules/fields.ts';
import { fieldsOfObject } from '../rules/objects.ts';
import { addWindowsFields } from '../rules/windows.ts';
import { type Clock, noTime, type StatedTime } from '../time/clock.ts';
import { scanEpoch } from '../time/epoch.ts';
import { findLeadingTime } from '../time/leading.ts';
import { scanAnyTime } from '../time/scan.ts';
import { windowsEventOf } from '../windows/read-object.ts';
import { windowsLogEvent } from '../windows/windows-event.ts';
import { type FlatObject, flatten } from './flatten.ts';
import { summaryOf } from './summary.ts';
import { findAccess } from './web-access.ts';

const timeNames = [
  '@timestamp',
  'timestamp',
  'time',
  'ts',
  'eventtime',
  'timecreated.systemtime',
  'systemtime',
  'utctime',
  'timecreated',
  'time_local',
  'time_iso8601',
  'datetime',
  'date',
  'starttime',
  'start_time',
  'startlocal',
  'logged_at',
  '_time',
  '$date',
  't',
  'createddatetime',
  'activitydatetime',
  'eventtimestamp',
  'published',
];
const messageNames = ['message', 'msg', 'log', 'event.original', 'short_message', 'text'];
const hostNames = ['host.name', 'hostname', 'computer', 'winlog.computer_name', 'computername', 'host', '_hostname'];
const programNames = [
  'process.name',
  'program',
  'syslog_identifier',
  'service.name',
  'service',
  'logger',
  'provider.name',
  'winlog.provider_name',
  'event.provider',
  'sourcename',
  'eventsource',
  'name',
  'app',
  'application',
  'event_type',
];
const processIdNames = ['process.pid', 'pid', '_pid', 'process_id', 'execution.processid', 'executionprocessid'];
const codeNames = ['winlog.event_id', 'eventid', 'event_id', 'event.code'];

/** Blanks, a syslog priority, or what container runtimes (CRI) write before a line that they pass on. */
const prefixPattern = /^(?:<\d{1,3}>)?\s*(?:\d{4}-\S{15,40} (?:stdout|stderr) [FP] )?/;

/** One JSON object a line: ECS, Winlogbeat, exported Windows events, cloud audit logs, loggers of services, Docker. */
export const json: Format = {
  id: 'json',
  parse(record, clock) {
    const value = parseObject(record);
    if (value === null) return null;
    const windows = windowsEventOf(value);
    if (windows !== null) return windowsLogEvent(record, 'json', windows, clock);
    const flat = flatten(value);
    const reading = readProduct({ text: record.text, program: null, host: null, object: flat, clock });
    if (reading !== null) return eventOf(record, flat, reading, clock);
    const fields = fieldsOfObject(flat);
    const code = flat.find(codeNames);
    if (code !== undefined && /^\d{1,5}$/.test(code)) {
      const provider = flat.find(['provider.name', 'winlog.provider_name', 'sourcename', 'channel', 'winlog.channel']);
      addWindowsFields(fields, code, provider ?? '', (name) => flat.find([name.toLowerCase()]));
    }
    const consoleLogin = flat.find(['responseelements.consolelogin']);
    if (consoleLogin !== undefined) setLogon(fields, consoleLogin === 'Success' ? 'success' : 'failure');
    const message = flat.find(messageNames);
    const text = message?.trimEnd() || summaryOf(flat);
    if (fields['http.request.method'] !== undefined && fields['url.original'] !== undefined) {
      fields['event.category'] ??= 'web';
      fields['event.action'] ??= 'http-request';
    }
    const access = text.includes('"') ? findAccess(text) : null;
    if (access !== null) Object.assign(fields, access.fields);
    addAuthentication(fields, text);
    const origin = {
      host: flat.find(hostNames) ?? null,
      program: flat.find(programNames) ?? null,
      processId: flat.find(processIdNames) ?? null,
    };
    return createEvent(record, 'json', statedTime(record, flat, clock), origin, text, fields);
  },
};

/** The event of an object that a product wrote; what its reader leaves out is found by the usual names. */
function eventOf(record: LogRecord, flat: FlatObject, reading: Reading, clock: Clock): LogEvent {
  const origin = {
    host: (reading.host ?? flat.find(hostNames)) || null,
    program: reading.program ?? flat.find(programNames) ?? null,
    processId: reading.processId ?? flat.find(processIdNames) ?? null,
  };
  const stated = reading.time ?? statedTime(record, flat, clock);
  const message = reading.message ?? flat.find(messageNames)?.trimEnd() ?? summaryOf(flat);
  return createEvent(record, 'json', stated, origin, message, reading.fields);
}

function parseObject(record: LogRecord): object | null {
  const { text } = record;
  const start = text.charCodeAt(0) === 0x7b ? 0 : (prefixPattern.exec(text)?.[0].length ?? 0);
  if (text.charCodeAt(start) !== 0x7b) return null;
  try {
    const value: unknown = JSON.parse(start === 0 ? text : text.slice(start));
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

function statedTime(record: LogRecord, flat: FlatObject, clock: Clock): StatedTime {
  for (const name of timeNames) {
    const text = flat.find([name]);
    if (text === undefined) continue;
    const scanned = scanAnyTime(text, 0);
    const stated = scanned === null ? scanEpoch(text) : clock.resolve(scanned.written);
    if (stated !== null && stated.time !== null) return name === 'utctime' ? asUtc(text, clock) : stated;
  }
  return record.text.startsWith('{') ? noTime : findLeadingTime(record.text, clock).stated;
}

/** Sysmon's UtcTime states its zone by its name. */
function asUtc(text: string, clock: Clock): StatedTime {
  const scanned = scanAnyTime(`${text}Z`, 0);
  return scanned === null ? noTime : clock.resolve(scanned.written);
}
