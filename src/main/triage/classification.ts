import type { LabelledLinesFormat, Pack } from '../../shared/pack.ts';
import { severitySchema } from '../../shared/taxonomy.ts';
import type { Classification } from '../../shared/verdict.ts';
import { attackProbability } from './calibration.ts';
import type { DecodedField } from './constrained-decode.ts';
import { severityPoints } from './risk.ts';

/** Other techniques are named beside the chosen one from this probability on, at most two of them. */
const leastTechniqueProbability = 0.05;
const mostOtherTechniques = 2;

/**
 * Reads a classification from the decoded fields. Attack probability: 1 - P(benign labels), calibrated by the pack's
 * Platt scaling where it has one. Risk: expected severity points x attack probability, rounded.
 */
export function classify(
  pack: Pack,
  format: LabelledLinesFormat,
  decoded: Partial<Record<'threat' | 'technique' | 'severity', DecodedField>>,
): Classification {
  const labelsOf = (name: string) => format.answer.fields.find((field) => field.name === name)?.labels ?? [];
  const threats = labelsOf('threat');
  const threat = decoded.threat;
  if (!threat) throw new Error('An answer without a threat.');
  const name = threats[threat.label] ?? '';
  const benign = format.benignThreats.includes(name);
  const benignMass = threat.probabilities.reduce(
    (total, probability, index) => (format.benignThreats.includes(threats[index] ?? '') ? total + probability : total),
    0,
  );
  const probability = attackProbability(pack.calibration, benignMass);

  const severities = labelsOf('severity').map((label) => severitySchema.parse(label));
  const severity = decoded.severity;
  const expectedPoints = severity
    ? severity.probabilities.reduce(
        (total, probability, index) => total + probability * severityPoints[severities[index] ?? 'LOW'],
        0,
      )
    : severityPoints.LOW;

  return {
    threat: name,
    benign,
    techniques: decoded.technique ? rankTechniques(format, labelsOf('technique'), decoded.technique) : [],
    severity: (severity && severities[severity.label]) ?? 'LOW',
    risk: Math.round(expectedPoints * probability),
    attackProbability: probability,
    confidence: threat.probabilities[threat.label] ?? 0,
    unsure: false,
  };
}

/** The chosen technique first, then the others whose probability the model was asked for; none where it chose "none". */
function rankTechniques(
  format: LabelledLinesFormat,
  labels: readonly string[],
  field: DecodedField,
): Classification['techniques'] {
  const isNone = (label: string) => format.noTechnique.includes(label);
  const entry = (id: string, index: number) => ({ id, probability: field.probabilities[index] ?? 0 });
  const chosen = labels[field.label];
  if (chosen === undefined || isNone(chosen)) return [];
  const others = labels
    .map(entry)
    .filter(
      ({ id, probability }, index) =>
        index !== field.label && field.exact[index] && !isNone(id) && probability >= leastTechniqueProbability,
    )
    .sort((first, second) => second.probability - first.probability);
  return [entry(chosen, field.label), ...others.slice(0, mostOtherTechniques)];
}
