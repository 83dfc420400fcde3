import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formOfEntity } from '../../src/renderer/components/detail/form-of-entity.ts';
import { markedParts, soughtWords } from '../../src/renderer/components/search/marked-parts.ts';

test.each([
  ['fail root', ['fail', 'root']],
  ['"as it Stands" x', ['as it stands', 'x']],
  ['-not but -"nor this"', ['but']],
  ['lone " quote', ['lone', '"', 'quote']],
])('words of %s', (typed, words) => {
  expect(soughtWords(typed)).toEqual(words);
});

test('a word is marked where it begins a word', () => {
  const marked = markedParts('Failed unfailed fail', ['fail']).filter((part) => part.marked);
  expect(marked.map(({ text, start }) => [text, start])).toEqual([
    ['Fail', 0],
    ['fail', 16],
  ]);
});

test('marking neither loses nor adds a character', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string({ maxLength: 4 })), (text, words) => {
      const parts = markedParts(
        text,
        words.map((word) => word.toLowerCase()),
      );
      expect(parts.map((part) => part.text).join('')).toBe(text);
    }),
  );
});

test.each([
  ['sources', '203.0.113.7', { address: '203.0.113.7' }],
  ['sources', 'fe80::1', { address: 'fe80::1' }],
  ['sources', 'mail.example', { text: '"mail.example"' }],
  ['accounts', 'root', { account: 'root' }],
  ['paths', '/a?b="c"', { text: '/a?b="c"' }],
] as const)('the search for %s %s', (kind, value, form) => {
  expect(formOfEntity(kind, value)).toEqual(form);
});
