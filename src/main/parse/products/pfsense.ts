import type { MutableFields } from '../format.ts';
import { setAddress, setLogon, setUser } from '../rules/fields.ts';
import type { Product } from './product.ts';

const pagePattern = /^\/[\w./-]{1,200}: /;
const failurePattern =
  /^(?:webConfigurator|Web GUI) authentication error for (?:user )?'([^']{0,200})' from:? ([0-9a-f.:]{2,45})/i;
const successPattern = /^Successful login for user '([^']{0,200})' from:? ([0-9a-f.:]{2,45})/i;
const logoutPattern = /^User logged out for user '([^']{0,200})' from:? ([0-9a-f.:]{2,45})/i;
const changePattern = /^(?:Configuration Change: |user )([^\s@]{1,128})@([0-9a-f.:]{2,45})/i;

/** The web interface of pfSense and OPNsense: who logged in, who failed to, who changed the configuration. */
export const pfsense: Product = {
  id: 'pfsense',
  name: 'pfSense/OPNsense web interface',
  mayBe: ({ text }) => text.charCodeAt(0) === 0x2f && text.includes('.php: '),
  read({ text }) {
    const page = pagePattern.exec(text);
    if (page === null) return null;
    const said = text.slice(page[0].length, page[0].length + 1000);
    const fields: MutableFields = {};
    const login = failurePattern.exec(said) ?? successPattern.exec(said);
    const logout = logoutPattern.exec(said);
    const change = changePattern.exec(said);
    const found = login ?? logout ?? change;
    if (found === null) return null;
    if (login !== null) setLogon(fields, successPattern.test(said) ? 'success' : 'failure');
    else if (logout !== null) {
      fields['event.category'] = 'authentication';
      fields['event.action'] = 'logoff';
    } else fields['event.category'] = 'configuration';
    setUser(fields, found[1]);
    setAddress(fields, 'source', found[2]?.replace(/:$/, ''));
    return { fields };
  },
};
