import { expect, test } from 'vitest';
import { briefOfValues } from '../../../src/main/group/brief/named-values.ts';

test('what tells comes first under its short name, each value once, names by their last part', () => {
  const values = [
    ['a.other', 'seen'],
    ['deep.CommandLine', 'whoami'],
    ['again', 'WHOAMI'],
    ['RecordNumber', '7'],
    ['Status', '0x0'],
    ['y', 'also'],
    ['z', 'too many'],
  ] as const;
  const options = { first: ['CommandLine'], rename: new Map([['CommandLine', 'cmd']]), most: 2 };
  expect(briefOfValues(values, options)).toBe('cmd=whoami other=seen y=also');
});

test('values that say nothing once they are masked are left out', () => {
  const values = [
    ['hash', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['user', 'anna'],
    ['key', '3F2504E0-4F89-11D3-9A0C-0305E82C3301'],
    ['path', '/etc/shadow'],
  ] as const;
  expect(briefOfValues(values, { most: 9, accounts: ['anna'] })).toBe('path=/etc/shadow');
});

test('long values and names are cut, endless ones left out', () => {
  const brief = briefOfValues(
    [
      ['n'.repeat(500), `${'word '.repeat(100)}`],
      ['endless', 'x'.repeat(5000)],
    ],
    { most: 9 },
  );
  expect(brief.length).toBe(60 + 1 + 180);
});
