import type { Pack } from '../../shared/pack.ts';
import type { Severity } from '../../shared/taxonomy.ts';
import type { Classification } from '../../shared/verdict.ts';
import type { DecodedAnswer } from './answer-fields.ts';
import { attackProbability } from './calibration.ts';
import type { DecodedField } from './constrained-decode.ts';
import { severityPoints } from './risk.ts';

/** Other techniques are named beside the chosen one from this probability on, at most two of them. */
const leastTechniqueProbability = 0.05;
const mostOtherTechniques = 2;

/** The closed lists of an answer, each in the order of its field's trie. */
export interface AnswerLabels {
  threats: readonly { label: string; benign: boolean }[];
  /** `none`: says that no technique applies. */
  techniques: readonly { id: string; none: boolean }[];
  severities: readonly Severity[];
}

/**
 * Reads a classification from the decoded fields. Attack probability: 1 - P(benign labels), calibrated by the pack's
 * Platt scaling where it has one. Risk: expected severity points x attack probability, rounded. `raise` gives the severity of
 * an attack from the model's, where more is known than the model saw.
 */
export function classify(
  calibration: Pack['calibration'],
  labels: AnswerLabels,
  decoded: DecodedAnswer,
  raise: (ofModel: Severity) => Severity = (ofModel) => ofModel,
): Classification {
  const { threats, severities } = labels;
  const { threat, severity, technique } = decoded;
  const chosen = threat && threats[threat.label];
  if (!chosen) throw new Error('An answer without a threat.');
  const benignMass = threat.probabilities.reduce(
    (total, probability, index) => (threats[index]?.benign ? total + probability : total),
    0,
  );
  const probability = attackProbability(calibration, benignMass);

  const ofModel = (severity && severities[severity.label]) ?? 'LOW';
  const level = chosen.benign ? ofModel : raise(ofModel);
  const points = severity
    ? severity.probabilities.reduce(
        (total, share, index) => total + share * severityPoints[severities[index] ?? 'LOW'],
        0,
      )
    : severityPoints.LOW;
  const expected = level === ofModel ? points : Math.max(points, severityPoints[level]);

  return {
    threat: chosen.label,
    benign: chosen.benign,
    techniques: technique ? rankTechniques(labels.techniques, technique) : [],
    severity: level,
    risk: Math.round(expected * probability),
    attackProbability: probability,
    confidence: threat.probabilities[threat.label] ?? 0,
    unsure: false,
  };
}

/** The chosen technique first, then the others whose probability the model was asked for; none where it chose "none". */
function rankTechniques(labels: AnswerLabels['techniques'], field: DecodedField): Classification['techniques'] {
  const ranked = labels.map(({ id, none }, index) => ({
    id,
    none,
    probability: field.probabilities[index] ?? 0,
    exact: field.exact[index],
  }));
  const chosen = ranked[field.label];
  if (chosen === undefined || chosen.none) return [];
  const others = ranked
    .filter((one) => one !== chosen && one.exact && !one.none && one.probability >= leastTechniqueProbability)
    .sort((first, second) => second.probability - first.probability)
    .slice(0, mostOtherTechniques);
  return [chosen, ...others].map(({ id, probability }) => ({ id, probability }));
}
