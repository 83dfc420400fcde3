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

/**
 * Hash of what may change a verdict. Of an actor's story that is family, facts and their order of magnitude; of routine
 * lines their templates and which facts there are.
 */
export function fingerprintOf(group: GrowingGroup, signals: readonly Signal[]): string {
  const isRoutine = group.kind === 'routine' || group.kind === 'fold';
  const facts = signals
    .filter((signal) => !ignored.has(signal.name))
    .map((signal) => `${signal.name} ${signal.detail ?? ''} ${isRoutine ? '' : step(signal)}`)
    .sort();
  return createHash('sha256')
    .update(JSON.stringify([group.family, isRoutine ? 'routine' : group.kind, facts, templatesOf(group, isRoutine)]))
    .digest('hex')
    .slice(0, 16);
}

function step(signal: Signal): string {
  if (signal.name === 'status-mix') return String(signal.value).replaceAll(/ \d+/g, '');
  if (typeof signal.value !== 'number' || !sized.has(signal.name)) return '';
  // Steps of 1, 2-9, 10-99, ...: finer ones gave brute forces of one kind a fingerprint each.
  return String(signal.value <= 1 ? 0 : 1 + Math.floor(Math.log10(signal.value)));
}

/** The most frequent templates: what the facts of an actor's story do not tell already is in the first two. */
function templatesOf(group: GrowingGroup, isRoutine: boolean): string[] {
  return [...group.templates.values()]
    .sort((a, b) => b.count - a.count || a.template.id - b.template.id)
    .slice(0, isRoutine ? 4 : 0)
    .map(({ template }) => template.tokens.join(' '))
    .sort();
}
