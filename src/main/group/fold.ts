import { attackClassNames } from './attack-strings.ts';
import type { FactName } from './facts.ts';
import { append, foldStory, planRoutine } from './fold-routine.ts';
import { authFailuresOf, failuresThatTell, type GrowingGroup, type Story, tallyOf } from './group-state.ts';
import { clustersInTime } from './sessions.ts';

/** Sources that must attack one account, or one host with few tries each, to be one story. */
const sourcesOfOneStory = 5;
/** Failures of one source up to which its tries are a part of a distributed attack; with more it is a story itself. */
const fewFailures = 10;
/** Requests for sensitive files, all refused, up to which a source is one of many that try. */
const fewProbes = 10;
/** Client errors, over as many paths, from which a visitor is looking for something. */
const probingErrors = 10;
const refusedAccesses = 10;
const loginRequests = 6;
/** Connections of one source, none of which logged in, from which it is trying something. */
const vainConnections = 10;
/** Denied connections that tell of a scan: to several ports or hosts, or very many. */
const scanDenials = 10;
const scanTargets = 5;
const manyDenials = 200;

/** Facts that are rare and important enough to stand alone. */
const strongFacts: readonly FactName[] = [
  'attack-string',
  'scanner-agent',
  'success-after-failures',
  'account-locked',
  'new-account',
  'new-service',
  'new-task',
  'log-cleared',
  'malware-detected',
];

/** What a group of weak facts is called, the first that it holds. */
const weakLabels: readonly [FactName, string][] = [
  ['auth-failure', 'few failed logins'],
  ['pam-auth-failure', 'few failed logins'],
  ['invalid-account', 'few failed logins'],
  ['connection-denied', 'denied connections'],
  ['server-error', 'server errors'],
  ['odd-characters', 'unusual characters'],
  ['client-error', 'client errors'],
  ['login-request', 'login requests'],
  ['explicit-credentials', 'explicit credentials'],
  ['process-started', 'processes started'],
  ['privilege-change', 'use of privileges'],
  ['auth-success', 'logins'],
];

/** Whether a group of an actor or process tells a story by itself. */
export function isStrong(group: GrowingGroup): boolean {
  if (strongFacts.some((fact) => tallyOf(group, fact) > 0)) return true;
  if (Math.max(authFailuresOf(group), tallyOf(group, 'invalid-account')) >= failuresThatTell) return true;
  if (isVain(group)) return true;
  const errors = tallyOf(group, 'client-error') + tallyOf(group, 'server-error');
  if (errors >= probingErrors && (group.entities.errorPaths?.counts.size ?? 0) >= probingErrors) return true;
  if (tallyOf(group, 'access-refused') >= refusedAccesses || tallyOf(group, 'login-request') >= loginRequests)
    return true;
  const denials = tallyOf(group, 'connection-denied');
  const spread = Math.max(group.entities.ports?.counts.size ?? 0, group.entities.targets?.counts.size ?? 0);
  return denials >= manyDenials || (denials >= scanDenials && spread >= scanTargets);
}

/** Whether a source went to a login service often and never got in, such as one that offers keys or looks for versions. */
function isVain(group: GrowingGroup): boolean {
  if (group.kind !== 'actor' || group.count < vainConnections || !isOfSource(group)) return false;
  return group.tallies.every((count) => count === 0);
}

function isOfSource(group: GrowingGroup): boolean {
  return group.key.startsWith(`a|${group.family}|s:`);
}

/**
 * Decides for groups that close together which of them are a part of something larger. Groups that are not in the
 * answer stand for themselves. `isOpen` says whether a story of that key is open at a time, `tells` whether a group looks
 * hostile by its lines.
 */
export function planFolds(
  groups: readonly GrowingGroup[],
  isOpen: (key: string, time: number | null) => boolean,
  tells: (group: GrowingGroup) => boolean = () => false,
): Map<GrowingGroup, Story> {
  const plan = planLargerStories(groups, isOpen);
  for (const group of groups) {
    if (isTold(group) && !plan.has(group) && !isStrong(group) && !tells(group)) {
      plan.set(group, foldStory(group.family, weakLabel(group)));
    }
  }
  planRoutine(groups, plan, tells);
  return plan;
}

/** Of {@link planFolds}, what many sources did together: attacks on one account, and probes. */
export function planLargerStories(
  groups: readonly GrowingGroup[],
  isOpen: (key: string, time: number | null) => boolean,
): Map<GrowingGroup, Story> {
  const plan = new Map<GrowingGroup, Story>();
  planAttackedAccounts(groups, isOpen, plan);
  planProbes(groups, isOpen, plan);
  return plan;
}

/** Whether a group is told of one actor or process, and so joins others where it is weak. */
function isTold(group: GrowingGroup): boolean {
  return group.kind === 'actor' || group.kind === 'process';
}

function weakLabel(group: GrowingGroup): string {
  const label = weakLabels.find(([fact]) => tallyOf(group, fact) > 0)?.[1];
  return label ?? (group.kind === 'actor' || group.kind === 'process' ? 'other sessions' : '');
}

function planAttackedAccounts(
  groups: readonly GrowingGroup[],
  isOpen: (key: string, time: number | null) => boolean,
  plan: Map<GrowingGroup, Story>,
): void {
  const byService = new Map<string, GrowingGroup[]>();
  for (const group of groups) {
    if (group.kind !== 'actor' || authFailuresOf(group) === 0) continue;
    if (tallyOf(group, 'attack-string') > 0) continue;
    const service = `${group.family}|${group.entities.hosts?.top(1)[0]?.value ?? ''}`;
    append(byService, service, group);
  }
  for (const [service, all] of byService) {
    const byAccount = new Map<string, GrowingGroup[]>();
    for (const group of all) {
      const accounts = group.entities.accounts;
      const account = accounts?.counts.size === 1 ? accounts.top(1)[0]?.value : undefined;
      if (account !== undefined && isOfSource(group)) append(byAccount, account, group);
    }
    for (const [account, group] of byAccount) planClusters(`c|${service}|${account}`, group, isOpen, plan);
    const few = all.filter((group) => !plan.has(group) && authFailuresOf(group) <= fewFailures);
    // Where a log names no sources, many accounts with failures are the trace that such an attack leaves.
    planClusters(`d|${service}`, few, isOpen, plan);
  }
}

/** Many sources that each try some files that a careless server would show are the noise of the internet: one story. */
function planProbes(
  groups: readonly GrowingGroup[],
  isOpen: (key: string, time: number | null) => boolean,
  plan: Map<GrowingGroup, Story>,
): void {
  const probing = groups.filter((group) => group.kind === 'actor' && group.family === 'web' && isFewProbes(group));
  const label = 'looking for sensitive files';
  for (const cluster of clustersInTime(probing, 'probes')) {
    for (const group of cluster) {
      if (cluster.length < sourcesOfOneStory && !isOpen('probes', group.first)) continue;
      plan.set(group, { key: 'probes', kind: 'probes', family: 'web', label });
    }
  }
}

function isFewProbes(group: GrowingGroup): boolean {
  const attacks = tallyOf(group, 'attack-string');
  if (
    attacks === 0 ||
    attacks > fewProbes ||
    tallyOf(group, 'client-error') + tallyOf(group, 'server-error') < attacks
  ) {
    return false;
  }
  if (tallyOf(group, 'scanner-agent') + tallyOf(group, 'login-request') > 0) return false;
  return group.attackClasses.every((count, index) => !count || attackClassNames[index] === 'sensitive-file-probe');
}

function planClusters(
  key: string,
  groups: readonly GrowingGroup[],
  isOpen: (key: string, time: number | null) => boolean,
  plan: Map<GrowingGroup, Story>,
): void {
  for (const cluster of clustersInTime(groups, 'account')) {
    const sources = new Set(cluster.map((group) => group.key)).size;
    for (const group of cluster) {
      if (sources < sourcesOfOneStory && !isOpen(key, group.first)) continue;
      plan.set(group, { key, kind: 'account', family: group.family, label: '' });
    }
  }
}
