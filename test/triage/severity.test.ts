import fc from 'fast-check';
import { expect, test } from 'vitest';
import { severityOf } from '../../src/main/triage/severity.ts';
import type { EventGroup, Signal } from '../../src/shared/group.ts';
import { type Severity, severities } from '../../src/shared/taxonomy.ts';
import { groupOf } from './groups.ts';

interface Counted {
  failures: number;
  successAfter: number;
  malware: number;
  cleared: number;
  privileged: boolean;
}

function groupWith({ failures, successAfter, malware, cleared, privileged }: Counted): EventGroup {
  const counts = {
    'auth-failures': failures,
    'success-after-failures': successAfter,
    'malware-detected': malware,
    'log-cleared': cleared,
  };
  const names = Object.keys(counts) as (keyof typeof counts)[];
  const signals = names.flatMap((name): Signal[] =>
    counts[name] > 0 ? [{ name, value: counts[name], samples: [] }] : [],
  );
  const group = groupOf(['x'], signals);
  const values = [{ value: privileged ? 'root' : 'anna', count: 1 }];
  return { ...group, entities: { ...group.entities, accounts: { values, distinct: 1, more: false } } };
}

const nothing: Counted = { failures: 0, successAfter: 0, malware: 0, cleared: 0, privileged: false };

test.each<[string, Partial<Counted>, Severity, Severity]>([
  ['nothing counted', {}, 'MEDIUM', 'MEDIUM'],
  ['few failures', { failures: 9 }, 'LOW', 'LOW'],
  ['many failures', { failures: 10 }, 'LOW', 'MEDIUM'],
  ['many failures of root', { failures: 10, privileged: true }, 'LOW', 'HIGH'],
  ['hundreds of failures', { failures: 100 }, 'LOW', 'HIGH'],
  ['a success after some failures', { failures: 3, successAfter: 3 }, 'LOW', 'HIGH'],
  ['a success of root after some failures', { failures: 3, successAfter: 3, privileged: true }, 'LOW', 'CRITICAL'],
  ['a success after more failures', { failures: 5, successAfter: 5 }, 'LOW', 'CRITICAL'],
  ['malware', { malware: 1 }, 'LOW', 'MEDIUM'],
  ['a cleared log', { cleared: 1 }, 'LOW', 'HIGH'],
  ['a model that is stricter', { failures: 10 }, 'CRITICAL', 'CRITICAL'],
])('%s', (_, counted, ofModel, expected) => {
  expect(severityOf(groupWith({ ...nothing, ...counted }), ofModel)).toBe(expected);
});

test('more failures, a success after them or a more privileged account never lower the severity', () => {
  const count = fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 2000 }));
  const counted = fc.record({
    failures: count,
    successAfter: count,
    malware: count,
    cleared: count,
    privileged: fc.boolean(),
  });
  const rank = (severity: Severity) => severities.indexOf(severity);
  fc.assert(
    fc.property(counted, counted, fc.constantFrom(...severities), (base, added, ofModel) => {
      const more: Counted = {
        failures: base.failures + added.failures,
        successAfter: base.successAfter + added.successAfter,
        malware: base.malware + added.malware,
        cleared: base.cleared + added.cleared,
        privileged: base.privileged || added.privileged,
      };
      const [less, greater] = [severityOf(groupWith(base), ofModel), severityOf(groupWith(more), ofModel)];
      expect(rank(greater)).toBeGreaterThanOrEqual(rank(less));
      expect(rank(less)).toBeGreaterThanOrEqual(rank(ofModel));
    }),
    { numRuns: 500 },
  );
});
