import { shorten } from '../../../shared/shorten.ts';
import { maskText, portName } from './mask-text.ts';

/** A value with its name, as one record states them. */
export type NamedValue = readonly [name: string, value: string];

/** Values that differ from event to event, or are the same in all: their names end so. */
const tellsNothing =
  /(?:^|[._-])(?:ts|id|ids|pid|tid|uid|gid|ppid|euid|suid|fsuid|egid|sgid|fsgid|auid|ses|arn|ver|seq|n|sn|tz|etag|offset|ino|dev|tags|nonce|cpu|len|ttl|tos|prec|index|zone|epoch|year|month|day|hour|timezone|arch|exit)$|time(?:stamp|created|generated|written)?$|date(?:time)?$|guid$|(?:[a-z]|^)I[Dd]s?$|_id$|uuid$|xmlns|version$|^keywords$|severityvalue|^task$|opcode|recordnumber|thread|sequence|correlation|activity(?:id)?$|sourcemodule|^computer|hostname$|devname|devid|vd$|^host$|hash(?:es)?$|imphash|^md5$|sha\d+$|logonid|sessionid|ruleid|principalid|accountid|accesskey|calltrace|flags$|_pid$|cursor|boot_id|machine_id|duration|elapsed|latency|region$|readonly$|sourceipaddress|recipient|rulename|eventversion|apiversion|recordtype$|usertype$|userkey$|organizationname$|originatingserver$|uniquequalifier$/i;

/** Values that say nothing, also those of which masking left only that there is one. */
const emptyValues = new Set([
  'user',
  'sid',
  'id',
  'hex',
  '#',
  '',
  '-',
  '--',
  '?',
  'null',
  'none',
  'n/a',
  '(null)',
  '{}',
  '[]',
  '0',
  '%%1793',
  '0x0',
]);

/** What was asked for on the other side; the port on this side is random. */
const portNames = /^(?:d(?:st|est|estination)?[._-]?port|dpt|(?:id\.)?resp_p)$/i;

const shownValueCharacters = 180;
const shownNameCharacters = 60;

/**
 * Values as `name=value`, those of `first` in that order before the others, each value once (but that each `true` tells). `most` bounds the number of
 * the others. Names are given by their last part.
 */
export function briefOfValues(
  values: readonly NamedValue[],
  options: {
    first?: readonly string[];
    rename?: ReadonlyMap<string, string>;
    most: number;
    accounts?: readonly string[];
  },
): string {
  const { first = [], rename = new Map<string, string>(), most, accounts = [] } = options;
  const told = new Set<string>();
  const parts: string[] = [];
  const lastPart = (name: string) => name.slice(name.lastIndexOf('.') + 1);
  const add = (name: string, value: string) => {
    const isPort = portNames.test(name) && /^\d{4,5}$/.test(value);
    const text = isPort ? portName(value) : shorten(maskText(value, accounts), shownValueCharacters);
    const key = text.toLowerCase().replaceAll('"', '').trim();
    if (emptyValues.has(key) || (told.has(key) && key !== 'true')) return false;
    told.add(key);
    parts.push(`${rename.get(name) ?? name.slice(0, shownNameCharacters).toLowerCase()}=${text}`);
    return true;
  };
  const byName = new Map<string, string>();
  for (const [name, value] of values) if (!byName.has(lastPart(name))) byName.set(lastPart(name), value);
  for (const name of first) {
    const value = byName.get(name);
    if (value !== undefined) add(name, value);
  }
  const known = new Set(first);
  let others = 0;
  for (const [name, value] of values) {
    if (others >= most) break;
    const last = lastPart(name);
    if (known.has(last) || tellsNothing.test(last) || value.length > 4000) continue;
    if (add(last, value)) others += 1;
  }
  return parts.join(' ');
}
