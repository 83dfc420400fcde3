import { join } from 'node:path';
import fc from 'fast-check';
import { getLlama, LlamaLogLevel } from 'node-llama-cpp';
import { afterAll, expect, test } from 'vitest';
import { createLabelledLinesFormat } from '../../src/main/triage/labelled-lines-format.ts';
import { groupOf } from './groups.ts';
import { loadStarterV0 } from './packs.ts';

const starter = await loadStarterV0();
const llama = await getLlama({ gpu: false, build: 'never', logLevel: LlamaLogLevel.error });
const model = await llama.loadModel({ modelPath: join(starter.folder, starter.pack.base.path), vocabOnly: true });
afterAll(() => model.dispose());

const tokenize = (text: string, special: boolean): number[] => model.tokenize(text, special);
const format = createLabelledLinesFormat(starter.pack, starter.format, tokenize);
const textOf = (tokens: readonly number[]) => model.detokenize(tokens as Parameters<typeof model.detokenize>[0]);
const { maxTokens, prefix, suffix } = starter.format.prompt;

test('lines that fit stand in the prompt byte for byte, as the adapter was trained', () => {
  const lines = ['GET /a?b=<x> HTTP/1.1', '  two\tspaces – ünïcode 😀', 'third\nof two lines'];
  const { tokens, samples } = format.buildPrompt(groupOf(lines));
  expect(textOf(tokens)).toBe(`### Log:\n${lines.join('\n')}\n### Verdict:\n`);
  expect(tokens).toEqual(tokenize(`### Log:\n${lines.join('\n')}\n### Verdict:\n`, false));
  expect(samples).toEqual([0, 1, 2]);
});

test('where lines must go, those of signals stay, in the order of their source', () => {
  const lines = Array.from({ length: 12 }, (_, index) => `line ${index} ${'0123456789'.repeat(7)}`);
  const group = groupOf(lines, [{ name: 'success-after-failures', value: 1, samples: [7] }]);
  const { tokens, samples } = format.buildPrompt(group);
  // Line 1 is the next in rank and fits in part.
  expect(samples).toEqual([0, 1, 7, 11]);
  const text = textOf(tokens);
  expect([0, 1, 7, 11].map((index) => text.includes(lines[index] ?? '?'))).toEqual([true, false, true, true]);
  expect(text.startsWith(prefix) && text.endsWith(suffix)).toBe(true);
});

test('one long record is cut as in training: the first tokens, and the last ones', () => {
  const text = '1234567890'.repeat(200);
  const { tokens } = format.buildPrompt(groupOf([text]));
  const whole = tokenize(`${prefix}${text.slice(0, 1200)}${suffix}`, false);
  expect(tokens).toEqual([...whole.slice(0, maxTokens - 8), ...whole.slice(-8)]);
});

test('a prompt never exceeds its tokens and always ends with the suffix', () => {
  const line = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 3000 }));
  const end = tokenize(suffix, false).slice(-5);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const { tokens, samples } = format.buildPrompt(groupOf(lines));
      expect(tokens.length).toBeLessThanOrEqual(maxTokens);
      expect(tokens.slice(-5)).toEqual(end);
      expect(samples).toEqual([...samples].sort((first, second) => first - second));
    }),
    { numRuns: 60 },
  );
});

test('labels that the tokenizer would join with the text before them are refused', () => {
  const spaced = { ...starter.format, prompt: { ...starter.format.prompt, suffix: '\n### Verdict: ' } };
  expect(() => createLabelledLinesFormat(starter.pack, spaced, tokenize)).toThrow('join cleanly');
});
