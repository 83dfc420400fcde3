import type { MutableFields } from '../format.ts';
import type { FlatObject } from '../formats/flatten.ts';
import { setTarget } from '../rules/directory-activity.ts';
import { setLogon } from '../rules/fields.ts';
import { fieldsOfObject, setNamed } from '../rules/objects.ts';
import type { Product } from './product.ts';

const targetPattern = /"alternateId":"([^"]{1,254})"/;
const accountTypes =
  /^user\.(?:account\.(?:update_password|reset_password|update_profile|update_primary_email|privilege\.grant|unlock)|lifecycle\.(?:activate|deactivate|suspend|unsuspend|reactivate|delete)|mfa\.factor\.(?:deactivate|reset_all|activate|update))/;

/** Okta's System Log. */
export const okta: Product = {
  id: 'okta',
  name: 'Okta',
  mayBe: ({ object }) => object !== null && isOkta(object),
  read({ object }) {
    if (object === null || !isOkta(object)) return null;
    const fields = fieldsOfObject(object);
    setNamed(fields, object, {
      'user.name': ['actor.alternateid'],
      'source.ip': ['client.ipaddress'],
      'user_agent.original': ['client.useragent.rawuseragent'],
      'source.geo.country_name': ['client.geographicalcontext.country'],
      'event.reason': ['outcome.reason'],
    });
    addMeaning(fields, object);
    return { fields, program: 'okta' };
  },
};

function isOkta(object: FlatObject): boolean {
  return (
    object.find(['eventtype']) !== undefined &&
    object.find(['actor.alternateid']) !== undefined &&
    object.find(['published']) !== undefined
  );
}

function addMeaning(fields: MutableFields, object: FlatObject): void {
  const type = object.find(['eventtype']) ?? '';
  const result = object.find(['outcome.result']) ?? '';
  const outcome =
    result === 'SUCCESS' || result === 'ALLOW' ? 'success' : /^(?:FAILURE|DENY)$/.test(result) ? 'failure' : undefined;
  if (outcome !== undefined) fields['event.outcome'] = outcome;
  if (outcome === 'success') delete fields['event.reason'];
  if (type === 'user.session.start') {
    fields['event.category'] = 'authentication';
    if (outcome !== undefined) setLogon(fields, outcome);
    return;
  }
  if (type === 'user.session.end') {
    fields['event.category'] = 'authentication';
    fields['event.action'] = 'logoff';
    return;
  }
  if (type === 'user.account.lock') {
    fields['event.category'] = 'authentication';
    fields['event.action'] = 'account-locked';
    return;
  }
  if (type.startsWith('user.authentication.')) fields['event.category'] = 'authentication';
  else if (type.startsWith('security.')) fields['event.category'] = 'intrusion_detection';
  else if (/^(?:policy|zone|system|application)\./.test(type)) fields['event.category'] = 'configuration';
  const done = outcome === 'success';
  if (type === 'user.lifecycle.create') setChange(fields, object, done ? 'account-created' : undefined);
  else if (type === 'group.user_membership.add') setChange(fields, object, done ? 'group-member-added' : undefined);
  else if (accountTypes.test(type)) setChange(fields, object, done ? 'account-changed' : undefined);
}

function setChange(fields: MutableFields, object: FlatObject, action: string | undefined): void {
  fields['event.category'] = 'iam';
  if (action !== undefined) fields['event.action'] = action;
  setTarget(fields, object.find(['actor.alternateid']), targetPattern.exec(object.find(['target']) ?? '')?.[1]);
}
