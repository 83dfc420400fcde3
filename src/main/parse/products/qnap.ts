import type { MutableFields } from '../format.ts';
import { addAddressAndPort, setLogon, setUser } from '../rules/fields.ts';
import type { Product } from './product.ts';

/** `conn log: Users: anna, Source IP: 192.0.2.7, Computer name: ---, Connection type: SSH, Accessed resources: ---, Action: Login Fail` */
const connection =
  /^(?:conn log: )?Users: (?<user>[^,]{0,128}), Source IP: (?<source>[^,]{2,60}), Computer name: [^,]{0,128}, Connection type: (?<type>[^,]{1,40})(?:, Accessed resources: (?<file>.{0,500}?))?, Action: (?<action>[\w ]{1,40})/;

/** QNAP's QTS: connections and what was done over them. */
export const qnap: Product = {
  id: 'qnap',
  name: 'QNAP QTS',
  programs: ['qlogd'],
  mayBe: ({ text, object }) => object === null && text.includes('Users: ') && connection.test(text),
  read({ text }) {
    const match = connection.exec(text);
    const fields: MutableFields = {};
    if (match?.groups === undefined) return text.startsWith('event log: ') ? { fields } : null;
    const { user, source = '', type = '', file, action = '' } = match.groups;
    setUser(fields, user);
    addAddressAndPort(fields, 'source', source);
    fields['network.protocol'] = type.toLowerCase();
    if (file !== undefined && file !== '---') fields['file.path'] = file;
    if (/^Login Fail/i.test(action)) setLogon(fields, 'failure');
    else if (/^Login (?:OK|Success)/i.test(action)) setLogon(fields, 'success');
    else if (/^Logout/i.test(action))
      Object.assign(fields, { 'event.category': 'authentication', 'event.action': 'logoff' });
    return { fields };
  },
};
