import { asAddress } from '../address.ts';
import type { MutableFields } from '../format.ts';
import type { FlatObject } from '../formats/flatten.ts';
import { auditPairs, auditText, auditWord, setStated } from '../rules/audit.ts';
import { setAddress, setUser } from '../rules/fields.ts';
import { fieldsOfObject, setNamed } from '../rules/objects.ts';
import { scanEpoch } from '../time/epoch.ts';
import type { Body, Product, Reading } from './product.ts';

/** `node=web1 type=SYSCALL msg=audit(1684329817.579:2995): `; behind a syslog header `audit: type=1400 audit(…): ` of the kernel. */
const headPattern =
  /^(?:audit(?:\[\d{1,10}\])?: |audispd: )?(?:node=(\S{1,255}) )?type=([A-Z_]{3,40}|\d{4}|UNKNOWN\[\d{4}\]) (?:msg=)?audit\((\d{9,10}\.\d{1,3}):(\d{1,12})\): ?/;
/** Numbers of records that the kernel writes without their names (linux/audit.h). */
const typeNames: Readonly<Record<string, string>> = {
  '1100': 'USER_AUTH',
  '1105': 'USER_START',
  '1112': 'USER_LOGIN',
  '1123': 'USER_CMD',
  '1300': 'SYSCALL',
  '1309': 'EXECVE',
  '1326': 'SECCOMP',
  '1327': 'PROCTITLE',
  '1400': 'AVC',
  '1701': 'ANOM_ABEND',
};
const mostArguments = 60;

/** The audit system of Linux: calls, commands with their arguments, logins, changes of accounts, denials of SELinux and AppArmor. */
export const auditd: Product = {
  id: 'auditd',
  name: 'Linux audit',
  mayBe: ({ text, object }) =>
    object === null
      ? /^(?:type=|node=|audit)/.test(text) && text.slice(0, 360).includes('audit(')
      : laurelId.test(object.find(['id']) ?? ''),
  read({ text, program, object }: Body) {
    if (object !== null) return readLaurel(object);
    const head = headPattern.exec(text);
    if (head === null) return null;
    const [whole, node, type = '', stamp = '', serial = ''] = head;
    const name = typeNames[type] ?? type;
    const pairs = auditPairs(text.slice(whole.length).replaceAll('\u001d', ' '));
    const fields: MutableFields = { 'auditd.type': name, 'event.sequence': serial };
    addActors(fields, pairs);
    addProcess(fields, pairs, name);
    addMeaning(fields, pairs, name, text);
    const time = scanEpoch(stamp);
    const processId = fields['process.pid'];
    return {
      fields,
      format: 'key-value',
      ...(node === undefined ? {} : { host: node }),
      ...(program === null ? { program: 'auditd' } : {}),
      ...(program === null && processId !== undefined ? { processId } : {}),
      ...(time === null ? {} : { time }),
    };
  },
};

const laurelId = /^(\d{9,10}\.\d{1,3}):\d{1,12}$/;

/** Laurel's JSON, which puts the records of one event into one object. */
function readLaurel(object: FlatObject): Reading | null {
  const stamp = laurelId.exec(object.find(['id']) ?? '')?.[1];
  if (stamp === undefined) return null;
  const fields = fieldsOfObject(object);
  setNamed(fields, object, {
    'user.name': ['syscall.uid'],
    'user.audit.name': ['syscall.auid'],
    'process.name': ['syscall.comm'],
    'process.executable': ['syscall.exe'],
    'process.pid': ['syscall.pid'],
    'process.command_line': ['execve.argv', 'proctitle.argv'],
    'rule.name': ['syscall.key'],
  });
  fields['event.category'] = 'process';
  const success = object.find(['syscall.success']);
  if (success !== undefined) fields['event.outcome'] = success === 'yes' ? 'success' : 'failure';
  const command = fields['process.command_line'];
  if (command !== undefined) fields['process.command_line'] = command.replaceAll(',', ' ');
  const time = scanEpoch(stamp);
  return time === null ? { fields, program: 'auditd' } : { fields, program: 'auditd', time };
}

type Pairs = ReadonlyMap<string, string>;

function addActors(fields: MutableFields, pairs: Pairs): void {
  setStated(fields, 'user.id', auditWord(pairs.get('uid')));
  setStated(fields, 'user.audit.id', auditWord(pairs.get('auid')));
  setStated(fields, 'user.audit.name', auditWord(pairs.get('AUID')));
  setUser(fields, auditText(pairs.get('acct')) ?? auditWord(pairs.get('UID')));
  const effective = auditWord(pairs.get('EUID'));
  if (effective !== undefined && effective !== fields['user.name']) fields['user.effective.name'] = effective;
  // Where only a host is named, it is this one.
  const address = auditWord(pairs.get('addr')) ?? asAddress(auditWord(pairs.get('hostname')) ?? '');
  if (address !== null) setAddress(fields, 'source', address);
}

function addProcess(fields: MutableFields, pairs: Pairs, type: string): void {
  const executable = auditText(pairs.get('exe'));
  setStated(fields, 'process.name', auditText(pairs.get('comm')));
  setStated(fields, 'process.executable', executable);
  setStated(fields, 'process.pid', auditWord(pairs.get('pid')));
  setStated(fields, 'process.parent.pid', auditWord(pairs.get('ppid')));
  setStated(fields, 'rule.name', auditText(pairs.get('key')));
  if (type === 'EXECVE') setStated(fields, 'process.command_line', commandLine(pairs));
  else if (type === 'PROCTITLE') setStated(fields, 'process.command_line', auditText(pairs.get('proctitle')));
  else if (type === 'USER_CMD') setStated(fields, 'process.command_line', auditText(pairs.get('cmd')));
  if (type === 'PATH') setStated(fields, 'file.path', auditText(pairs.get('name')));
  if (type === 'CWD') setStated(fields, 'process.working_directory', auditText(pairs.get('cwd')));
}

function commandLine(pairs: Pairs): string {
  const words: string[] = [];
  for (let index = 0; index < mostArguments; index += 1) {
    const word = auditText(pairs.get(`a${index}`));
    if (word === undefined) break;
    words.push(word);
  }
  return words.join(' ');
}

function addMeaning(fields: MutableFields, pairs: Pairs, type: string, text: string): void {
  const result = auditWord(pairs.get('res')) ?? auditWord(pairs.get('success'));
  const outcome = /^(?:success|yes|1)$/.test(result ?? '')
    ? 'success'
    : /^(?:failed|no|0)$/.test(result ?? '')
      ? 'failure'
      : undefined;
  const operation = auditText(pairs.get('op')) ?? '';
  const executable = fields['process.executable'] ?? '';
  switch (type) {
    case 'USER_LOGIN':
      setFacts(fields, 'authentication', 'logon', outcome);
      return;
    case 'USER_AUTH':
      // sshd reports each attempt as USER_LOGIN too; who got through to a job or to sudo did not log in.
      if (outcome === 'success' ? notLogons.test(executable) : /\/sshd(?:-session)?$/.test(executable)) {
        setFacts(fields, 'authentication', undefined, undefined);
      } else setFacts(fields, 'authentication', 'logon', outcome);
      return;
    case 'USER_LOGOUT':
      setFacts(fields, 'authentication', 'logoff', outcome);
      return;
    case 'USER_CMD':
      setFacts(fields, 'process', 'privilege-used', outcome);
      return;
    case 'ADD_USER':
      addAccountChange(fields, pairs, outcome, /^add(?:ing)?[- ]user$/.test(operation) ? 'account-created' : undefined);
      return;
    case 'USER_MGMT':
    case 'GRP_MGMT':
    case 'USER_CHAUTHTOK':
    case 'DEL_USER':
    case 'ADD_GROUP':
    case 'DEL_GROUP':
      addAccountChange(fields, pairs, outcome, /group/.test(operation) ? 'group-member-added' : 'account-changed');
      return;
    case 'CONFIG_CHANGE':
    case 'DAEMON_END':
    case 'DAEMON_CONFIG':
      setFacts(fields, 'configuration', undefined, outcome);
      return;
    case 'AVC':
    case 'USER_AVC':
    case 'SECCOMP':
      setFacts(fields, 'process', undefined, /\bdenied\b|apparmor="DENIED"/.test(text) ? 'failure' : undefined);
      return;
    case 'SYSCALL':
    case 'EXECVE':
    case 'PROCTITLE':
    case 'ANOM_ABEND':
      setFacts(fields, 'process', undefined, type === 'SYSCALL' ? outcome : undefined);
      return;
    default:
      if (outcome !== undefined && !type.startsWith('USER_') && !type.startsWith('CRED_')) {
        fields['event.outcome'] = outcome;
      }
  }
}

const notLogons = /\/(?:sshd(?:-session)?|sudo|su|crond?|atd|pkexec|polkitd|polkit-agent-helper-1|systemd|runuser)$/;

function setFacts(
  fields: MutableFields,
  category: string,
  action: string | undefined,
  outcome: 'success' | 'failure' | undefined,
): void {
  fields['event.category'] = category;
  if (action !== undefined && (outcome !== undefined || action === 'logoff')) fields['event.action'] = action;
  if (outcome !== undefined && action !== 'logoff') fields['event.outcome'] = outcome;
}

/** What was done to an account; the record of a password that was only checked, or of a group of its own, is none. */
function addAccountChange(
  fields: MutableFields,
  pairs: Pairs,
  outcome: 'success' | 'failure' | undefined,
  action: string | undefined,
): void {
  fields['event.category'] = 'iam';
  if (fields['user.name'] === undefined) setUser(fields, auditWord(pairs.get('ID')) ?? auditWord(pairs.get('id')));
  setStated(fields, 'group.name', auditText(pairs.get('grp')));
  const operation = auditText(pairs.get('op')) ?? '';
  const isMember = action !== 'group-member-added' || /member|user.{0,6}to.{0,3}group/.test(operation);
  if (action !== undefined && isMember && outcome === 'success') fields['event.action'] = action;
  if (outcome !== undefined) fields['event.outcome'] = outcome;
}
