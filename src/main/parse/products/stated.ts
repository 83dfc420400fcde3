import type { MutableFields } from '../format.ts';
import type { Pair } from '../rules/pairs.ts';
import type { Body, Reading } from './product.ts';

/** Values of one line by the names that its product gives them. */
export type Values = ReadonlyMap<string, string>;

/** What products write for a value that there is not. */
const none = new Set(['', '-', 'N/A', 'n/a', '(none)', 'none', 'undefined', 'null']);

/** The first value of each name; those that stand for no value are left out. */
export function valuesOf(pairs: Iterable<Pair>): Values {
  const values = new Map<string, string>();
  for (const { name, value } of pairs) {
    if (!none.has(value) && !values.has(name)) values.set(name, value);
  }
  return values;
}

/** The text, unless it stands for no value. */
export function stated(text: string | undefined): string | undefined {
  return text === undefined || none.has(text) ? undefined : text;
}

/** Sets a field unless the value is missing or stands for none. */
export function setStated(fields: MutableFields, field: string, value: string | undefined): void {
  if (value !== undefined && !none.has(value)) fields[field] = value;
}

/** Sets the fields whose values the line states, from pairs of the product's name and the field's. */
export function copyValues(
  fields: MutableFields,
  values: Values,
  names: readonly (readonly [name: string, field: string])[],
): void {
  for (const [name, field] of names) setStated(fields, field, values.get(name));
}

/** The reading with the host that the body names, where the syslog header names none. */
export function withHost(reading: Reading, body: Body, host: string | undefined): Reading {
  if (body.host === null && host !== undefined && !none.has(host)) reading.host = host;
  return reading;
}

/** The reading with this program, where the syslog header names none. */
export function withProgram(reading: Reading, body: Body, program: string): Reading {
  if (body.program === null) reading.program = program;
  return reading;
}
