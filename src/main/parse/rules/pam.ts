import type { MutableFields } from '../format.ts';
import { setAddress, setLogon, setUser } from './fields.ts';

const modulePattern = /^pam_\w+\(([\w.@-]+):(\w+)\): /;
const failurePattern = /authentication failure;.*? ?rhost=(\S*)(?: +user=(\S+))?/;
const rUserPattern = /\bruser=(\S+)/;
const openedPattern = /session opened for user ([^\s(]+)(?:\(uid=\d+\))?(?: by ([^\s(]*)(?:\(uid=(\d+)\)))?/;
const closedPattern = /session closed for user ([^\s(]+)/;
/** Services whose sessions are no logons of a person: jobs, and changes of the account within one. */
const jobServices = /^(?:cron|crond|atd|anacron|systemd-user|sudo|runuser)/i;

/**
 * Messages of PAM modules, both `pam_unix(sshd:auth): …` and those of a program logged as `sshd(pam_unix)`.
 * sshd itself reports each attempt too, so PAM's report inside its line is not another logon.
 */
export function addPamFields(
  fields: MutableFields,
  program: string | null,
  subsystem: string | null,
  message: string,
): void {
  const module = modulePattern.exec(message);
  const service = module?.[1] ?? program ?? '';
  if (message.includes('authentication failure')) {
    const match = failurePattern.exec(message);
    setLogon(fields, 'failure');
    if (service === 'sshd' && subsystem === null) delete fields['event.action'];
    setAddress(fields, 'source', match?.[1]);
    setUser(fields, match?.[2]);
    const actor = rUserPattern.exec(message)?.[1];
    if (actor !== undefined && !actor.includes('=')) fields['user.effective.name'] = actor;
    return;
  }
  const opened = openedPattern.exec(message);
  if (opened !== null) {
    fields['event.category'] = 'authentication';
    setUser(fields, opened[1]);
    if (service === 'su' || service === 'su-l') setSwitchedUser(fields, opened[2], opened[3]);
    else if (!jobServices.test(service)) setLogon(fields, 'success');
    return;
  }
  const closed = closedPattern.exec(message);
  if (closed !== null) {
    fields['event.category'] = 'authentication';
    setUser(fields, closed[1]);
    if (!jobServices.test(service) && !service.startsWith('su')) fields['event.action'] = 'logoff';
    return;
  }
  if (message.includes('password changed for ')) {
    fields['event.category'] = 'iam';
    fields['event.action'] = 'account-changed';
    setUser(fields, / password changed for (\S+)/.exec(message)?.[1]);
  }
}

/** Root that becomes another account gives rights up; another account that becomes somebody uses a privilege. */
function setSwitchedUser(fields: MutableFields, actor: string | undefined, actorId: string | undefined): void {
  const target = fields['user.name'];
  if (actorId === undefined || actorId === '0' || target === undefined) return;
  fields['event.action'] = 'privilege-used';
  fields['event.outcome'] = 'success';
  fields['user.effective.name'] = target;
  if (actor !== undefined && actor !== '') fields['user.name'] = actor;
}
