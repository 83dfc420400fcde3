import type { MutableFields } from '../format.ts';

/** What an activity of Entra ID does to an account or a policy; Microsoft 365 logs the same names with a full stop. */
const activities: readonly (readonly [RegExp, string, string | undefined])[] = [
  [/^Add user\.?$|^Invite external user\.?$/i, 'iam', 'account-created'],
  [/^Add (?:eligible )?member to (?:role|group)/i, 'iam', 'group-member-added'],
  [
    /^(?:Update user|Delete user|Disable account|Enable account|Restore user|(?:Reset|Change) (?:user )?password|Reset password \(|Set force change user password|Update StsRefreshTokenValidFrom|Remove member from|User (?:registered|deleted|changed) (?:all )?security info|Change user license)/i,
    'iam',
    'account-changed',
  ],
  [
    /^(?:Consent to application|Add (?:delegated permission grant|app role assignment|OAuth2PermissionGrant|service principal|application|owner to))/i,
    'iam',
    undefined,
  ],
  [
    /policy|domain|federation|^Set-|^New-|^Remove-|^Add-|^Enable-|^Disable-|InboxRule|conditional access/i,
    'configuration',
    undefined,
  ],
];

/** Adds category and action of an activity, the action only where it was done. */
export function addDirectoryActivity(fields: MutableFields, activity: string, done: boolean): void {
  for (const [pattern, category, action] of activities) {
    if (!pattern.test(activity)) continue;
    fields['event.category'] = category;
    if (action !== undefined && done) fields['event.action'] = action;
    return;
  }
}

/** Puts an account that was acted on before the one that acted: `user.name` is the first, `user.effective.name` the second. */
export function setTarget(fields: MutableFields, actor: string | undefined, target: string | undefined): void {
  if (target === undefined || target === '' || target === actor) return;
  fields['user.name'] = target;
  if (actor !== undefined && actor !== '') fields['user.effective.name'] = actor;
}
