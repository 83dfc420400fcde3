import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { createPorchlightFormat } from '../../src/main/triage/porchlight-format.ts';
import { type EventGroup, familyEnd, type Signal, signalNames } from '../../src/shared/group.ts';
import { groupOf } from './groups.ts';
import { untrainedFormat as format, untrainedPack as pack } from './packs.ts';
import { loadTokenizer } from './tokenizer.ts';

const { tokenize, textOf, dispose } = await loadTokenizer();
afterAll(dispose);

const made = createPorchlightFormat(pack, format, tokenize);
const { limits, markers } = format;
const markerTokens = [markers.start, markers.severity, markers.threat, markers.technique].flatMap((text) =>
  tokenize(text, true),
);
const failures: Signal = { name: 'auth-failures', value: 12, samples: [1] };

test('a prompt is start, family and lines, severity, facts, threat and technique', () => {
  const { tokens, text, samples, slots, firstAsked } = made.buildPrompt(
    groupOf(['failed password for USER from IP', 'accepted publickey for USER'], [failures]),
  );
  const content = 'test\nfailed password for USER from IP\naccepted publickey for USER';
  expect(textOf(tokens)).toBe(`<|im_start|>${content}<issue_comment>failures 10+<issue_closed><jupyter_output>`);
  expect(text).toBe(`${content}\nfailures 10+`);
  expect(samples).toEqual([0, 1]);
  expect([slots.severity, slots.threat, slots.technique].map((at) => tokens[at])).toEqual(markerTokens.slice(1));
  expect(firstAsked).toBe(slots.severity);
});

test('a group without lines and without facts still has a prompt', () => {
  for (const group of [groupOf([]), groupOf(['', ''])]) {
    const { tokens, text, samples } = made.buildPrompt(group);
    expect([tokens, text, samples]).toEqual([markerTokens, '', []]);
  }
});

test('lines of several families each keep theirs', () => {
  const group = groupOf(['one first thing', 'another second matter']);
  const samples = group.samples.map((sample, index) => ({ ...sample, brief: `f${index}${familyEnd}${sample.text}` }));
  expect(made.buildPrompt({ ...group, samples }).text).toBe('f0: one first thing\nf1: another second matter');
});

test('a line that says nothing new makes room for one that does', () => {
  const lines = [
    'failed password for USER',
    'failed password for USER',
    'failed password for USER',
    'cannot open shadow file',
  ];
  expect(made.buildPrompt(groupOf(lines)).samples).toEqual([0, 3]);
});

test('a thousand different lines give a prompt of a few, with those of signals first', () => {
  const lines = Array.from({ length: 1000 }, (_, index) => `word${index} thing${index * 7} matter${index * 13} end`);
  const { samples, tokens } = made.buildPrompt(
    groupOf(lines, [{ name: 'malware-detected', value: 1, samples: [500] }]),
  );
  expect(samples).toHaveLength(limits.lines);
  expect(samples).toContain(500);
  expect(tokens.length).toBeLessThanOrEqual(limits.tokens);
});

test('a line takes at most its tokens, so that others fit beside it', () => {
  const long = 'x1y2z3 '.repeat(500);
  const { samples, slots } = made.buildPrompt(groupOf([long, 'the second line stands here as well']));
  expect(samples).toEqual([0, 1]);
  expect(slots.severity).toBeLessThan(limits.lineTokens + 20);
});

test('no prompt exceeds its tokens, and its markers stand in their places alone, whatever the log and the limits', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constantFrom('密码错误', 'пароль', 'كلمة المرور', '🔥👩‍👩‍👧', 'ภาษาไทย', '\ud800', '\n\n', 'ａｂｃ', '𝕏'),
    fc.constantFrom(...Object.values(markers), '<|im_end|>', '<|endoftext|>', ' brute', ' low', 'failures 10+'),
  );
  const line = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));
  const signals = fc.uniqueArray(fc.constantFrom(...signalNames), { maxLength: 26 });
  const room = fc.constantFrom(
    limits,
    { tokens: 60, lineTokens: 60, lines: 3 },
    { tokens: 8, lineTokens: 4, lines: 9 },
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), signals, room, fc.boolean(), (lines, names, bounds, families) => {
      const group = groupOf(
        lines,
        names.map((name): Signal => ({ name, value: 5, samples: [] })),
      );
      const samples = group.samples.map((sample, index) =>
        families ? { ...sample, brief: `f${index % 2}: ${sample.text}` } : sample,
      );
      const { tokens, slots } = createPorchlightFormat(pack, { ...format, limits: bounds }, tokenize).buildPrompt({
        ...group,
        samples,
      } satisfies EventGroup);
      expect(tokens.length).toBeLessThanOrEqual(bounds.tokens);
      const places = tokens.flatMap((token, index) => (markerTokens.includes(token) ? [index] : []));
      expect(places).toEqual([0, slots.severity, slots.threat, slots.technique]);
      expect(slots.technique).toBe(tokens.length - 1);
    }),
    { numRuns: 250 },
  );
});
