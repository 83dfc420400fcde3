import type { MutableFields } from '../format.ts';
import { resolveTime } from '../time/resolve.ts';
import { addCarriedFields, type Carried } from './carried-fields.ts';
import { readExtension, readHeader } from './cef-extension.ts';
import { addFortiGateCarried } from './fortigate.ts';
import type { Body, Product, Reading } from './product.ts';
import { withHost } from './stated.ts';
import { addUniFiCarried } from './unifi-carried.ts';

const headerParts = 7;
/** The mark stands behind a time and a host at most. */
const maxPrefix = 200;
const versionPattern = /^(?:CEF: ?)?[01]\|/;

/** What vendors say beyond the shared names, and which product that is. */
const vendors: ReadonlyMap<string, (fields: MutableFields, carried: Carried) => void> = new Map([
  ['fortinet', addFortiGateCarried],
  ['ubiquiti', addUniFiCarried],
]);

/**
 * ArcSight's Common Event Format, revision 25: `CEF:0|vendor|product|version|code|name|severity|extension`, which many
 * products write; `0|…` where the header took `CEF` for the program.
 */
export const cef: Product = {
  id: 'cef',
  name: 'CEF (Common Event Format)',
  mayBe({ text, program }) {
    const first = text.charCodeAt(0);
    if (first === 0x43) return text.startsWith('CEF:');
    if (first === 0x30 || first === 0x31) {
      if (text.charCodeAt(1) === 0x7c) return true;
    } else if (program !== null && first !== 0x5b) return false;
    return text.includes('CEF:');
  },
  read: readCef,
};

function readCef(body: Body): Reading | null {
  const { text } = body;
  const start = findStart(text);
  if (start < 0) return null;
  const header = readHeader(text, text.indexOf('|', start) + 1, headerParts - 1);
  if (header === null) return null;
  const [vendor = '', product = '', version = '', code = '', name = '', severity = ''] = header.parts;
  const carried: Carried = { vendor, product, version, code, name, values: readExtension(text.slice(header.end)) };
  const { values } = carried;
  const fields: MutableFields = {};
  if (severity !== '') fields['event.severity'] = severity;
  addCarriedFields(fields, carried);
  vendors.get(vendor.toLowerCase())?.(fields, carried);
  const reading: Reading = { fields };
  const time = resolveTime(
    values.get('UNIFIutcTime') ?? values.get('rt') ?? values.get('FTNTFGTeventtime') ?? values.get('start'),
    body.clock,
  );
  if (time !== undefined) reading.time = time;
  if ((body.program === null || body.program === 'CEF') && product !== '') reading.program = product;
  return withHost(reading, body, values.get('dvchost') ?? values.get('UNIFIhost'));
}

function findStart(text: string): number {
  if (versionPattern.test(text)) return 0;
  const mark = text.indexOf('CEF:');
  return mark >= 0 && mark < maxPrefix && versionPattern.test(text.slice(mark, mark + 8)) ? mark : -1;
}
