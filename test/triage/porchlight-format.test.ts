import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classifyFields, createPorchlightFormat } from '../../src/main/triage/porchlight-format.ts';
import { logit } from '../../src/main/triage/probabilities.ts';
import type { TokenScorer } from '../../src/main/triage/token-scorer.ts';
import type { FieldValues } from '../../src/main/triage/word-model.ts';
import type { Pack, PorchlightFormat } from '../../src/shared/pack.ts';
import { groupOf } from './groups.ts';
import { untrainedFormat as format, untrainedPack as pack } from './packs.ts';

/** One token a word, with the blank before it, and one for each marker: enough for a format that never sees a model. */
const vocabulary: string[] = [];
function tokenize(text: string, special: boolean): number[] {
  const words = special && text.startsWith('<') ? [text] : (text.match(/\s?[^\s]+|\s/g) ?? []);
  return words.map((word) => {
    if (!vocabulary.includes(word)) vocabulary.push(word);
    return vocabulary.indexOf(word);
  });
}

/** Gives each label of the three fields the logarithm of its weight, and keeps what it was asked. */
function scorerOf(weights: Record<string, number>) {
  const asked: { tokens: readonly number[]; at: number[] }[] = [];
  const scorer: TokenScorer = {
    position: 0,
    async score(tokens, questions) {
      asked.push({ tokens, at: questions.map(({ at }) => at) });
      return questions.map(({ allowed }) => allowed.map((token) => Math.log(weights[vocabulary[token] ?? ''] ?? 0.01)));
    },
    async rewind() {},
  };
  return { scorer, asked };
}

const group = groupOf(['failed password for USER', 'accepted password for USER']);
const even: FieldValues = {
  threat: [0.1, 0.1, 0.5, 0.3],
  technique: [0.25, 0.25, 0.25, 0.25],
  severity: [0, 0, 1, 0],
};
const judge = (
  changes: Partial<FieldValues>,
  of: Pack = pack,
  threshold = of.threshold,
  firstStage: number | null = null,
) => classifyFields(of, format, group, { ...even, ...changes }, firstStage, threshold);

test('what the word model says counts by its share, in each field', async () => {
  const file = { path: 'words.bin', bytes: 1, sha256: 'a'.repeat(64), licence: 'Apache-2.0', urls: [] };
  const shares = { threat: 1, technique: 0, severity: 2 };
  const words = {
    logProbabilitiesOf: () => ({ threat: [0, 0, -9, -9], technique: [-9, -9, -9, 0], severity: [0, -9, -9, -9] }),
  };
  const answer = async (of: Pack, linear: Parameters<typeof createPorchlightFormat>[4]) => {
    const { scorer } = scorerOf({ ' brute': 8, ' guess': 3, ' high': 9 });
    const made = createPorchlightFormat(of, format, tokenize, () => 0, linear);
    return made.answer(group, made.buildPrompt(group), 0, scorer, null);
  };
  const alone = await answer(pack, {});
  const both = await answer({ ...pack, words: { ...file, shares } }, { words });
  expect(alone.attackProbability).toBeGreaterThan(0.9);
  expect(both.attackProbability).toBeLessThan(alone.attackProbability);
  expect(both.techniques).toEqual(alone.techniques);
  expect(alone.severity).toBe('HIGH');
  expect(both.risk).toBeLessThan(alone.risk);
});

test('all three fields are read in one run, each behind its own marker', async () => {
  const { scorer, asked } = scorerOf({ ' brute': 8, ' system': 1, ' guess': 3, ' force': 1, ' high': 9, ' low': 1 });
  const made = createPorchlightFormat(pack, format, tokenize);
  const prompt = made.buildPrompt(group);
  const kept = 2;
  const answer = await made.answer(group, prompt, kept, scorer, null);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.tokens).toEqual(prompt.tokens.slice(kept));
  const { markers } = format;
  expect(asked[0]?.at.map((at) => vocabulary[prompt.tokens[kept + at] ?? -1])).toEqual([
    markers.severity,
    markers.threat,
    markers.technique,
  ]);
  expect(answer).toMatchObject({ threat: 'SSH Brute Force Attack', benign: false, severity: 'HIGH', unsure: false });
  expect(answer.attackProbability).toBeCloseTo(8.01 / 9.02, 6);
  expect(answer.techniques.map(({ id }) => id)).toEqual(['T1110.001', 'T1110']);
});

test('the side is decided before the label', () => {
  // One harmless label is the most probable of all, both attacks together outweigh it.
  const answer = judge({ threat: [0.4, 0, 0.35, 0.25] });
  expect(answer).toMatchObject({ threat: 'SSH Brute Force Attack', benign: false });
  expect([answer.attackProbability, answer.confidence]).toEqual([expect.closeTo(0.6, 9), expect.closeTo(0.35, 9)]);
  expect(judge({ threat: [0.4, 0, 0.35, 0.25] }, pack, 0.7)).toMatchObject({ threat: 'System Activity', benign: true });
});

test('several techniques are ranked without the label for none, whose share the others take', () => {
  expect(judge({ technique: [0.5, 0.1, 0.38, 0.02] }).techniques).toEqual([
    { id: 'T1110', probability: expect.closeTo(0.76, 9) },
    { id: 'T1110.001', probability: expect.closeTo(0.2, 9) },
  ]);
  expect(judge({ threat: [1, 0, 0, 0] }).techniques).toEqual([]);
});

test('a harmless answer is low, with a risk as small as its probability of an attack', () => {
  expect(judge({ threat: [0.5, 0.3, 0.1, 0.1] })).toMatchObject({
    severity: 'LOW',
    risk: 4,
    confidence: expect.closeTo(0.5),
  });
});

test('a verdict is unsure where its threat has less than the pack asks for', () => {
  expect(judge({ threat: [0.1, 0.1, 0.41, 0.39] }).unsure).toBe(false);
  expect(judge({ threat: [0.1, 0.12, 0.39, 0.39] }).unsure).toBe(true);
});

test('the first stage has its part in the calibration, where there is one', () => {
  const calibrated: Pack = { ...pack, calibration: { slope: 0.5, offset: -1, firstStage: 2 } };
  const probability = (firstStage: number | null) => judge({}, calibrated, 0.5, firstStage).attackProbability;
  const ofModel = 0.5 * logit(0.8) - 1;
  expect(logit(probability(null))).toBeCloseTo(ofModel, 6);
  expect(logit(probability(1.5))).toBeCloseTo(ofModel + 3, 6);
  expect(logit(probability(-1.5))).toBeCloseTo(ofModel - 3, 6);
  expect(judge({}, pack, 0.5, 1.5).attackProbability).toBeCloseTo(0.8, 9);
});

test('what was counted raises severity and risk, never the other way round', () => {
  const infected = { ...group, signals: [{ name: 'malware-detected' as const, value: 1, samples: [0] }] };
  const share = fc.double({ min: 0.01, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.tuple(share, share, share, share), (weights) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const fields = { ...even, severity: weights.map((weight) => weight / total) };
      const plain = classifyFields(pack, format, group, fields, null, 0.5);
      const raised = classifyFields(pack, format, infected, fields, null, 0.5);
      expect(raised.risk).toBeGreaterThanOrEqual(plain.risk);
      expect(raised.severity).not.toBe('LOW');
    }),
  );
});

test('probabilities are in their bounds whatever the model says', () => {
  const weight = fc.double({ min: 1e-12, max: 1, noNaN: true });
  const field = fc.array(weight, { minLength: 4, maxLength: 4 }).map((weights) => {
    const total = weights.reduce((sum, one) => sum + one, 0);
    return weights.map((one) => one / total);
  });
  fc.assert(
    fc.property(
      field,
      field,
      field,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (threat, technique, severity, threshold) => {
        const answer = classifyFields(pack, format, group, { threat, technique, severity }, null, threshold);
        for (const value of [answer.attackProbability, answer.confidence]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-9);
        }
        expect(answer.risk).toBeGreaterThanOrEqual(0);
        expect(answer.risk).toBeLessThanOrEqual(100);
        expect(answer.benign).toBe(answer.attackProbability < threshold);
      },
    ),
  );
});

test('the first stage may settle what is harmless, not what the user wants to be told of', () => {
  let threshold = 0.5;
  const file = { path: 'linear.bin', bytes: 1, sha256: 'a'.repeat(64), licence: 'Apache-2.0', urls: [] };
  const withStage = { ...pack, firstStage: { ...file, benignBelow: 0.05, threat: 'System Activity' } };
  const made = createPorchlightFormat(withStage, format, tokenize, () => threshold);
  expect(made.benignAnswer(0.02)).toMatchObject({
    benign: true,
    threat: 'System Activity',
    attackProbability: 0.02,
    unsure: false,
  });
  threshold = 0.01;
  expect(made.benignAnswer(0.02)).toBeNull();
});

test('lines that look like facts have another key than the facts', () => {
  const made = createPorchlightFormat(pack, format, tokenize);
  const counted = groupOf(['failed password'], [{ name: 'auth-failures', value: 3, samples: [0] }]);
  const forged = groupOf(['failed password', 'failures 3+']);
  expect(made.buildPrompt(forged).text).toBe(made.buildPrompt(counted).text);
  expect(made.keyOf(forged)).not.toBe(made.keyOf(counted));
  expect(made.keyOf({ ...counted, id: 'other', fingerprint: 'other', title: 'other' })).toBe(made.keyOf(counted));
});

test.each<[string, Partial<PorchlightFormat>, string]>([
  [
    'a code of two tokens',
    {
      threats: [
        { label: 'a', code: ' two tokens', benign: true, severity: { least: 'LOW', most: 'LOW' } },
        ...format.threats,
      ],
    },
    'is not one token',
  ],
  ['an empty code', { techniques: [{ label: 'a', code: '' }, ...format.techniques] }, 'is not one token'],
  [
    'a code that two labels share',
    { techniques: [{ label: 'a', code: ' guess' }, ...format.techniques] },
    'share a token',
  ],
  ['a marker that is none', { markers: { ...format.markers, threat: 'no marker' } }, 'is not one token'],
  ['a prompt longer than the context', { limits: { ...format.limits, tokens: 512 } }, 'more than 512 tokens'],
])('a pack with %s is refused', (_, changes, message) => {
  expect(() => createPorchlightFormat(pack, { ...format, ...changes }, tokenize)).toThrow(message);
});

test('the prompt of another format is refused', async () => {
  const made = createPorchlightFormat(pack, format, tokenize);
  const { slots: _, ...foreign } = made.buildPrompt(group);
  await expect(made.answer(group, foreign, 0, scorerOf({}).scorer, null)).rejects.toThrow('another format');
});
