import type { MutableFields } from '../format.ts';
import { splitCsv } from '../rules/csv.ts';
import { addAddressAndPort, setLogon, setUser } from '../rules/fields.ts';
import { scanIsoTime } from '../time/scan.ts';
import type { Product } from './product.ts';

/** Time, session, sequence, local and remote endpoint of POP and IMAP; SMTP has the connector before the session. */
const startPattern =
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z,(?:[^,]{1,200},)?[0-9A-F]{16},\d{1,6},\[?[0-9a-f.:]{2,45}\]?:\d{1,5},\[?[0-9a-f.:]{2,45}\]?:\d{1,5},/i;

/** Protocol logs of Exchange (SMTP receive, POP3, IMAP4) without their head, as an agent sends them line by line. */
export const exchange: Product = {
  id: 'exchange',
  name: 'Microsoft Exchange',
  mayBe: ({ text, object }) => object === null && text.charCodeAt(23) === 0x5a && startPattern.test(text.slice(0, 360)),
  read({ text, clock }) {
    if (!startPattern.test(text.slice(0, 360))) return null;
    const { values } = splitCsv(text, ',');
    const isSmtp = !/^[0-9A-F]{16}$/i.test(values[1] ?? '');
    const first = isSmtp ? 4 : 3;
    const fields: MutableFields = {
      'network.protocol': isSmtp ? 'smtp' : protocolOf(values[first] ?? ''),
      'session.id': values[first - 2] ?? '',
    };
    addAddressAndPort(fields, 'destination', values[first] ?? '');
    addAddressAndPort(fields, 'source', values[first + 1] ?? '');
    const said = values.slice(first + 2).join(' ');
    if (/535 5\.7\.3 Authentication unsuccessful|AuthFailed:LogonDenied/.test(said)) setLogon(fields, 'failure');
    else if (/235 2\.7\.0 Authentication successful/.test(said)) setLogon(fields, 'success');
    if (!isSmtp) setUser(fields, values[first + 2]);
    const scanned = scanIsoTime(values[0] ?? '', 0);
    const reading = { fields, program: 'exchange', message: values.slice(first + 2).join(',') };
    return scanned === null ? reading : { ...reading, time: clock.resolve(scanned.written) };
  },
};

function protocolOf(endpoint: string): string {
  return /:(?:110|995)$/.test(endpoint) ? 'pop3' : 'imap';
}
