import { eventActions } from '../../../shared/log.ts';
import { asAddress } from '../address.ts';
import type { MutableFields } from '../format.ts';
import type { FlatObject } from '../formats/flatten.ts';
import { addAddressAndPort, setUser } from './fields.ts';
import { KnownNames } from './names.ts';

const facts = new Map<string, readonly string[]>([
  ['event.action', eventActions],
  ['event.outcome', ['success', 'failure']],
  ['event.category', ['authentication', 'web', 'network', 'process', 'iam', 'configuration', 'intrusion_detection']],
]);

/** Others use these ECS fields too, with values of their own; those would be taken for facts found here. */
function isForeignFact(name: string, value: string): boolean {
  const known = facts.get(name);
  return known !== undefined && !known.includes(value);
}

/** The values of an object under their own names, and under ECS names those that all know. */
export function fieldsOfObject(flat: FlatObject): MutableFields {
  const fields: MutableFields = {};
  for (const [name, value] of flat.entries) {
    if (!isForeignFact(name, value)) fields[name] = value;
  }
  const names = new KnownNames(fields);
  for (const [name, value] of flat.entries) names.add(name, value);
  return fields;
}

/**
 * Sets each ECS field to the first value under one of its names (lower case, last parts suffice). Sides and accounts are
 * cleaned: `source.ip` takes `1.2.3.4:80` too, and only addresses.
 */
export function setNamed(
  fields: MutableFields,
  flat: FlatObject,
  names: Readonly<Record<string, readonly string[]>>,
): void {
  for (const field in names) {
    const value = flat.find(names[field] ?? []);
    if (value === undefined || value === '-') continue;
    if (field === 'user.name') setUser(fields, value);
    else if (field === 'source.ip' || field === 'destination.ip') setSide(fields, field, value);
    else fields[field] = value;
  }
}

function setSide(fields: MutableFields, field: 'source.ip' | 'destination.ip', value: string): void {
  const side = field === 'source.ip' ? 'source' : 'destination';
  const found: MutableFields = {};
  addAddressAndPort(found, side, value);
  const address = found[field];
  if (address !== undefined && asAddress(address) !== null) Object.assign(fields, found);
}
