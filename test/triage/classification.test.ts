import { expect, test } from 'vitest';
import { classify } from '../../src/main/triage/classification.ts';
import type { DecodedField } from '../../src/main/triage/constrained-decode.ts';
import { labelsOf } from '../../src/main/triage/labelled-lines-format.ts';
import { loadStarterV0 } from './packs.ts';

const { format } = await loadStarterV0();
const known = labelsOf(format);
const labels = (name: string) => format.answer.fields.find((field) => field.name === name)?.labels ?? [];

function fieldOf(name: string, masses: Record<string, number>, chosen: string): DecodedField {
  return {
    label: labels(name).indexOf(chosen),
    probabilities: labels(name).map((label) => masses[label] ?? 0),
    exact: labels(name).map(() => true),
  };
}

const benign = 'No Threat Detected — Normal Traffic';
const threat = fieldOf('threat', { [benign]: 0.2, 'Brute Force Attack': 0.8 }, 'Brute Force Attack');

test('risk is expected severity times attack probability; techniques are ranked', () => {
  expect(
    classify(null, known, {
      threat,
      technique: fieldOf('technique', { 'T1110.001': 0.6, T1110: 0.37, T1190: 0.03 }, 'T1110.001'),
      severity: fieldOf('severity', { HIGH: 0.5, CRITICAL: 0.5 }, 'HIGH'),
    }),
  ).toEqual({
    threat: 'Brute Force Attack',
    benign: false,
    techniques: [
      { id: 'T1110.001', probability: 0.6 },
      { id: 'T1110', probability: 0.37 },
    ],
    severity: 'HIGH',
    risk: 66,
    attackProbability: 0.8,
    confidence: 0.8,
    unsure: false,
  });
});

test('a benign answer needs no technique and no severity', () => {
  const answer = classify(null, known, { threat: fieldOf('threat', { [benign]: 0.9 }, benign) });
  expect(answer).toMatchObject({ benign: true, techniques: [], severity: 'LOW', risk: 2, confidence: 0.9 });
});

test('where the model says that no technique applies, none is listed', () => {
  const technique = fieldOf('technique', { 'N/A': 0.7, T1190: 0.3 }, 'N/A');
  expect(classify(null, known, { threat, technique }).techniques).toEqual([]);
});

test("the pack's calibration moves the attack probability and stays finite at its ends", () => {
  const calibration = { slope: 0.5, offset: -1, firstStage: 0 };
  // Logit of 0.8 is 1.3863; half of it less 1 is -0.3069.
  expect(classify(calibration, known, { threat }).attackProbability).toBeCloseTo(0.4239, 4);
  const certain = fieldOf('threat', { 'Brute Force Attack': 1 }, 'Brute Force Attack');
  const flat = { slope: 0, offset: 0, firstStage: 0 };
  expect(classify(flat, known, { threat: certain }).attackProbability).toBe(0.5);
});
