import type { MutableFields } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { setAddress, setUser } from '../rules/fields.ts';
import type { Body, Product, Reading } from './product.ts';
import { setStated } from './stated.ts';

/** `("788a20aabbcc,U7PG2,v6.5.28")`, `U7PG2,788a20aabbcc,v6.5.28:` or `788a20aabbcc,UAP-AC-Pro-6.5.62+14788:`. */
const devicePattern =
  /^(?:\("([0-9a-f]{12}),([\w.+ -]{1,40}),(v[\w.+-]{1,40})"\):?|([\w.+-]{1,40}),([0-9a-f]{12}),(v[\w.+-]{1,40}):?|([0-9a-f]{12}),([\w.+-]{1,60}):?)(?: |$)/i;
const tagPattern = /^([\w./-]{1,48})(?:\[(\d{1,10})\])?: /;
const stationPattern = /\bSTA ([0-9a-f]{2}(?::[0-9a-f]{2}){5})\b/i;
const identityPattern = /\bEAP (?:identity|Identity)[^']{0,40}'([^']{1,128})'/;
const leasePattern = /\b(?:ip|IP|assoc_ip|address)[=: "]{1,4}(\d{1,3}(?:\.\d{1,3}){3})\b/;

/** Access points and switches of Ubiquiti UniFi: the device stands where the program should, the program behind it. */
export const unifi: Product = {
  id: 'unifi',
  name: 'Ubiquiti UniFi',
  mayBe({ text, program }) {
    if (program !== null) return program.includes(',');
    return text.charCodeAt(0) === 0x28 && text.charCodeAt(1) === 0x22;
  },
  read(body) {
    const head = devicePattern.exec(body.program === null ? body.text : `${body.program}: `);
    if (head === null) return null;
    const rest = body.program === null ? body.text.slice(head[0].length) : body.text;
    const [, quotedMac, quotedModel, , model, mac, , newMac, newModel] = head;
    const fields: MutableFields = { 'observer.vendor': 'Ubiquiti' };
    setStated(fields, 'observer.product', quotedModel ?? model ?? newModel);
    setStated(fields, 'observer.mac', quotedMac ?? mac ?? newMac);
    return readingOf(fields, rest, body);
  },
};

function readingOf(fields: MutableFields, rest: string, body: Body): Reading {
  const tag = tagPattern.exec(rest);
  const said = tag === null ? rest : rest.slice(tag[0].length);
  const reading: Reading = { fields, message: said };
  if (tag?.[1] !== undefined) reading.program = tag[1];
  else if (body.program !== null) reading.program = fields['observer.product'] ?? 'UniFi';
  if (tag?.[2] !== undefined) reading.processId = tag[2];
  const text = said.slice(0, 1000);
  const station = stationPattern.exec(text)?.[1];
  if (station !== undefined) fields['source.mac'] = station;
  setUser(fields, identityPattern.exec(text)?.[1]);
  setAddress(fields, 'source', leasePattern.exec(text)?.[1]);
  addAuthentication(fields, text);
  return reading;
}
