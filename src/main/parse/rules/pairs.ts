import type { MutableFields } from '../format.ts';
import { setConnection, verdictOf } from './connection.ts';
import { KnownNames } from './names.ts';

export interface Pair {
  name: string;
  value: string;
}

const pairPattern = /(?<=^|[\s,;([|])([A-Za-z_][\w.-]{0,63})=(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s,;"]*))/g;
/** A record has few pairs; more are not looked at. */
const maxPairs = 200;

/** The `name=value` pairs of a text, and how many of its characters they take. */
export function scanPairs(text: string): { pairs: Pair[]; covered: number } {
  const pairs: Pair[] = [];
  let covered = 0;
  for (const [whole, name = '', double, single, bare] of text.matchAll(pairPattern)) {
    const value = double?.replace(/\\(.)/g, '$1') ?? single ?? withoutBracket(bare ?? '');
    pairs.push({ name, value });
    covered += whole.length + 1;
    if (pairs.length >= maxPairs) break;
  }
  return { pairs, covered };
}

/** A bracket that closes what was opened before the name is no part of the value. */
function withoutBracket(value: string): string {
  return /[[(]/.test(value) ? value : value.replace(/[\])]{1,4}$/, '');
}

/** Adds the fields known by name among the pairs of a message. */
export function addPairFields(fields: MutableFields, message: string): void {
  const { pairs } = scanPairs(message);
  if (pairs.length >= minFirewallPairs) addFirewallFields(fields, pairs);
  else if (pairs.length > 0) addNamedPairs(fields, pairs);
}

const minFirewallPairs = 3;
/** Adds the fields known by name, and whether a connection was let through where an `action` says so. */
export function addFirewallFields(fields: MutableFields, pairs: readonly Pair[]): void {
  addNamedPairs(fields, pairs);
  const action = pairs.find(({ name }) => /^(?:action|fw_action|act|disposition|status)$/i.test(name))?.value;
  if (action === undefined || fields['source.ip'] === undefined || fields['destination.ip'] === undefined) return;
  const verdict = verdictOf(action);
  if (verdict !== null) setConnection(fields, verdict);
}

function addNamedPairs(fields: MutableFields, pairs: readonly Pair[]): void {
  const known = new KnownNames(fields);
  for (const { name, value } of pairs) known.add(name, value);
}
