import type { MutableFields } from '../format.ts';
import { setConnection } from '../rules/connection.ts';
import { setAddress } from '../rules/fields.ts';
import { resolveTime } from '../time/resolve.ts';
import type { Product } from './product.ts';
import { setStated, withProgram } from './stated.ts';

const pairPattern = /\b(SRC|DST|SPT|DPT|PROTO|IN|OUT)=(\S*)/g;
const deniedPattern = /\b(?:block(?:ed)?|drop(?:ped)?|den(?:y|ied)|reject(?:ed)?|refused)\b/i;
const allowedPattern = /\b(?:allow(?:ed)?|accept(?:ed)?|pass(?:ed)?)\b/i;
/** UniFi's and EdgeOS's `[WAN_IN-2001-D]`, newer ones `[WAN_IN-D-2001]`: set of rules, number, and what became of the packet. */
const gatewayRulePattern = /\[([A-Z][\w.]{1,63})-(?:(?:RET-)?(default|\d{1,10})-([ADR])|([ADR])-(\d{1,10}))\]/;
const descriptionPattern = /\bDESCR="([^"]{0,200})"/;
/** What precedes `IN=`: time since start, a rule's prefix, and in files of their own a time. */
const maxPrefix = 400;
const maxPairsText = 2000;
/** Proxmox writes guest, level and chain, then the time: `101 1 tap101i0-IN 20/Jun/2022:13:12:46 +0200 REJECT: `. */
const proxmoxPattern = /^\d{1,9} \d \S{1,64} (\d{1,2}\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}) /;
const leadingBracket = /^\[\s{0,8}\d{1,12}\.\d{1,9}\] /;

/**
 * Packets that Linux logs (iptables, nftables, UFW, and the firewalls built on them): `IN=eth0 OUT= … SRC=… DST=… PROTO=…`.
 * Whether a packet passed is known only where the rule's prefix says so.
 */
export const netfilter: Product = {
  id: 'netfilter',
  name: 'Linux packet filter (UFW, iptables, nftables)',
  programs: ['kernel', 'ulogd'],
  mayBe: ({ text }) => text.includes('SRC='),
  read(body) {
    const { text } = body;
    if (!text.includes('SRC=') || !text.includes('DST=')) return null;
    const fields: MutableFields = { 'event.category': 'network' };
    for (const [, name, value = ''] of text.slice(0, maxPairsText).matchAll(pairPattern)) {
      if (value !== '') addValue(fields, name, value);
    }
    if (fields['source.ip'] === undefined) return null;
    const prefix = text.slice(0, Math.min(maxPrefix, Math.max(0, text.search(/\b(?:IN|OUT)=/))));
    const proxmox = body.program === null ? proxmoxPattern.exec(prefix) : null;
    addRule(fields, prefix.slice(proxmox?.[0].length ?? 0));
    const time = resolveTime(proxmox?.[1], body.clock);
    return withProgram(time === undefined ? { fields } : { fields, time }, body, 'kernel');
  },
};

function addValue(fields: MutableFields, name: string | undefined, value: string): void {
  if (name === 'SRC') setAddress(fields, 'source', value);
  else if (name === 'DST') setAddress(fields, 'destination', value);
  else if (name === 'SPT') fields['source.port'] = value;
  else if (name === 'DPT') fields['destination.port'] = value;
  else if (name === 'PROTO') fields['network.transport'] = value.toLowerCase();
  else if (name === 'IN') fields['observer.ingress.interface.name'] = value;
  else if (name === 'OUT') fields['observer.egress.interface.name'] = value;
}

function addRule(fields: MutableFields, prefix: string): void {
  const gateway = gatewayRulePattern.exec(prefix);
  if (gateway !== null) {
    const [whole, , , first, second] = gateway;
    fields['event.module'] = 'unifi';
    fields['rule.name'] = descriptionPattern.exec(prefix)?.[1] ?? whole.slice(1, -1);
    setConnection(fields, (first ?? second) === 'A' ? 'allowed' : 'denied');
    return;
  }
  const words = prefix.replace(/[_:-]/g, ' ');
  if (deniedPattern.test(words)) setConnection(fields, 'denied');
  else if (allowedPattern.test(words)) setConnection(fields, 'allowed');
  setStated(
    fields,
    'rule.name',
    prefix
      .replace(leadingBracket, '')
      .replace(/[:\s]+$/, '')
      .slice(0, 80),
  );
}
