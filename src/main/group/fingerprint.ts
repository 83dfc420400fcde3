import { createHash } from 'node:crypto';
import type { Signal } from '../../shared/group.ts';
import type { GrowingGroup } from './group-state.ts';

/** Signals whose size changes what a group is; of the others only the presence counts. */
const sized = new Set<Signal['name']>([
  'auth-failures',
  'success-after-failures',
  'distinct-accounts',
  'distinct-sources',
  'distinct-ports',
  'client-errors',
  'attack-strings',
  'denied-connections',
]);
/** Left out: they follow from the others or change with every request. */
const ignored = new Set<Signal['name']>(['request-rate', 'distinct-paths', 'distinct-targets', 'auth-successes']);

/** Signals that say all there is to say of logins, connections and requests; other stories need their templates too. */
const selfContained = new Set<Signal['name']>([
  ...sized,
  ...ignored,
  'invalid-accounts',
  'status-mix',
  'server-errors',
  'scanner-agent',
]);
const routineTemplates = 4;
const storyTemplates = 3;

/**
 * Hash of what may change a verdict. Of an actor's story that is family, facts and their order of magnitude and, where
 * it is about more than logins and requests, templates and programs; of routine lines their templates and facts.
 */
export function fingerprintOf(group: GrowingGroup, signals: readonly Signal[]): string {
  const isRoutine = group.kind === 'routine' || group.kind === 'fold';
  const facts = signals
    .filter((signal) => !ignored.has(signal.name))
    .map((signal) => `${signal.name} ${signal.detail ?? ''} ${isRoutine ? '' : step(signal)}`)
    .sort();
  const isWeb = group.family === 'web';
  const isContained = signals.length > 0 && signals.every((signal) => selfContained.has(signal.name));
  const isPlainStory = !isRoutine && isContained && (isWeb || group.attackClasses.length === 0);
  const templates = isPlainStory ? [] : topTemplates(group, isRoutine ? routineTemplates : storyTemplates);
  const programs = isPlainStory || isRoutine || isWeb ? [] : programsOf(group);
  return createHash('sha256')
    .update(JSON.stringify([group.family, isRoutine ? 'routine' : group.kind, facts, templates, programs]))
    .digest('hex')
    .slice(0, 16);
}

function step(signal: Signal): string {
  if (signal.name === 'status-mix') return String(signal.value).replaceAll(/ \d+/g, '');
  if (typeof signal.value !== 'number' || !sized.has(signal.name)) return '';
  // Steps of 1, 2-9, 10-99, ...: finer ones gave brute forces of one kind a fingerprint each.
  return String(signal.value <= 1 ? 0 : 1 + Math.floor(Math.log10(signal.value)));
}

function topTemplates(group: GrowingGroup, length: number): string[] {
  return [...group.templates.values()]
    .sort((a, b) => b.count - a.count || a.template.id - b.template.id)
    .slice(0, length)
    .map(({ template }) => template.tokens.join(' '))
    .sort();
}

/** Names of the programs that were started, without their folders. */
function programsOf(group: GrowingGroup): string[] {
  const paths = group.entities.paths?.top(storyTemplates) ?? [];
  return paths.map(({ value }) => value.replace(/^.*[/\\]/, '').toLowerCase()).sort();
}
