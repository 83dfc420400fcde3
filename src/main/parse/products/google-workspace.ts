import type { FlatObject } from '../formats/flatten.ts';
import { setTarget } from '../rules/directory-activity.ts';
import { setLogon } from '../rules/fields.ts';
import { fieldsOfObject, setNamed } from '../rules/objects.ts';
import type { Product } from './product.ts';

const namePattern = /"name":"([a-zA-Z0-9_]{2,80})"/;
const targetPattern = /"name":"USER_EMAIL","value":"([^"]{1,254})"|"value":"([^"]{1,254})","name":"USER_EMAIL"/;
/** Names of the Admin SDK's reports that change accounts. */
const accountEvents =
  /^(?:CHANGE_PASSWORD|SUSPEND_USER|UNSUSPEND_USER|DELETE_USER|RENAME_USER|GRANT_ADMIN_PRIVILEGE|GRANT_DELEGATED_ADMIN_PRIVILEGES|RESET_SIGNIN_COOKIES|CHANGE_RECOVERY_(?:EMAIL|PHONE)|TURN_OFF_2_STEP_VERIFICATION|(?:password|recovery_(?:email|phone|secret_qa))_edit|2sv_(?:disable|enroll))$/;

/** Google Workspace: activities of the Reports API (login, admin, drive, token …). Of several events in one activity the first one tells. */
export const googleWorkspace: Product = {
  id: 'google-workspace',
  name: 'Google Workspace',
  mayBe: ({ object }) => object !== null && isActivity(object),
  read({ object }) {
    if (object === null || !isActivity(object)) return null;
    const fields = fieldsOfObject(object);
    const events = object.find(['events']) ?? '';
    const name = object.find(['events.name']) ?? namePattern.exec(events)?.[1] ?? '';
    setNamed(fields, object, { 'user.name': ['actor.email'], 'source.ip': ['ipaddress'] });
    const application = object.find(['id.applicationname']) ?? '';
    fields['google_workspace.event'] = name;
    const target = targetPattern.exec(events);
    switch (name) {
      case 'login_success':
        setLogon(fields, 'success');
        break;
      case 'login_failure':
        setLogon(fields, 'failure');
        break;
      case 'logout':
        fields['event.category'] = 'authentication';
        fields['event.action'] = 'logoff';
        break;
      case 'CREATE_USER':
        fields['event.category'] = 'iam';
        fields['event.action'] = 'account-created';
        break;
      case 'ASSIGN_ROLE':
      case 'ADD_GROUP_MEMBER':
        fields['event.category'] = 'iam';
        fields['event.action'] = 'group-member-added';
        break;
      default:
        if (accountEvents.test(name)) {
          fields['event.category'] = 'iam';
          fields['event.action'] = 'account-changed';
        } else if (application === 'login') fields['event.category'] = 'authentication';
        else if (application === 'admin') fields['event.category'] = 'configuration';
    }
    if (fields['event.category'] === 'iam') setTarget(fields, object.find(['actor.email']), target?.[1] ?? target?.[2]);
    return { fields, program: application === '' ? 'google-workspace' : `google-${application}` };
  },
};

function isActivity(object: FlatObject): boolean {
  return (
    object.find(['id.applicationname']) !== undefined && object.find(['actor.email', 'actor.callertype']) !== undefined
  );
}
