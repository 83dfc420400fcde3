import type { MutableFields } from '../format.ts';
import type { FlatObject } from '../formats/flatten.ts';
import { addDirectoryActivity, setTarget } from '../rules/directory-activity.ts';
import { setLogon } from '../rules/fields.ts';
import { fieldsOfObject, setNamed } from '../rules/objects.ts';
import type { Product } from './product.ts';

/**
 * Codes of a sign-in that was interrupted, to ask for a second factor, for consent or for another way, and is neither a
 * success nor a failure (learn.microsoft.com, "Microsoft Entra authentication and authorization error codes").
 */
const interrupted = new Set(
  '16000 16001 16003 29200 50055 50058 50072 50074 50076 50079 50097 50125 50127 50129 50132 50133 50140 50143 50173 50199 51006 52004 65001 65004 70043 70044 81010 81012 81014 90072 9002341'.split(
    ' ',
  ),
);

/** Microsoft Entra ID: sign-ins and changes of accounts, from Microsoft Graph or as Azure's diagnostic settings write them. */
export const entraId: Product = {
  id: 'entra-id',
  name: 'Microsoft Entra ID',
  mayBe: ({ object }) => object !== null && (isSignIn(object) || isAudit(object)),
  read({ object }) {
    if (object === null || !(isSignIn(object) || isAudit(object))) return null;
    const fields = fieldsOfObject(object);
    if (isSignIn(object)) addSignIn(fields, object);
    else addAudit(fields, object);
    return { fields, program: 'entra' };
  },
};

function isSignIn(object: FlatObject): boolean {
  return (
    object.find(['userprincipalname']) !== undefined &&
    object.find(['conditionalaccessstatus', 'appdisplayname', 'clientappused']) !== undefined &&
    object.find(['status.errorcode', 'resulttype', 'errorcode']) !== undefined
  );
}

function isAudit(object: FlatObject): boolean {
  return (
    object.find(['activitydisplayname', 'operationname']) !== undefined &&
    object.find(['initiatedby.user.userprincipalname', 'initiatedby.app.displayname']) !== undefined
  );
}

function addSignIn(fields: MutableFields, object: FlatObject): void {
  setNamed(fields, object, {
    'user.name': ['userprincipalname'],
    'source.ip': ['ipaddress', 'calleripaddress'],
    'source.geo.country_iso_code': ['location.countryorregion'],
    'user_agent.original': ['useragent'],
    'event.reason': ['status.failurereason', 'resultdescription'],
    'service.name': ['appdisplayname'],
  });
  const code = object.find(['status.errorcode', 'resulttype', 'errorcode']) ?? '';
  fields['event.category'] = 'authentication';
  fields['event.code'] = code;
  if (code === '0') setLogon(fields, 'success');
  else if (!interrupted.has(code) && /^\d{3,7}$/.test(code)) setLogon(fields, 'failure');
  if (code === '0') delete fields['event.reason'];
  else if (code === '50034') fields['event.reason'] = 'invalid-account';
}

const targetPattern = /"userPrincipalName":"([^"]{1,254})"/;

function addAudit(fields: MutableFields, object: FlatObject): void {
  const actor = object.find(['initiatedby.user.userprincipalname', 'initiatedby.app.displayname']);
  setNamed(fields, object, {
    'user.name': ['initiatedby.user.userprincipalname', 'initiatedby.app.displayname'],
    'source.ip': ['initiatedby.user.ipaddress', 'calleripaddress'],
    'event.reason': ['resultreason'],
  });
  const result = object.find(['result', 'resulttype']);
  const failed = /^fail/i.test(result ?? '');
  addDirectoryActivity(fields, object.find(['activitydisplayname', 'operationname']) ?? '', !failed);
  if (failed) fields['event.outcome'] = 'failure';
  else if (/^success/i.test(result ?? '')) fields['event.outcome'] = 'success';
  setTarget(fields, actor, targetPattern.exec(object.find(['targetresources']) ?? '')?.[1]);
}
