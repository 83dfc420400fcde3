import type { MutableFields } from '../format.ts';
import { addAddressAndPort } from '../rules/fields.ts';
import { findLeadingTime } from '../time/leading.ts';
import type { Product } from './product.ts';
import { setStated, withProgram } from './stated.ts';

const prefixPattern = /^(?:([a-z][\w-]{1,31}): )?(?:(?:info|notice|warning|error|critical|debug \d{1,2}): )?/;
const clientPattern =
  /^(?:security: )?(?:error: )?client (?:@0x[0-9a-f]{1,16} )?([0-9a-f.:]{2,45})#(\d{1,5})(?:\/key [^\s:]{1,128})?(?: \(([^)\s]{1,253})\))?: (?:view [^\s:]{1,64}: )?(.{0,2000})/s;
const queryPattern = /^query: (\S{1,253}) (\S{1,10}) (\S{1,12}) (\S{1,20})(?: \(([0-9a-f.:]{2,45})\))?/;
const refusedPattern =
  /^(?:query(?: \(cache\))?|zone transfer|update|notify|recursion)? ?'?([^\s'/]{1,253})?(?:\/(\w{1,10})\/\w{1,10})?'? ?(?:.{0,80} )?denied\b/;
const classes = new Set(['queries', 'security', 'client', 'query-errors', 'update-security', 'xfer-out', 'rpz']);

/** BIND: queries and what was refused, from syslog or its own files (category and severity in front). */
export const bind: Product = {
  id: 'bind',
  name: 'BIND',
  programs: ['named', 'named-pkcs11'],
  // A search for a rare character first: one for a blank or a frequent letter costs ten times as much.
  mayBe: ({ text }) => text.includes('#') && text.includes('client '),
  read(body) {
    const { end } = body.program === null ? findLeadingTime(body.text, body.clock) : { end: 0 };
    const text = body.text.slice(end).trimStart().slice(0, 4000);
    const prefix = prefixPattern.exec(text);
    const client = clientPattern.exec(text.slice(prefix?.[0].length ?? 0));
    const kind = prefix?.[1];
    if (client === null) return body.program === null ? null : { fields: { 'event.category': 'network' } };
    const fields: MutableFields = { 'event.category': 'network', 'network.protocol': 'dns' };
    const [, source = '', port = '', name, said = ''] = client;
    addAddressAndPort(fields, 'source', source);
    fields['source.port'] = port;
    setStated(fields, 'dns.question.name', name);
    if (kind !== undefined && classes.has(kind)) fields['event.code'] = kind;
    addAnswer(fields, said);
    return withProgram({ fields }, body, 'named');
  },
};

function addAnswer(fields: MutableFields, said: string): void {
  const query = queryPattern.exec(said);
  if (query !== null) {
    setStated(fields, 'dns.question.name', query[1]);
    setStated(fields, 'dns.question.class', query[2]);
    setStated(fields, 'dns.question.type', query[3]);
    setStated(fields, 'destination.ip', query[5]);
    return;
  }
  const refused = refusedPattern.exec(said);
  if (refused === null) return;
  setStated(fields, 'dns.question.name', refused[1]);
  setStated(fields, 'dns.question.type', refused[2]);
  fields['event.reason'] = 'denied';
}
