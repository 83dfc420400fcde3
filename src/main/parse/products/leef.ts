import type { MutableFields } from '../format.ts';
import { resolveTime } from '../time/resolve.ts';
import { addCarriedFields, type Carried } from './carried-fields.ts';
import { readExtension, readHeader } from './cef-extension.ts';
import type { Body, Product, Reading } from './product.ts';
import { type Values, valuesOf, withHost } from './stated.ts';

const maxPrefix = 200;
const maxValues = 200;
const delimiterPattern = /^(?:(?:0x|x)([0-9a-f]{2,4})|(\S))\|/i;

/**
 * IBM's Log Event Extended Format: `LEEF:1.0|vendor|product|version|event|attributes`, with tabs between the attributes;
 * 2.0 may name another character in front of them.
 */
export const leef: Product = {
  id: 'leef',
  name: 'LEEF (Log Event Extended Format)',
  mayBe({ text, program }) {
    if (text.charCodeAt(0) === 0x4c) return text.startsWith('LEEF:');
    return program === null ? text.includes('LEEF:') : program === 'LEEF';
  },
  read: readLeef,
};

function readLeef(body: Body): Reading | null {
  const { text } = body;
  const mark = text.indexOf('LEEF:');
  if (mark > maxPrefix || (mark < 0 && body.program !== 'LEEF')) return null;
  const revision = /^(?:LEEF: ?)?([12])\.\d\|/.exec(text.slice(Math.max(0, mark), mark + 16));
  const header = revision === null ? null : readHeader(text, Math.max(0, mark) + revision[0].length, 4);
  if (header === null) return null;
  const [vendor = '', product = '', version = '', code = ''] = header.parts;
  const values = attributesOf(text.slice(header.end), revision?.[1] === '2');
  const carried: Carried = { vendor, product, version, code, name: code, values };
  const fields: MutableFields = {};
  addCarriedFields(fields, carried);
  if (values.get('isLogoutEvent') === 'true') {
    fields['event.category'] = 'authentication';
    fields['event.action'] = 'logoff';
  }
  const severity = values.get('sev');
  if (severity !== undefined) fields['event.severity'] = severity;
  const reading: Reading = { fields };
  const time = resolveTime(values.get('devTime'), body.clock);
  if (time !== undefined) reading.time = time;
  if ((body.program === null || body.program === 'LEEF') && product !== '') reading.program = product;
  return withHost(reading, body, values.get('identHostName') ?? values.get('devName'));
}

/** Attributes between tabs or another character; where a transport made blanks of the tabs, as those of CEF. */
function attributesOf(text: string, mayNameDelimiter: boolean): Values {
  const named = mayNameDelimiter ? delimiterPattern.exec(text) : null;
  const code = named?.[1];
  const delimiter = code === undefined ? (named?.[2] ?? '\t') : String.fromCharCode(Number.parseInt(code, 16));
  const list = named === null ? text.replace(/^\|/, '') : text.slice(named[0].length);
  if (!list.includes(delimiter)) return readExtension(list);
  const pairs = list.split(delimiter, maxValues).flatMap((part) => {
    const equals = part.indexOf('=');
    return equals < 1 ? [] : [{ name: part.slice(0, equals).trim(), value: part.slice(equals + 1).trim() }];
  });
  return valuesOf(pairs);
}
