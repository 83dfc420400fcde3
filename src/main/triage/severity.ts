import type { EventGroup, SignalName } from '../../shared/group.ts';
import { type Severity, severities } from '../../shared/taxonomy.ts';
import { hasPrivilegedAccount } from './facts-text.ts';

/** From so many of a fact on, an attack is at least this severe; the second column where a privileged account is in it. */
const floors: readonly (readonly [SignalName, least: number, Severity, privileged: Severity])[] = [
  ['success-after-failures', 3, 'HIGH', 'CRITICAL'],
  ['success-after-failures', 5, 'CRITICAL', 'CRITICAL'],
  ['auth-failures', 10, 'MEDIUM', 'HIGH'],
  ['auth-failures', 100, 'HIGH', 'HIGH'],
  ['malware-detected', 1, 'MEDIUM', 'MEDIUM'],
  ['log-cleared', 1, 'HIGH', 'HIGH'],
];

/**
 * Severity of an attack: the model's, which it gives for the lines alone, raised by what was counted. It never falls with
 * more failures, a success after them or a more privileged account: the model has not seen the counts and accounts when it
 * gives its own, and each floor only rises with them.
 */
export function severityOf(group: EventGroup, ofModel: Severity): Severity {
  const privileged = hasPrivilegedAccount(group);
  const reached = group.signals.flatMap(({ name, value }) =>
    floors
      .filter(([fact, least]) => fact === name && typeof value === 'number' && value >= least)
      .map(([, , usual, withPrivilege]) => (privileged ? withPrivilege : usual)),
  );
  return [ofModel, ...reached].reduce((highest, severity) =>
    severities.indexOf(severity) > severities.indexOf(highest) ? severity : highest,
  );
}
