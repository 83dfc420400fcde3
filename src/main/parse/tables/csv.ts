import type { LogEvent, LogRecord } from '../../../shared/log.ts';
import { createEvent, type MutableFields } from '../format.ts';
import { type FlatObject, flatten } from '../formats/flatten.ts';
import type { Reading } from '../products/product.ts';
import { readProduct } from '../read-product.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { splitCsv } from '../rules/csv.ts';
import { fieldsOfObject } from '../rules/objects.ts';
import { type Clock, noTime, type StatedTime } from '../time/clock.ts';
import { scanEpoch } from '../time/epoch.ts';
import { scanAnyTime } from '../time/scan.ts';
import type { Table, TableFormat } from './table-format.ts';

const longestHead = 4000;
const columnPattern = /^[A-Za-z@_][\w @.()/#-]{0,60}$/;
const timeNames = [
  'timestamp',
  '@timestamp',
  'time',
  'date and time',
  'datetime',
  'date time',
  'event time',
  'eventtime',
  'creationdate',
  'creationtime',
  'date (utc)',
  'createddatetime',
  'activitydatetime',
  'timegenerated',
  'time generated',
  'log time',
  'receive time',
  'date',
];
/** A head that names one of these beside a time is a log's; a list of orders or of customers has none. */
const tellingNames =
  /^(?:message|msg|log message|event message|auditdata|operations?|activity|event ?type|source ?(?:ip|address)|src(?:_?ip)?|client ?ip(?: ?address)?|remote ?(?:ip|addr(?:ess)?)|ip ?address|actoripaddress|log ?level|severity)$/i;
/** Exports of Windows' event viewer are events, not rows. */
const windowsNames = /^(?:event ?id|providername|task category)$/i;

/** Comma-separated exports whose first line names a time and what only logs have; a record that spans lines is not read. */
export const csvTable: TableFormat = {
  id: 'csv',
  head(text, before) {
    if (before !== null && before.format !== 'csv') return null;
    const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
    if (bare.length > longestHead || !/^["A-Za-z@_]/.test(bare)) return null;
    const separator = separatorOf(bare);
    if (separator === null) return null;
    const columns = splitCsv(bare, separator).values.map((column) => column.trim());
    if (columns.length < 3 || !columns.every((column) => columnPattern.test(column))) return null;
    const lower = columns.map((column) => column.toLowerCase());
    if (new Set(lower).size !== lower.length || lower.some((column) => windowsNames.test(column))) return null;
    if (!lower.some((column) => timeNames.includes(column)) || !lower.some((column) => tellingNames.test(column)))
      return null;
    return { format: 'csv', columns, separator, facts: {} };
  },
  row: parseRow,
};

const longestFirstName = 64;

/** What stands behind the first name; null where the text begins with something else, as nearly every line does. */
function separatorOf(text: string): string | null {
  for (let index = 1; index < longestFirstName; index += 1) {
    const character = text.charAt(index);
    if (character === ',' || character === ';' || character === '\t') return character;
    if (character === ':' || character === '=' || character === '[' || character === '') return null;
  }
  return null;
}

function parseRow(record: LogRecord, table: Table, clock: Clock): LogEvent | null {
  const { values, whole } = splitCsv(record.text, table.separator);
  if (!whole || values.length !== table.columns.length) return null;
  const flat = flatten(Object.fromEntries(table.columns.map((column, index) => [column, values[index] ?? ''])));
  const stated = timeOf(flat, clock);
  if (stated.time === null) return null;
  const reading = readProduct({ text: record.text, program: null, host: null, object: flat, clock });
  const found = reading ?? plainReading(flat);
  const origin = { host: found.host ?? null, program: found.program ?? null, processId: found.processId ?? null };
  const time = reading?.time ?? stated;
  // A row may carry an object, whose form the event then has.
  return createEvent(record, found.format ?? 'table', time, origin, found.message ?? summaryOf(flat), found.fields);
}

function plainReading(flat: FlatObject): Reading {
  const fields: MutableFields = fieldsOfObject(flat);
  const message = flat.find(['message', 'msg', 'log message', 'event message', 'description']);
  addAuthentication(fields, message ?? summaryOf(flat));
  const host = flat.find(['host', 'hostname', 'host name', 'device', 'device name', 'computer']);
  const program = flat.find(['program', 'process', 'app', 'application', 'service', 'source']);
  return {
    fields,
    ...(message === undefined ? {} : { message }),
    ...(host === undefined ? {} : { host }),
    ...(program === undefined ? {} : { program }),
  };
}

function timeOf(flat: FlatObject, clock: Clock): StatedTime {
  for (const name of timeNames) {
    const text = flat.find([name]);
    if (text === undefined) continue;
    const clockTime = name === 'date' ? flat.find(['time']) : undefined;
    const scanned = scanAnyTime(clockTime === undefined || text.includes(':') ? text : `${text} ${clockTime}`, 0);
    const stated = scanned === null ? scanEpoch(text) : clock.resolve(scanned.written);
    if (stated !== null && stated.time !== null) return stated;
  }
  return noTime;
}

function summaryOf(flat: FlatObject): string {
  const parts: string[] = [];
  for (const [name, value] of flat.entries) {
    if (value !== '' && value !== '-' && !/time|date|guid|^id$/i.test(name)) parts.push(`${name}=${value}`);
  }
  return parts.join(' ').slice(0, 2000);
}
