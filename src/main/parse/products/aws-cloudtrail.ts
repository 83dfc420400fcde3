import type { MutableFields } from '../format.ts';
import type { FlatObject } from '../formats/flatten.ts';
import { setTarget } from '../rules/directory-activity.ts';
import { setLogon } from '../rules/fields.ts';
import { fieldsOfObject, setNamed } from '../rules/objects.ts';
import type { Product } from './product.ts';

const changes =
  /^(?:(?:Create|Update|Delete)(?:LoginProfile|AccessKey)|(?:Attach|Detach|Put|Delete)(?:User|Role|Group)Policy|UpdateUser|DeleteUser|DeactivateMFADevice|DeleteVirtualMFADevice|ChangePassword|UpdateAssumeRolePolicy|CreatePolicyVersion|SetDefaultPolicyVersion)$/;

/** AWS CloudTrail: one object a line; the files that CloudTrail itself writes hold many in a list `Records`. */
export const awsCloudTrail: Product = {
  id: 'aws-cloudtrail',
  name: 'AWS CloudTrail',
  mayBe: ({ object }) => object !== null && isTrail(object),
  read({ object }) {
    if (object === null || !isTrail(object)) return null;
    const fields = fieldsOfObject(object);
    setNamed(fields, object, {
      'user.name': [
        'useridentity.username',
        'useridentity.sessioncontext.sessionissuer.username',
        'useridentity.arn',
        'useridentity.invokedby',
        'useridentity.type',
      ],
      'source.ip': ['sourceipaddress'],
      'user_agent.original': ['useragent'],
      'event.reason': ['errorcode', 'errormessage'],
      'cloud.region': ['awsregion'],
      'cloud.account.id': ['recipientaccountid', 'useridentity.accountid'],
    });
    addMeaning(fields, object);
    return { fields };
  },
};

function isTrail(object: FlatObject): boolean {
  return (
    object.find(['eventsource'])?.endsWith('.amazonaws.com') === true &&
    object.find(['eventname']) !== undefined &&
    object.find(['eventversion', 'useridentity.type']) !== undefined
  );
}

function addMeaning(fields: MutableFields, object: FlatObject): void {
  const name = object.find(['eventname']) ?? '';
  const error = object.find(['errorcode']);
  const signIn = object.find(['responseelements.consolelogin']);
  if (signIn !== undefined) {
    setLogon(fields, signIn === 'Success' ? 'success' : 'failure');
    if (signIn === 'Success') delete fields['event.reason'];
    return;
  }
  if (error !== undefined) fields['event.outcome'] = 'failure';
  const isIdentity = object.find(['eventsource']) === 'iam.amazonaws.com';
  const actor = fields['user.name'];
  if (isIdentity) {
    const action =
      name === 'CreateUser'
        ? 'account-created'
        : name === 'AddUserToGroup'
          ? 'group-member-added'
          : changes.test(name)
            ? 'account-changed'
            : undefined;
    fields['event.category'] = 'iam';
    if (action !== undefined && error === undefined) fields['event.action'] = action;
    if (action !== undefined) setTarget(fields, actor, object.find(['requestparameters.username']));
  } else if (name.startsWith('AssumeRole')) {
    const role = object.find(['requestparameters.rolearn']);
    if (role !== undefined) fields['user.effective.name'] = role;
  } else if (/^(?:StopLogging|DeleteTrail|UpdateTrail|PutEventSelectors|DeleteFlowLogs|DeleteDetector)$/.test(name)) {
    fields['event.category'] = 'configuration';
  }
}
