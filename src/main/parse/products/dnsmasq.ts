import type { MutableFields } from '../format.ts';
import { setAddress } from '../rules/fields.ts';
import type { Product } from './product.ts';
import { setStated } from './stated.ts';

/** `log-queries=extra` puts a number and the client in front. */
const extraPattern = /^(?:\d{1,10} ([0-9a-f.:]{2,45})\/(\d{1,5}) )?/;
const queryPattern = /^query\[([A-Z0-9]{1,12})\] (\S{1,253}) from ([0-9a-f.:]{2,45})/;
const answerPattern =
  /^(reply|cached|config|forwarded|gravity blocked|blacklisted|exactly denied|regex denied|\/\S{1,128}) (\S{1,253}) (is|to) (\S{1,253})/;
const leasePattern =
  /^DHCP(DISCOVER|OFFER|REQUEST|ACK|NAK|DECLINE|RELEASE|INFORM)\(([^)]{1,32})\) (?:(\d{1,3}(?:\.\d{1,3}){3}) )?([0-9a-f:]{17})(?: (\S{1,253}))?/i;

/** dnsmasq, also within Pi-hole: DNS queries with who asked, DHCP leases. */
export const dnsmasq: Product = {
  id: 'dnsmasq',
  name: 'dnsmasq',
  programs: ['dnsmasq', 'dnsmasq-dhcp', 'dnsmasq-tftp', 'pihole-ftl'],
  mayBe: () => false,
  read(body) {
    const fields: MutableFields = { 'event.category': 'network' };
    const text = body.text.slice(0, 2000);
    const lease = leasePattern.exec(text);
    if (lease !== null) {
      fields['network.protocol'] = 'dhcp';
      fields['event.code'] = `DHCP${lease[1]}`;
      setStated(fields, 'observer.ingress.interface.name', lease[2]);
      setAddress(fields, 'source', lease[3]);
      fields['source.mac'] = lease[4] ?? '';
      if (lease[1] === 'ACK' || lease[1] === 'REQUEST') setStated(fields, 'source.domain', lease[5]);
      return { fields };
    }
    const extra = extraPattern.exec(text);
    setAddress(fields, 'source', extra?.[1]);
    setStated(fields, 'source.port', extra?.[2]);
    addDns(fields, text.slice(extra?.[0].length ?? 0));
    return { fields };
  },
};

function addDns(fields: MutableFields, text: string): void {
  const query = queryPattern.exec(text);
  if (query !== null) {
    fields['network.protocol'] = 'dns';
    setStated(fields, 'dns.question.type', query[1]);
    setStated(fields, 'dns.question.name', query[2]);
    setAddress(fields, 'source', query[3]);
    return;
  }
  const answer = answerPattern.exec(text);
  if (answer === null) return;
  fields['network.protocol'] = 'dns';
  setStated(fields, 'dns.question.name', answer[2]);
  if (answer[3] === 'to') setAddress(fields, 'destination', answer[4]);
  else setStated(fields, 'dns.answers.data', answer[4]);
}
