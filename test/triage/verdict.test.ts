import { expect, test } from 'vitest';
import { makeVerdict } from '../../src/main/triage/verdict.ts';
import type { Taxonomy } from '../../src/shared/taxonomy.ts';
import { verdictSchema } from '../../src/shared/verdict.ts';
import { groupOf } from './groups.ts';
import { answerOf, provenance } from './parts.ts';

const taxonomy: Taxonomy = {
  version: 1,
  threats: [
    {
      name: 'Brute Force Attack',
      benign: false,
      severity: { least: 'MEDIUM', most: 'HIGH' },
      techniques: [],
      meaning: 'm',
      checklist: ['Look.', 'Block.'],
    },
  ],
};

test('the verdict quotes the lines of the prompt and numbers the steps', () => {
  const group = groupOf(['first', 'second', 'third']);
  const verdict = makeVerdict(answerOf('Brute Force Attack', [0, 2]), group, taxonomy, provenance);
  expect(verdictSchema.parse(verdict)).toEqual(verdict);
  expect(verdict).toMatchObject({
    groupId: group.id,
    evidence: [
      { line: 'first', file: 'test.log', lineNumber: 1 },
      { line: 'third', file: 'test.log', lineNumber: 3 },
    ],
    recommendation: '1. Look.\n2. Block.',
  });
});

test('a fact that no line of the prompt shows brings a line of its own', () => {
  const group = groupOf(
    ['failed', 'failed again', 'accepted', 'other'],
    [
      { name: 'auth-failures', value: 2, samples: [0, 1] },
      { name: 'success-after-failures', value: 1, samples: [2] },
    ],
  );
  const { evidence } = makeVerdict(answerOf('Brute Force Attack', [2]), group, taxonomy, provenance);
  expect(evidence.map(({ line }) => line)).toEqual(['failed', 'accepted']);
});

test('a threat that the taxonomy lacks gets no steps, an index without a line no evidence', () => {
  const verdict = makeVerdict(answerOf('Something new', [5]), groupOf(['only']), taxonomy, provenance);
  expect(verdict).toMatchObject({ evidence: [], recommendation: '' });
});
