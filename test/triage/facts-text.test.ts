import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsText, hasPrivilegedAccount } from '../../src/main/triage/facts-text.ts';
import { type EventGroup, type Signal, signalNames } from '../../src/shared/group.ts';
import { groupOf } from './groups.ts';

function groupWith(signals: Omit<Signal, 'samples'>[], accounts: string[] = [], count = 1): EventGroup {
  const group = groupOf(
    ['x'],
    signals.map((signal) => ({ ...signal, samples: [] })),
  );
  const values = accounts.map((value) => ({ value, count: 1 }));
  return {
    ...group,
    count,
    entities: { ...group.entities, accounts: { values, distinct: values.length, more: false } },
  };
}

test('facts are few common words and coarse numbers', () => {
  const signals: Omit<Signal, 'samples'>[] = [
    { name: 'auth-failures', value: 498 },
    { name: 'success-after-failures', value: 7 },
    { name: 'new-account', value: 1 },
    { name: 'distinct-sources', value: 2 },
    { name: 'attack-strings', value: 3, detail: 'sql-injection' },
    { name: 'status-mix', value: '2xx 12, 4xx 40' },
    { name: 'first-seen', value: 1 },
  ];
  expect(factsText(groupWith(signals, [], 501))).toBe(
    'events 100+, failures 100+, success after failures 5+, new account, sources 2, pattern sql-injection, status 2xx 4xx',
  );
  expect(factsText(groupWith([]))).toBe('');
  expect(factsText(groupOf([]))).toBe('');
});

test('a privileged account is named where somebody tried to log in', () => {
  const failures = [{ name: 'auth-failures', value: 3 }] as const;
  expect(factsText(groupWith([...failures], ['CORP\\Administrator']))).toBe('failures 3+, privileged');
  expect(factsText(groupWith([...failures], ['anna', 'rooter']))).toBe('failures 3+');
  expect(factsText(groupWith([], ['root']))).toBe('');
  expect(hasPrivilegedAccount(groupWith([], ['root@server']))).toBe(true);
});

test('neighbouring counts of one step share a text, and a higher step has another', () => {
  const text = (value: number) => factsText(groupWith([{ name: 'auth-failures', value }]));
  expect(text(10)).toBe(text(29));
  expect(new Set([1, 2, 3, 5, 10, 30, 100, 1000].map(text)).size).toBe(8);
});

test('the text is one short line, whatever was counted', () => {
  const signal = fc.record({
    name: fc.constantFrom(...signalNames),
    value: fc.oneof(
      fc.nat(),
      fc.nat({ max: 400 }).map((tenths) => tenths / 10),
      fc.constant('2xx 12, 5xx 1'),
    ),
  });
  fc.assert(
    fc.property(fc.uniqueArray(signal, { selector: ({ name }) => name }), fc.nat(), (signals, count) => {
      const text = factsText(groupWith(signals, ['root'], count));
      expect(text).toMatch(/^[a-z0-9 ,+.-]*$/);
      expect(text.length).toBeLessThan(700);
    }),
  );
});
