import type { MutableFields } from '../format.ts';
import { setLogon, setUser } from './fields.ts';

const sudoPattern = /^\s*(\S+) : (.*)$/s;
const sudoTargetPattern = /\bUSER=(\S+)/;
const suPattern = /^(FAILED|Successful|BAD) su (?:for |\(to |to )?([^\s)]+)\)? (?:by |from )?(\S+)/i;
const quotedSuPattern = /^'su (?:- ?)?(\S+?)' (failed|succeeded) for (\S+)/;
const newUserPattern =
  /^(?:new (?:user|account)(?: added)?: name=|new user: name=|new account added: account=)'?([^\s',]+)/;
const memberPattern = /^(?:add(?:ed)?|change user) '?([^']+?)'? to (?:shadow )?group '?([^',\s]+)'?/;
const gpasswdMemberPattern = /^user (\S+) added by (\S+) to group (\S+)/;
const changedPattern =
  /^(?:change user|changed? (?:password|expiry|home|shell)|lock user|unlock user|delete user|password for|remove)[^']*'([^']+)'/;
const passwordChangedPattern = /password (?:changed|for) (?:for )?'?([^\s']+)'?/;

/** sudo: who ran what as whom, and who was refused. */
export function addSudoFields(fields: MutableFields, message: string): void {
  const match = sudoPattern.exec(message);
  if (match === null) return;
  const [, user, rest = ''] = match;
  setUser(fields, user);
  const target = sudoTargetPattern.exec(rest)?.[1];
  if (target !== undefined) fields['user.effective.name'] = target;
  const command = rest.indexOf('COMMAND=');
  if (command >= 0) fields['process.command_line'] = rest.slice(command + 'COMMAND='.length);
  if (/^\d+ incorrect password attempt/.test(rest)) {
    setLogon(fields, 'failure');
    return;
  }
  fields['event.category'] = 'process';
  if (/^(?:user NOT in sudoers|command not allowed|user NOT authorized)/.test(rest)) {
    fields['event.action'] = 'privilege-used';
    fields['event.outcome'] = 'failure';
  } else if (command >= 0) {
    fields['event.action'] = 'privilege-used';
    fields['event.outcome'] = 'success';
  }
}

/** su: `FAILED SU (to root) mike on pts/0`, `Successful su for root by mike`, `+ /dev/pts/0 mike:root`. */
export function addSuFields(fields: MutableFields, message: string): void {
  const short = /^([+-]) \S+ ([^\s:]+):(\S+)/.exec(message);
  if (short !== null) {
    setSwitch(fields, short[1] === '+', short[2], short[3]);
    return;
  }
  const quoted = quotedSuPattern.exec(message);
  if (quoted !== null) {
    setSwitch(fields, quoted[2] === 'succeeded', quoted[3], quoted[1]);
    return;
  }
  const match = suPattern.exec(message);
  if (match !== null) setSwitch(fields, match[1] === 'Successful', match[3], match[2]);
}

function setSwitch(
  fields: MutableFields,
  succeeded: boolean,
  actor: string | undefined,
  target: string | undefined,
): void {
  fields['event.category'] = 'authentication';
  fields['event.action'] = succeeded ? 'privilege-used' : 'logon';
  fields['event.outcome'] = succeeded ? 'success' : 'failure';
  setUser(fields, actor);
  if (target !== undefined) fields['user.effective.name'] = target;
}

/** useradd, usermod, groupadd, gpasswd, passwd, chage and userdel. */
export function addAccountFields(fields: MutableFields, message: string): void {
  fields['event.category'] = 'iam';
  const created = newUserPattern.exec(message);
  if (created !== null) {
    fields['event.action'] = 'account-created';
    setUser(fields, created[1]);
    return;
  }
  const member = memberPattern.exec(message);
  if (member !== null) {
    fields['event.action'] = 'group-member-added';
    setUser(fields, member[1]);
    fields['group.name'] = member[2] ?? '';
    return;
  }
  const added = gpasswdMemberPattern.exec(message);
  if (added !== null) {
    fields['event.action'] = 'group-member-added';
    setUser(fields, added[1]);
    fields['group.name'] = added[3] ?? '';
    return;
  }
  const changed = changedPattern.exec(message) ?? passwordChangedPattern.exec(message);
  if (changed !== null) {
    fields['event.action'] = 'account-changed';
    setUser(fields, changed[1]);
  }
}

/** cron: `(root) CMD (command)`. */
export function addCronFields(fields: MutableFields, message: string): void {
  const match = /^\(([^)\s]+)\) (?:CMD|CMDEND) \(\s*(.*)\)$/s.exec(message);
  if (match === null) return;
  fields['event.category'] = 'process';
  setUser(fields, match[1]);
  fields['process.command_line'] = match[2] ?? '';
}
