import type { MutableFields } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { setConnection, setTransport } from '../rules/connection.ts';
import { addAddressAndPort, setAddress, setLogon, setUser } from '../rules/fields.ts';
import type { Product } from './product.ts';
import { setStated } from './stated.ts';

const topicsPattern =
  /^(?:system|firewall|dhcp|wireless|wifi|interface|pppoe|ppp|l2tp|pptp|sstp|ovpn|ipsec|wireguard|hotspot|dns|ntp|script|netwatch|health|disk|snmp|arp|ssh|sniffer|bridge|route|ospf|bgp|radius|account|backup|certificate|container|upnp|caps|web-proxy|e-mail|watchdog|queue|store|poe-out|manager|lora|gsm|async|kvm|mqtt|tr069|vrrp|smb|telephony|timer|tftp|ups|iot|event|critical|error|warning|info|debug|raw|packet|state|calc|client|server)(?:,!?[a-z0-9-]{2,16}){1,5}$/;
/** Longest topics. */
const maxTopics = 64;
const loginFailurePattern = /^login failure for user (.{0,128}) from (\S{1,64}) via (\S{1,24})/;
const loginPattern = /^user (.{1,128}?) logged (in|out)(?: from (\S{1,64}))?(?: via (\S{1,24}))?/;
const addedPattern = /^user (\S{1,128}) added by (\S{1,128})/;
const changedPattern = /\b(?:added|changed|removed|enabled|disabled)(?: by (\S{1,128}))/;
const packetPattern =
  /^(?:(.{0,64}?) )?(input|output|forward|prerouting|srcnat|dstnat)(?:-\w{1,16})?: in:(\S{1,40}|\(unknown \d\)) out:(\S{1,40}|\(unknown \d\)),? .{0,160}?\bproto (\w{1,12})(?: \([^)]{0,40}\))?, (\S{1,64}?)->(\S{1,64}?)(?:,|$)/;
const pppFailurePattern = /\buser (\S{1,128}) authentication failed(?: from (\S{1,64}))?/;
const leasePattern = /\bassigned (\d{1,3}(?:\.\d{1,3}){3}) (?:to|for) ([0-9a-f:]{17})(?: (\S{1,64}))?/i;
const deniedPattern = /\b(?:block(?:ed)?|drop(?:ped)?|den(?:y|ied)|reject(?:ed)?|refused)\b/i;
const allowedPattern = /\b(?:allow(?:ed)?|accept(?:ed)?|pass(?:ed)?)\b/i;

/** MikroTik RouterOS: `topic,topic text`, as in `system,error,critical login failure for user admin from … via ssh`. */
export const mikrotik: Product = {
  id: 'mikrotik',
  name: 'MikroTik RouterOS',
  mayBe({ text, program }) {
    if (program !== null) return program.includes(',');
    const comma = text.indexOf(',');
    return comma > 1 && comma < maxTopics && comma < text.indexOf(' ');
  },
  read(body) {
    const found = body.program === null ? findTopics(body.text) : topicsOf(body.program, body.text);
    if (found === null) return null;
    const { topics, message } = found;
    const fields: MutableFields = { 'observer.vendor': 'MikroTik', 'event.code': topics };
    addFacts(fields, topics, message.slice(0, 2000));
    return { fields, program: topics, message };
  },
};

interface Found {
  topics: string;
  message: string;
}

function topicsOf(program: string, message: string): Found | null {
  return topicsPattern.test(program) ? { topics: program, message } : null;
}

function findTopics(text: string): Found | null {
  const blank = text.indexOf(' ');
  const found = blank < 0 ? null : topicsOf(text.slice(0, blank).replace(/:$/, ''), '');
  return found === null ? null : { ...found, message: text.slice(blank).trimStart() };
}

function addFacts(fields: MutableFields, topics: string, message: string): void {
  if (topics.startsWith('firewall')) {
    addPacket(fields, message);
    return;
  }
  const failure = loginFailurePattern.exec(message);
  const login = failure === null ? loginPattern.exec(message) : null;
  if (failure !== null) {
    setLogon(fields, 'failure');
    addWay(fields, failure[1], failure[2], failure[3]);
  } else if (login !== null) {
    if (login[2] === 'in') setLogon(fields, 'success');
    else {
      fields['event.category'] = 'authentication';
      fields['event.action'] = 'logoff';
    }
    addWay(fields, login[1], login[3], login[4]);
  } else if (topics.startsWith('system')) addChange(fields, message);
  else addOther(fields, message);
}

function addWay(
  fields: MutableFields,
  user: string | undefined,
  source: string | undefined,
  way: string | undefined,
): void {
  setUser(fields, user);
  setAddress(fields, 'source', source);
  setStated(fields, 'network.protocol', way);
}

function addChange(fields: MutableFields, message: string): void {
  const added = addedPattern.exec(message);
  if (added !== null) {
    fields['event.category'] = 'iam';
    fields['event.action'] = 'account-created';
    setUser(fields, added[1]);
    setStated(fields, 'user.effective.name', added[2]);
    return;
  }
  const changed = changedPattern.exec(message);
  if (changed === null) {
    addAuthentication(fields, message);
    return;
  }
  fields['event.category'] = 'configuration';
  setUser(fields, changed[1]?.replace(/[:;,]$/, ''));
}

function addOther(fields: MutableFields, message: string): void {
  const failed = pppFailurePattern.exec(message);
  if (failed !== null) {
    setLogon(fields, 'failure');
    setUser(fields, failed[1]);
    setAddress(fields, 'source', failed[2]);
    return;
  }
  const lease = leasePattern.exec(message);
  if (lease === null) {
    addAuthentication(fields, message);
    return;
  }
  fields['event.category'] = 'network';
  fields['source.ip'] = lease[1] ?? '';
  fields['source.mac'] = lease[2] ?? '';
  setStated(fields, 'source.domain', lease[3]);
}

/** Whether a packet passed is known only where the rule's prefix says so. */
function addPacket(fields: MutableFields, message: string): void {
  fields['event.category'] = 'network';
  const found = packetPattern.exec(message);
  if (found === null) return;
  const [, prefix = '', , entered, left, transport, source = '', destination = ''] = found;
  setStated(fields, 'rule.name', prefix);
  if (entered?.startsWith('(') === false) fields['observer.ingress.interface.name'] = entered;
  if (left?.startsWith('(') === false) fields['observer.egress.interface.name'] = left;
  setTransport(fields, transport);
  addAddressAndPort(fields, 'source', source);
  addAddressAndPort(fields, 'destination', destination);
  const words = prefix.replace(/[_:-]/g, ' ');
  if (deniedPattern.test(words)) setConnection(fields, 'denied');
  else if (allowedPattern.test(words)) setConnection(fields, 'allowed');
}
