import type { FlatObject } from '../formats/flatten.ts';
import { fieldsOfObject, setNamed } from '../rules/objects.ts';
import type { Product } from './product.ts';

/** Google Cloud's audit log: `protoPayload` of Cloud Logging. */
export const gcpAudit: Product = {
  id: 'gcp-audit',
  name: 'Google Cloud audit log',
  mayBe: ({ object }) => object !== null && isAudit(object),
  read({ object }) {
    if (object === null || !isAudit(object)) return null;
    const fields = fieldsOfObject(object);
    setNamed(fields, object, {
      'user.name': ['protopayload.authenticationinfo.principalemail'],
      'source.ip': ['protopayload.requestmetadata.callerip'],
      'user_agent.original': ['protopayload.requestmetadata.callersupplieduseragent'],
      'event.reason': ['protopayload.status.message'],
      'cloud.project.id': ['resource.labels.project_id'],
    });
    const code = object.find(['protopayload.status.code']);
    if (code !== undefined && code !== '0') fields['event.outcome'] = 'failure';
    const method = object.find(['protopayload.methodname']) ?? '';
    fields['event.category'] = /iam|ServiceAccount|SetIamPolicy/i.test(method) ? 'iam' : 'configuration';
    return { fields, program: object.find(['protopayload.servicename']) ?? 'gcp' };
  },
};

function isAudit(object: FlatObject): boolean {
  return (
    object.find(['protopayload.methodname']) !== undefined && object.find(['protopayload.servicename']) !== undefined
  );
}
