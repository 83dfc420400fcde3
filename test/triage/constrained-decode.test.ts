import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeField } from '../../src/main/triage/constrained-decode.ts';
import { buildTrie } from '../../src/main/triage/label-trie.ts';
import type { TokenScorer } from '../../src/main/triage/token-scorer.ts';

/** Scores a next token by `weightOf(tokens so far, token)`; keeps what it was asked. */
function scorerOf(weightOf: (before: readonly number[], token: number) => number) {
  const state: number[] = [];
  const asked: { tokens: readonly number[]; allowed: readonly number[] }[] = [];
  const scorer: TokenScorer = {
    get position() {
      return state.length;
    },
    async score(tokens, questions) {
      state.push(...tokens);
      return questions.map(({ at, allowed }) => {
        asked.push({ tokens: [...tokens], allowed: [...allowed] });
        expect(at).toBe(tokens.length - 1);
        return allowed.map((token) => Math.log(weightOf(state, token)));
      });
    },
    async rewind(position) {
      state.length = position;
    },
  };
  return { scorer, asked, state };
}

const prompt = [100, 101];
const sidesOf = (benign: readonly boolean[]) => ({ benign, benignWins: (mass: number) => mass > 0.5 });

test('the model is asked at branches only, forced runs go along with the next', async () => {
  const trie = buildTrie([
    [1, 2, 3, 4, 9],
    [1, 2, 3, 5, 9],
    [1, 6, 9],
  ]);
  const { scorer, asked } = scorerOf((_, token) => ({ 2: 0.8, 6: 0.2, 4: 0.25, 5: 0.75 })[token] ?? 0);
  const { field, pending } = await decodeField(scorer, trie, prompt);
  expect(asked).toEqual([
    { tokens: [100, 101, 1], allowed: [2, 6] },
    { tokens: [2, 3], allowed: [4, 5] },
  ]);
  expect(pending).toEqual([5, 9]);
  expect(field.label).toBe(1);
  expect(field.probabilities.map((probability) => Number(probability.toFixed(6)))).toEqual([0.2, 0.6, 0.2]);
  expect(field.exact).toEqual([true, true, true]);
});

test('one benign label does not win over many attack labels that outweigh it together', async () => {
  const trie = buildTrie([
    [1, 9],
    [2, 9],
    [3, 4, 9],
    [3, 5, 9],
  ]);
  const weights: Record<number, number> = { 1: 0.4, 2: 0.25, 3: 0.35, 4: 0.9, 5: 0.1 };
  const { scorer, state } = scorerOf((_, token) => weights[token] ?? 0);
  const { field, pending } = await decodeField(scorer, trie, prompt, sidesOf([true, false, false, false]));
  expect(field.label).toBe(2);
  expect(field.probabilities.map((probability) => Number(probability.toFixed(6)))).toEqual([0.4, 0.25, 0.315, 0.035]);
  expect([...state, ...pending]).toEqual([...prompt, 3, 4, 9]);
});

test('a subtree with benign and attack labels is opened where it matters', async () => {
  const trie = buildTrie([
    [1, 9],
    [2, 3, 9],
    [2, 4, 9],
  ]);
  const heavy = scorerOf((_, token) => ({ 1: 0.7, 2: 0.3, 3: 0.9, 4: 0.1 })[token] ?? 0);
  const { field, pending } = await decodeField(heavy.scorer, trie, prompt, sidesOf([false, true, false]));
  expect(field.probabilities.map((probability) => Number(probability.toFixed(6)))).toEqual([0.7, 0.27, 0.03]);
  expect([...heavy.state, ...pending]).toEqual([...prompt, 1, 9]);

  const light = scorerOf((_, token) => ({ 1: 0.99, 2: 0.01 })[token] ?? 0);
  await decodeField(light.scorer, trie, prompt, sidesOf([false, true, false]));
  expect(light.asked).toHaveLength(1);
});

/** A subtree below [2] is opened after the state had gone on to [4]. */
const walkedElsewhere: [number[][], boolean[], number[]] = [
  [[4], [2, 1], [2, 4, 1], [2, 4, 1, 1], [2, 2, 1], [4, 1]],
  [true, false, true, false, false, false, false, false],
  [0.6974160569705775, 0.01, 0.01, 0.01, 0.024445582237809585, 0.6974160569705776, 0.01],
];

test('probabilities sum to 1, and state and rest spell prompt and label, whatever the labels and the model', async () => {
  const path = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(path, { minLength: 1, maxLength: 8, selector: (tokens) => tokens.join() }),
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 }),
      async (labels, sides, weights) => {
        const trie = buildTrie(labels.map((tokens) => [...tokens, 9]));
        const { scorer, state } = scorerOf((before, token) => weights[(before.length + token) % 7] ?? 1);
        const { field, pending } = await decodeField(scorer, trie, prompt, sidesOf(sides.slice(0, labels.length)));
        expect(field.probabilities.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 9);
        expect([...state, ...pending]).toEqual([...prompt, ...(trie.paths[field.label] ?? [])]);
      },
    ),
    { examples: [walkedElsewhere] },
  );
});
