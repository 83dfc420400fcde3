import type { FormatId, LogEvent, LogRecord } from '../../shared/log.ts';
import { createEvent, type MutableFields, type Origin } from './format.ts';
import { type FlatObject, flatten } from './formats/flatten.ts';
import { readProduct } from './read-product.ts';
import { addBodyFields } from './rules/body.ts';
import { fieldsOfObject } from './rules/objects.ts';
import type { Clock, StatedTime } from './time/clock.ts';

/**
 * The event of a message behind a syslog header: as the product that wrote it is read, else by the rules for programs.
 * `fields` are those that the header gave; what the product says comes before them.
 */
export function readBody(
  record: LogRecord,
  format: FormatId,
  stated: StatedTime,
  origin: Origin,
  subsystem: string | null,
  message: string,
  clock: Clock,
  fields: MutableFields,
): LogEvent {
  const object = parseCarriedObject(message);
  const known = readKnownBody(record, format, stated, origin, message, clock, fields, object);
  if (known !== null) return known;
  if (object !== null) Object.assign(fields, fieldsOfObject(object));
  // The header names the host; a host in the object may be that of a request.
  if (object !== null && origin.host !== null) delete fields['host.name'];
  addBodyFields(fields, origin.program, subsystem, message);
  return createEvent(record, format, stated, origin, message, fields);
}

/** The event of a message that a product wrote; null where none is known to write so. */
export function readKnownBody(
  record: LogRecord,
  format: FormatId,
  stated: StatedTime,
  origin: Origin,
  message: string,
  clock: Clock,
  fields: MutableFields,
  object: FlatObject | null = parseCarriedObject(message),
): LogEvent | null {
  const reading = readProduct({ text: message, program: origin.program, host: origin.host, object, clock });
  if (reading === null) return null;
  const found: Origin = {
    host: reading.host || origin.host,
    program: reading.program ?? origin.program,
    processId: reading.processId ?? origin.processId,
  };
  const time = isBetter(reading.time, stated) ? reading.time : stated;
  return createEvent(record, format, time, found, reading.message ?? message, Object.assign(fields, reading.fields));
}

/** What a header states in full is surer than a time in the body of which zone or year had to be assumed. */
function isBetter(found: StatedTime | undefined, stated: StatedTime): found is StatedTime {
  if (found === undefined || found.time === null) return false;
  return found.source === 'line' || stated.source !== 'line';
}

const objectPattern = /^(?:@cee: ?)?(?=\{)/;

/** The object that a message is, also behind the mark of CEE; null where it is none, or was cut. */
function parseCarriedObject(message: string): FlatObject | null {
  const first = message.charCodeAt(0);
  if (first !== 0x7b && first !== 0x40) return null;
  const start = objectPattern.exec(message)?.[0].length;
  if (start === undefined) return null;
  try {
    const value: unknown = JSON.parse(message.slice(start));
    return typeof value === 'object' && value !== null ? flatten(value) : null;
  } catch {
    return null;
  }
}
