import { expect, test } from 'vitest';
import { readFilters } from '../../src/main/records/filters.ts';
import { indexExpression } from '../../src/main/records/index-terms.ts';
import { readQueryWords } from '../../src/main/records/query-words.ts';
import { addTerms } from '../../src/main/records/words.ts';
import { sampleQuery } from './samples.ts';

function termsOf(text: string): string[] {
  const terms = new Set<string>();
  addTerms(text, terms);
  return [...terms].sort();
}

test('joined words are kept whole and in parts, addresses in full', () => {
  expect(termsOf('from 192.0.2.7:22')).toEqual(['0', '192', '192.0.2.7', '2', '22', '7', 'from']);
  expect(termsOf('web-1.example.org')).toEqual([
    '1',
    '1.example.org',
    'example',
    'example.org',
    'org',
    'web',
    'web-1.example.org',
  ]);
  expect(termsOf('größe=„東京“ ..a--b')).toEqual(['a', 'b', 'größe', '東京']);
});

function asked(text: string, changes = {}): string | null {
  return indexExpression(readQueryWords(text), readFilters(sampleQuery(changes)));
}

test('the index is asked for what every match has: whole addresses, beginnings of words, values behind their mark', () => {
  expect(asked('192.0.2.7')).toBe('"192.0.2.7"*');
  expect(asked('failed 192.0.2.7:22')).toBe('"192.0.2.7" AND "failed"*');
  expect(asked('"failed password"')).toBe('"password" AND "failed"');
  expect(asked('web-1.example')).toBe('"web-1.example"*');
  expect(asked('10.0')).toBe('"10"');
  expect(asked('-failed')).toBeNull();
  expect(asked('%', { host: 'Web*', account: 'a b' })).toBe('"h=web"* AND "u=a_b"');
});

test('what is typed is cut into words; a mark alone stands for itself', () => {
  expect(readQueryWords('Fail -"A b" -x - "c')).toEqual([
    { text: 'fail', whole: false, excluded: false },
    { text: 'a b', whole: true, excluded: true },
    { text: 'x', whole: false, excluded: true },
    { text: '-', whole: false, excluded: false },
    { text: '"c', whole: false, excluded: false },
  ]);
});
