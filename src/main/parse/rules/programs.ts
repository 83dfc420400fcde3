import type { MutableFields } from '../format.ts';
import { addAccountFields, addCronFields, addSudoFields, addSuFields } from './accounts.ts';
import { addSshdFields } from './sshd.ts';

/** Adds to the fields what a message of one program says. */
export type ProgramRule = (fields: MutableFields, message: string) => void;

const rules = new Map<string, ProgramRule>([
  ['sshd', addSshdFields],
  ['sshd-session', addSshdFields],
  ['sshd-auth', addSshdFields],
  ['sudo', addSudoFields],
  ['su', addSuFields],
  ['cron', addCronFields],
  ['crond', addCronFields],
  ['useradd', addAccountFields],
  ['adduser', addAccountFields],
  ['usermod', addAccountFields],
  ['userdel', addAccountFields],
  ['groupadd', addAccountFields],
  ['groupmod', addAccountFields],
  ['gpasswd', addAccountFields],
  ['passwd', addAccountFields],
  ['chage', addAccountFields],
]);

/** The rule of a program by the name in its tag, such as `sshd` or `CRON`. */
export function findProgramRule(program: string): ProgramRule | undefined {
  return rules.get(program) ?? rules.get(program.toLowerCase());
}
