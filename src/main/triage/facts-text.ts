import type { EventGroup, Signal, SignalName } from '../../shared/group.ts';

/** Names of the facts in the prompt: few and common words, because each token costs time. */
const words: Readonly<Record<Exclude<SignalName, 'first-seen'>, string>> = {
  'auth-failures': 'failures',
  'auth-successes': 'logins',
  'success-after-failures': 'success after failures',
  'invalid-accounts': 'unknown accounts',
  'distinct-accounts': 'accounts',
  'distinct-sources': 'sources',
  'distinct-targets': 'targets',
  'distinct-ports': 'ports',
  'distinct-paths': 'paths',
  'request-rate': 'rate',
  'status-mix': 'status',
  'client-errors': 'refused',
  'server-errors': 'errors',
  'attack-strings': 'pattern',
  'scanner-agent': 'scanner',
  'large-transfer': 'large',
  'denied-connections': 'denied',
  'privilege-change': 'privilege',
  'account-locked': 'locked',
  'new-account': 'new account',
  'new-service': 'new service',
  'new-task': 'new task',
  'explicit-credentials': 'other credentials',
  'process-started': 'processes',
  'log-cleared': 'log cleared',
  'malware-detected': 'malware',
};

/** Coarse steps: what a count means does not hang on its last digit, and equal prompts share one answer. */
const steps = [1, 2, 3, 5, 10, 30, 100, 1000];

/** Accounts that own a machine or a network. */
const privilegedAccount =
  /^(?:.*\\)?(?:root|admin|administrator|administrateur|toor|sa|superuser|domain admins?)(?:@.*)?$/i;

/** Whether the group is about an account that owns a machine or a network. */
export function hasPrivilegedAccount(group: Pick<EventGroup, 'entities'>): boolean {
  return group.entities.accounts.values.some(({ value }) => privilegedAccount.test(value));
}

/**
 * What code counted in a group, as the model sees it: `events 30+, failures 10+, success after failures 5+`. A first sight
 * is left out: it says something of this store and nothing of the log.
 */
export function factsText(group: EventGroup): string {
  const facts = group.signals.flatMap((signal) =>
    signal.name === 'first-seen' ? [] : [factText(signal, signal.name)],
  );
  if (hasPrivilegedAccount(group) && group.signals.some(({ name }) => name === 'auth-failures'))
    facts.push('privileged');
  return [...(group.count > 2 ? [`events ${step(group.count)}`] : []), ...facts].join(', ');
}

function factText({ value, detail }: Signal, name: keyof typeof words): string {
  if (name === 'attack-strings') return `${words[name]} ${detail ?? ''}`.trim();
  if (typeof value === 'string') return `${words[name]} ${value.replaceAll(/ \d+(?=,|$)/g, '').replaceAll(',', '')}`;
  return value === 1 ? words[name] : `${words[name]} ${step(value)}`;
}

function step(value: number): string {
  const reached = steps.findLast((least) => value >= least) ?? 0;
  return reached < 3 ? String(value) : `${reached}+`;
}
