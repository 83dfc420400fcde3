import type { Signal, SignalName } from '../../shared/group.ts';
import { attackClassNames } from './attack-strings.ts';
import { type FactName, factBits } from './facts.ts';
import { authFailuresOf, type GrowingGroup, tallyOf } from './group-state.ts';
import type { Sample } from './samples.ts';

/** Requests, and requests a minute, from which a rate says something. */
const requestsForRate = 20;
const tellingRate = 10;

/** Signals that are nothing but the number of events with a fact. */
const counted: readonly [SignalName, FactName][] = [
  ['auth-successes', 'auth-success'],
  ['client-errors', 'client-error'],
  ['server-errors', 'server-error'],
  ['scanner-agent', 'scanner-agent'],
  ['large-transfer', 'large-transfer'],
  ['denied-connections', 'connection-denied'],
  ['privilege-change', 'privilege-change'],
  ['account-locked', 'account-locked'],
  ['new-account', 'new-account'],
  ['new-service', 'new-service'],
  ['new-task', 'new-task'],
  ['explicit-credentials', 'explicit-credentials'],
  ['process-started', 'process-started'],
  ['log-cleared', 'log-cleared'],
  ['malware-detected', 'malware-detected'],
];

/** The facts that a group states, in a fixed order; `samples` as they will be shown. */
export function signalsOf(group: GrowingGroup, samples: readonly Sample[]): Signal[] {
  const signals: Signal[] = [];
  const showing = (bits: number): number[] =>
    samples.flatMap((sample, index) => ((sample.facts & bits) !== 0 ? [index] : []));
  const add = (name: SignalName, value: number | string, bits: number, detail?: string): void => {
    signals.push({ name, value, ...(detail === undefined ? {} : { detail }), samples: showing(bits) });
  };

  const failures = authFailuresOf(group);
  if (failures > 0) add('auth-failures', failures, factBits['auth-failure'] | factBits['pam-auth-failure']);
  const before = failuresBeforeSuccess(group);
  if (before > 0) {
    const shown = tallyOf(group, 'success-after-failures') > 0 ? 'success-after-failures' : 'auth-success';
    add('success-after-failures', before, factBits[shown], 'failures before it');
  }
  for (const [name, fact] of counted) {
    const count = tallyOf(group, fact);
    if (count > 0) add(name, count, factBits[fact]);
  }
  group.attackClasses.forEach((count, index) => {
    if (count === 0) return;
    const shown = samples.flatMap((sample, at) => ((sample.attackClasses & (1 << index)) !== 0 ? [at] : []));
    signals.push({ name: 'attack-strings', value: count, detail: attackClassNames[index] ?? '', samples: shown });
  });
  const { entities } = group;
  const invalid = entities.invalidAccounts?.counts.size ?? 0;
  const invalidEvents = tallyOf(group, 'invalid-account');
  if (invalidEvents > 0) add('invalid-accounts', Math.max(1, invalid), factBits['invalid-account']);
  const distinct: readonly [SignalName, keyof GrowingGroup['entities']][] = [
    ['distinct-accounts', 'accounts'],
    ['distinct-sources', 'sources'],
    ['distinct-targets', 'targets'],
    ['distinct-ports', 'ports'],
    ['distinct-paths', 'paths'],
  ];
  for (const [name, kind] of distinct) {
    const counter = entities[kind];
    if (counter === undefined || counter.counts.size < 2) continue;
    add(name, counter.counts.size, 0, counter.more ? 'or more' : undefined);
  }
  addRequests(group, add);
  return signals;
}

/** Failures that stood before a success, 0 if there was none; in an account's story all sources' failures count. */
function failuresBeforeSuccess(group: GrowingGroup): number {
  if (group.kind === 'account' && tallyOf(group, 'auth-success') > 0) return authFailuresOf(group);
  return tallyOf(group, 'success-after-failures') > 0 ? group.failuresBefore : 0;
}

function addRequests(
  group: GrowingGroup,
  add: (name: SignalName, value: number | string, bits: number, detail?: string) => void,
): void {
  const requests = group.statuses.reduce((sum, count) => sum + (count ?? 0), 0);
  if (requests === 0) return;
  const mix = group.statuses.flatMap((count, digit) => (count > 0 ? [`${digit}xx ${count}`] : []));
  add('status-mix', mix.join(', '), 0);
  if (requests < requestsForRate || group.first === null || group.last === null) return;
  const minutes = Math.max(1, (group.last - group.first) / 60_000);
  const rate = Math.round(requests / minutes);
  if (rate >= tellingRate) add('request-rate', rate, 0, 'per minute');
}
