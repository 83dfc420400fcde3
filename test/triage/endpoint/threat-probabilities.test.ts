import { expect, it } from 'vitest';
import type { WrittenToken } from '../../../src/main/triage/endpoint/completion.ts';
import { threatProbabilities } from '../../../src/main/triage/endpoint/threat-probabilities.ts';

const threats = [
  { label: 'Benign: Login', benign: true, techniques: [] },
  { label: 'Benign: Update', benign: true, techniques: [] },
  { label: 'Brute Force', benign: false, techniques: [] },
  { label: 'Web Shell', benign: false, techniques: [] },
  { label: 'Process — Odd', benign: false, techniques: [] },
];

/** A written token: its share, and those of others in its place. */
function token(text: string, share = 1, others: Record<string, number> = {}): WrittenToken {
  const top = Object.entries({ [text]: share, ...others }).map(([name, of]) => ({
    token: name,
    logprob: Math.log(of),
  }));
  return { token: text, logprob: Math.log(share), top_logprobs: top };
}

it('weighs the sides where they part, and labels where one is left', () => {
  const tokens = [
    token('{"threat":'),
    token(' "'),
    token('B', 0.9, { Web: 0.1 }),
    token('rute', 0.6, { enign: 0.4 }),
    token(' Force"'),
  ];
  const found = threatProbabilities(tokens, threats);
  expect(found?.attack).toBeCloseTo(0.1 + 0.9 * 0.6);
  expect(found?.labels.get('Brute Force')).toBeCloseTo(0.54);
  expect(found?.labels.get('Web Shell')).toBeCloseTo(0.1);
  expect(found?.labels.has('Benign: Login')).toBe(false);
});

it('goes on behind the parting of the sides to know the label', () => {
  const tokens = [
    token('{"threat":"'),
    token('Ben', 0.8, { Brute: 0.2 }),
    token('ign: '),
    token('Log', 0.75, { Up: 0.25 }),
  ];
  const found = threatProbabilities(tokens, threats);
  expect(found?.attack).toBeCloseTo(0.2);
  expect(found?.labels.get('Benign: Login')).toBeCloseTo(0.6);
  expect(found?.labels.get('Benign: Update')).toBeCloseTo(0.2);
});

it('reads a token that spans the quotation mark', () => {
  const found = threatProbabilities([token('{"threat'), token('":"Br', 0.7, { '":"Be': 0.3 }), token('ute')], threats);
  expect(found?.attack).toBeCloseTo(0.7);
});

it('leaves out what is no label, and joins a character that two tokens share', () => {
  const half = (bytes: number[]): WrittenToken => ({ token: '\uFFFD', bytes, logprob: 0, top_logprobs: [] });
  const tokens = [
    token('{"threat":"'),
    token('Pro', 0.5, { Suspicious: 0.3, Benign: 0.2 }),
    token('cess '),
    half([0xe2, 0x80]),
    half([0x94]),
    token(' Odd"'),
  ];
  expect(threatProbabilities(tokens, threats)?.attack).toBeCloseTo(0.5 / 0.7);
});

it.each([
  ['no tokens', []],
  ['no threat', [token('{"severity":"HIGH"}')]],
  ['another spelling', [token('{"threat":"'), token('brute force"')]],
  ['most of the probability not shown', [token('{"threat":"'), token('Web', 0.3)]],
  ['sides that part elsewhere', [token('{"threat":"'), token('Web', 0.3, { B: 0.7 })]],
])('says nothing where there is %s', (_what, tokens) => {
  expect(threatProbabilities(tokens, threats)).toBeNull();
});

it('takes the last threat, for a thought may name others', () => {
  const tokens = [
    token('"threat":"'),
    token('Web Shell" no'),
    token(' {"threat":"'),
    token('Benign', 0.9, { Web: 0.1 }),
  ];
  expect(threatProbabilities([...tokens, token(': Login"')], threats)?.attack).toBeCloseTo(0.1);
});
