import type { MutableFields } from '../format.ts';
import { setAddress } from './fields.ts';

const pairPattern = /\b(SRC|DST|SPT|DPT|PROTO|IN)=(\S+)/g;
const deniedPattern = /\b(?:block(?:ed)?|drop(?:ped)?|den(?:y|ied)|reject(?:ed)?|refused)\b/i;
const allowedPattern = /\b(?:allow(?:ed)?|accept(?:ed)?|pass(?:ed)?)\b/i;

/** Packet lines of UFW, iptables and nftables; whether a packet passed is known only where the rule's prefix says so. */
export function addKernelFields(fields: MutableFields, message: string): void {
  const source = message.indexOf('SRC=');
  if (source < 0 || !message.includes('DST=')) return;
  fields['event.category'] = 'network';
  for (const [, name, value = ''] of message.slice(0, 2000).matchAll(pairPattern)) {
    if (name === 'SRC') setAddress(fields, 'source', value);
    else if (name === 'DST') setAddress(fields, 'destination', value);
    else if (name === 'SPT') fields['source.port'] = value;
    else if (name === 'DPT') fields['destination.port'] = value;
    else if (name === 'PROTO') fields['network.transport'] = value.toLowerCase();
  }
  const prefix = message.slice(0, Math.max(0, message.indexOf('IN=')));
  const words = prefix.replace(/[_:-]/g, ' ');
  if (deniedPattern.test(words)) {
    fields['event.action'] = 'connection-denied';
    fields['event.outcome'] = 'failure';
  } else if (allowedPattern.test(words)) {
    fields['event.action'] = 'connection-allowed';
    fields['event.outcome'] = 'success';
  }
}
