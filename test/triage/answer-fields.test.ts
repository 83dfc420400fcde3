import { expect, test } from 'vitest';
import { buildFields, mostAnswerTokens } from '../../src/main/triage/answer-fields.ts';
import { tokensBehind } from '../../src/main/triage/tokens-behind.ts';

/** Like SentencePiece: every text begins with a token of its own (0), and `ab` is one token. */
const spaced = (text: string) => [
  0,
  ...(text.match(/ab|./gs) ?? []).map((piece) => (piece === 'ab' ? 1 : piece.charCodeAt(0))),
];
const codes = (text: string) => [...text].map((character) => character.charCodeAt(0));
const end = () => 9;

test('a text has the tokens of its place: without the first space, joined within', () => {
  expect(tokensBehind(spaced, 'x:', 'cab')).toEqual([99, 1]);
});

test('a text that joins what stands before it has no tokens of its own', () => {
  expect(() => tokensBehind(spaced, 'x:a', 'bc')).toThrow('does not join cleanly');
});

test('each field ends with what follows it, which the next does not repeat', () => {
  const fields = buildFields(
    spaced,
    ':',
    [
      { name: 'threat', texts: ['x', 'xy'] },
      { name: 'severity', texts: ['\nl', '\nh'] },
    ],
    end,
  );
  expect(fields.map(({ name, trie }) => [name, trie.paths])).toEqual([
    ['threat', [codes('x\n'), codes('xy\n')]],
    [
      'severity',
      [
        [...codes('l'), 9],
        [...codes('h'), 9],
      ],
    ],
  ]);
  expect(mostAnswerTokens(fields)).toBe(5);
});

test('a field that begins with different tokens, or depends on the one before, is refused', () => {
  const fieldsOf = (...texts: string[][]) => texts.map((choices) => ({ name: 'threat' as const, texts: choices }));
  expect(() => buildFields(spaced, ':', fieldsOf(['x', 'y'], ['\nl', ' h']), end)).toThrow('different tokens');
  expect(() => buildFields(spaced, ':', fieldsOf(['x', 'a'], ['bl', 'bh']), end)).toThrow('does not join cleanly');
});
