import { expect, test } from 'vitest';
import type { Classification } from '../../src/shared/verdict.ts';
import { linearVerdict, ofLinear } from './set.ts';

const verdict = (threat: string, benign: boolean): Classification => ({
  threat,
  benign,
  techniques: benign ? [] : [{ id: 'T1110', probability: 1 }],
  severity: benign ? 'LOW' : 'HIGH',
  risk: 0,
  attackProbability: 0.5,
  confidence: 0.5,
  unsure: false,
});
const byWords = { verdict: verdict('Brute Force Attack', false), asAttack: verdict('Brute Force Attack', false) };
type Case = Parameters<typeof linearVerdict>[1];
const caseOf = (linear: number | null, words: Case['byWords']) => ({ linear, byWords: words }) as Case;
const context = { linearThreshold: 1 } as Parameters<typeof linearVerdict>[0];

test('the linear models answer together: one says the side, the other its label', () => {
  expect(linearVerdict(context, caseOf(2, byWords))).toEqual(byWords.asAttack);
  expect(linearVerdict(context, caseOf(0, byWords))).toMatchObject({ benign: true, techniques: [] });
});

test('without one of the models, or a threshold, there is no answer and no figure', () => {
  expect(linearVerdict(context, caseOf(2, null))).toBeNull();
  expect(linearVerdict(context, caseOf(null, byWords))).toBeNull();
  expect(linearVerdict({ ...context, linearThreshold: null }, caseOf(2, byWords))).toBeNull();
  const cases = [caseOf(2, byWords), caseOf(2, null)];
  const count = (answer: (one: Case) => Classification) => cases.filter((one) => !answer(one).benign).length;
  expect(ofLinear(cases, (one) => linearVerdict(context, one), count)).toBeNull();
  expect(
    ofLinear(
      cases.slice(0, 1),
      (one) => linearVerdict(context, one),
      () => 1,
    ),
  ).toBe(1);
});
