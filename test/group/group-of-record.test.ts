import { expect, test } from 'vitest';
import { groupOfRecord } from '../../src/main/group/group-of-record.ts';
import { acceptedPassword, event, failedPassword, noon } from './events.ts';

test('a record of several events is one group with all of its lines in their order', () => {
  const events = [
    ...[1, 2, 3].map((n) => failedPassword('root', '203.0.113.7', noon + n * 1000)),
    acceptedPassword('root', '203.0.113.7', noon + 5000),
    event('disk ready', noon, {}, { program: 'kernel' }),
  ];
  const group = groupOfRecord(events);
  expect([group.kind, group.title, group.count, group.samples.map(({ text }) => text)]).toEqual([
    'actor',
    'sshd from 203.0.113.7',
    5,
    events.map(({ record }) => record.text),
  ]);
  expect(group.signals.map(({ name, value, samples }) => [name, value, samples])).toEqual([
    ['auth-failures', 3, [0, 1, 2]],
    ['success-after-failures', 3, [3]],
    ['auth-successes', 1, [3]],
  ]);
});

test('a block of many lines shows sixty of them', () => {
  const text = Array.from({ length: 70 }, (_, index) => `line ${index + 1}\r`).join('\n');
  const group = groupOfRecord([event(text, null, {}, { format: 'windows-text' })]);
  expect([group.count, group.samples.length, group.samples[0]?.text, group.samples[59]?.lineNumber]).toEqual([
    1,
    60,
    'line 1',
    (group.samples[0]?.lineNumber ?? 0) + 59,
  ]);
});

test('no event is refused', () => {
  expect(() => groupOfRecord([])).toThrow('no event');
});
