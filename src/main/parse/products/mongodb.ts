import type { FlatObject } from '../formats/flatten.ts';
import { setLogon } from '../rules/fields.ts';
import { fieldsOfObject, setNamed } from '../rules/objects.ts';
import type { Product } from './product.ts';

/** MongoDB's structured log (4.4 and later). */
export const mongodb: Product = {
  id: 'mongodb',
  name: 'MongoDB',
  mayBe: ({ object }) => object !== null && isMongo(object),
  read({ object }) {
    if (object === null || !isMongo(object)) return null;
    const fields = fieldsOfObject(object);
    const message = object.find(['msg']) ?? '';
    setNamed(fields, object, {
      'user.name': ['attr.principalname', 'attr.user'],
      'source.ip': ['attr.remote', 'attr.client'],
      'database.name': ['attr.authenticationdatabase', 'attr.db'],
      'log.logger': ['c'],
      'event.code': ['id'],
    });
    if (/^Authentication failed$/.test(message)) {
      setLogon(fields, 'failure');
      if (/UserNotFound/.test(object.find(['attr.error', 'attr.result']) ?? ''))
        fields['event.reason'] = 'invalid-account';
    } else if (/^(?:Authentication succeeded|Successfully authenticated)$/.test(message)) setLogon(fields, 'success');
    else if (/^Connection (?:accepted|ended)$/.test(message)) fields['event.category'] = 'network';
    return { fields, program: 'mongod' };
  },
};

function isMongo(object: FlatObject): boolean {
  return (
    object.find(['t.$date']) !== undefined && object.find(['ctx']) !== undefined && object.find(['c']) !== undefined
  );
}
