import type { MutableFields } from '../format.ts';
import { addPairFields } from '../rules/pairs.ts';
import { addPhrase, logonFailure, logonSuccess, network, type Phrase } from '../rules/phrases.ts';
import type { Product } from './product.ts';

const refused = { 'event.outcome': 'failure' } as const;

/** What smtpd, postscreen, qmgr, cleanup and the delivery agents say (man pages of Postfix 3, `postconf(5)`). */
const phrases: readonly Phrase[] = [
  {
    pattern: /^(?:warning: )?[\w.-]{1,255}\[(?<source>[^\]]{2,60})\]:? SASL \S{1,30} authentication failed/,
    says: logonFailure,
  },
  {
    pattern:
      /^(?<queueId>\w{4,20}): client=[\w.-]{1,255}\[(?<source>[^\]]{2,60})\](?::(?<sourcePort>\d{1,5}))?, (?:.{0,60} )?sasl_username=(?<user>[^\s,]{1,254})/,
    says: logonSuccess,
  },
  {
    pattern:
      /^(?<queueId>\w{4,20}|NOQUEUE): client=[\w.-]{1,255}\[(?<source>[^\]]{2,60})\](?::(?<sourcePort>\d{1,5}))?/,
    says: network,
  },
  {
    pattern:
      /^(?:NOQUEUE|(?<queueId>\w{4,20})): (?:milter-)?reject: \S{1,20} from [\w.-]{0,255}\[(?<source>[^\]]{2,60})\](?::(?<sourcePort>\d{1,5}))?: (?<reason>.{1,200}?)(?:; from=|; client |$)/,
    says: refused,
  },
  { pattern: /^(?:warning: )?non-SMTP command from [\w.-]{1,255}\[(?<source>[^\]]{2,60})\]: (?<reason>.{1,200})/ },
  { pattern: /^warning: hostname \S{1,255} does not resolve to address (?<source>[0-9a-f.:]{2,60})/i },
  { pattern: /^PREGREET \d{1,6} after \S{1,10} from \[(?<source>[^\]]{2,60})\]:(?<sourcePort>\d{1,5})/, says: network },
  {
    pattern: /^CONNECT from \[(?<source>[^\]]{2,60})\]:(?<sourcePort>\d{1,5}) to \[(?<destination>[^\]]{2,60})\]/,
    says: network,
  },
  {
    pattern: /^[\w -]{2,60}? (?:from|for) \[(?<source>[^\]]{2,60})\](?::(?<sourcePort>\d{1,5}))?/,
    says: network,
  },
  {
    pattern: /^[\w ]{2,60}? from [\w.-]{1,255}\[(?<source>[^\]]{2,60})\](?::(?<sourcePort>\d{1,5}))?/,
    says: network,
  },
  { pattern: /^(?<queueId>\w{4,20}): message-id=<?(?<messageId>[^\s>]{1,250})/ },
  { pattern: /^(?<queueId>\w{4,20}): / },
];
const relayPattern = /\brelay=([\w.-]{1,255})\[([^\]]{2,60})\]:(\d{1,5})/;

/** Postfix: who connected, who was refused and why, whose password was wrong, what went from whom to whom. */
export const postfix: Product = {
  id: 'postfix',
  name: 'Postfix',
  programs: ['postfix'],
  mayBe: () => false,
  read({ text, program }) {
    if (program === null) return null;
    const fields: MutableFields = {};
    if (!addPhrase(fields, phrases, text)) addPairFields(fields, text);
    setIfWritten(fields, 'email.from.address', /\bfrom=<([^>]{1,254})>/.exec(text)?.[1]);
    setIfWritten(fields, 'email.to.address', /\bto=<([^>]{1,254})>/.exec(text)?.[1]);
    setIfWritten(fields, 'user.name', /\bsasl_username=([^\s,]{1,254})/.exec(text)?.[1]);
    const relay = relayPattern.exec(text);
    if (relay !== null) {
      fields['destination.domain'] = relay[1] ?? '';
      fields['destination.ip'] = relay[2] ?? '';
      fields['destination.port'] = relay[3] ?? '';
    }
    const status = /\bstatus=(sent|bounced|deferred|expired)\b/.exec(text)?.[1];
    if (status !== undefined) fields['postfix.status'] = status;
    return { fields };
  },
};

function setIfWritten(fields: MutableFields, name: string, value: string | undefined): void {
  if (value !== undefined) fields[name] = value;
}
