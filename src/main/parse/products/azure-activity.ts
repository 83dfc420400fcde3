import type { FlatObject } from '../formats/flatten.ts';
import { fieldsOfObject, setNamed } from '../rules/objects.ts';
import type { Product } from './product.ts';

/** Azure's activity log: what was done to resources, by whom. */
export const azureActivity: Product = {
  id: 'azure-activity',
  name: 'Azure activity log',
  mayBe: ({ object }) => object !== null && isActivity(object),
  read({ object }) {
    if (object === null || !isActivity(object)) return null;
    const fields = fieldsOfObject(object);
    setNamed(fields, object, {
      'user.name': ['identity.claims.http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn', 'caller', 'upn'],
      'source.ip': ['calleripaddress', 'httprequest.clientipaddress'],
    });
    fields['event.category'] = 'configuration';
    const result = object.find(['resulttype', 'status.value', 'status']) ?? '';
    if (/^(?:Success|Succeeded)$/i.test(result)) fields['event.outcome'] = 'success';
    else if (/^(?:Failure|Failed)$/i.test(result)) fields['event.outcome'] = 'failure';
    return { fields, program: 'azure' };
  },
};

function isActivity(object: FlatObject): boolean {
  return (
    object.find(['resourceid'])?.toLowerCase().startsWith('/subscriptions/') === true &&
    object.find(['operationname', 'operationname.value']) !== undefined &&
    object.find(['category', 'category.value']) !== undefined
  );
}
