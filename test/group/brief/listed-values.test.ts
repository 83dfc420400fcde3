import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withListedValues } from '../../../src/main/group/brief/listed-values.ts';

test('pairs of name and value are values of that name', () => {
  const parameters = JSON.stringify([
    { Name: 'ForwardTo', Value: 'x@shop.example' },
    { Name: 'DeleteMessage', Value: 'True' },
    { Name: 'Role.DisplayName', NewValue: '"Global Administrator"', OldValue: '' },
    { displayName: 'Removed', newValue: null, oldValue: 'Owner' },
    { name: 'scope', multiValue: ['mail', 'openid'] },
    { name: 'is_suspicious', boolValue: true },
  ]);
  expect(
    withListedValues([
      ['Parameters', parameters],
      ['Operation', 'x'],
    ]),
  ).toEqual([
    ['ForwardTo', 'x@shop.example'],
    ['DeleteMessage', 'True'],
    ['Role_DisplayName', 'Global Administrator'],
    ['Removed', 'Owner'],
    ['scope', 'mail,openid'],
    ['is_suspicious', 'true'],
    ['Operation', 'x'],
  ]);
});

test('a name without a value stands under the name of its list, what lies deeper under its own', () => {
  const events = JSON.stringify([
    { type: 'auth', name: 'authorize', parameters: [{ name: 'app_name', value: 'Mail' }] },
  ]);
  expect(withListedValues([['events', events]])).toEqual([
    ['events', 'authorize'],
    ['type', 'auth'],
    ['app_name', 'Mail'],
  ]);
});

test('of a list that was cut the whole pairs are shown, of a text that only looks like one the text', () => {
  expect(withListedValues([['P', '[{"Name":"A","Value":"1}"},{"Name":"B","Val']])).toEqual([['A', '1}']]);
  expect(withListedValues([['events', '[{"name":"e","parameters":[{"name":"a","value":"1"},{"na']])).toEqual([
    ['events', 'e'],
    ['a', '1'],
  ]);
  expect(withListedValues([['P', '[{no list']])).toEqual([['P', '[{no list']]);
});

test('any text gives a bounded number of values and never throws', () => {
  const part = fc.constantFrom('[', '{', '}', ']', '"', '\\', '"name":', '"value":', '"a"', ',', '[{', '1');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 200 }), (parts) => {
      expect(withListedValues([['P', `[{${parts.join('')}`]]).length).toBeLessThanOrEqual(14);
    }),
  );
});
