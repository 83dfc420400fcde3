import type { MutableFields } from '../format.ts';
import type { FlatObject } from '../formats/flatten.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { setLogon } from '../rules/fields.ts';
import { fieldsOfObject, setNamed } from '../rules/objects.ts';
import { addPamFields } from '../rules/pam.ts';
import { addSambaFields } from '../rules/samba.ts';
import type { Product, Reading } from './product.ts';

/** Samba: logins (`Auth:` lines, JSON of `auth_json_audit`), what `full_audit` and the daemons write. */
export const samba: Product = {
  id: 'samba',
  name: 'Samba',
  programs: ['smbd', 'smbd_audit', 'smb', 'nmbd', 'winbindd', 'samba'],
  mayBe: ({ text, object }) => (object === null ? text.startsWith('Auth: [') : isAudit(object)),
  read({ text, program, object }) {
    if (object !== null) return isAudit(object) ? readAudit(object) : null;
    const fields: MutableFields = {};
    if (text.startsWith('pam_')) addPamFields(fields, program, null, text);
    else if (!addSambaFields(fields, text)) {
      if (program === null) return null;
      addAuthentication(fields, text);
    }
    return program === null ? { fields, program: 'smbd' } : { fields };
  },
};

function isAudit(object: FlatObject): boolean {
  return object.find(['authentication.clientaccount', 'authentication.servicedescription']) !== undefined;
}

function readAudit(object: FlatObject): Reading {
  const fields = fieldsOfObject(object);
  const side = (name: string) => object.find([`authentication.${name}`])?.replace(/^ipv[46]:/, '');
  setNamed(fields, object, {
    'user.name': ['authentication.mappedaccount', 'authentication.clientaccount'],
    'user.domain': ['authentication.clientdomain'],
    'event.reason': ['authentication.status'],
  });
  const source = side('remoteaddress')?.replace(/:(\d{1,5})$/, '');
  if (source !== undefined) fields['source.ip'] = source;
  const status = object.find(['authentication.status']);
  if (status !== undefined) setLogon(fields, status === 'NT_STATUS_OK' ? 'success' : 'failure');
  if (status === 'NT_STATUS_NO_SUCH_USER') fields['event.reason'] = 'invalid-account';
  return { fields, program: 'smbd' };
}
