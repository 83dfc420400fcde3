import type { EventGroup } from '../../../shared/group.ts';
import type { GenericFormat } from '../../../shared/pack.ts';
import type { Severity } from '../../../shared/taxonomy.ts';
import type { Classification } from '../../../shared/verdict.ts';
import { readGenericAnswer } from '../generic/answer.ts';
import { severityPoints } from '../risk.ts';
import { severityOf } from '../severity.ts';
import type { Completion } from './completion.ts';
import { threatProbabilities } from './threat-probabilities.ts';

/**
 * What stands for the probability of an attack where the server gives no probabilities: the answer is taken for right nine
 * times in ten. Certainty would be a lie, and any finer number as well.
 */
const assumed = 0.9;

/** A threat that is less probable than this is said to be unsure, as in the starter pack. */
const unsureBelow = 0.4;

/** The threat of a group whose answer could not be read; the taxonomy does not have it. */
export const unreadableThreat = 'Not judged: unreadable answer';

/** The threshold that is used: within what an answer without probabilities can reach, so that none can never be an alert. */
export function thresholdFor(wanted: number | null): number {
  return Math.min(assumed, Math.max(1 - assumed + 0.01, wanted ?? 0.5));
}

/**
 * The classification of an answer, null where none can be read. Probabilities come from the log probabilities of the threat
 * where they are there. The label stands on the side of `threshold` on which its group does, where another one is known.
 */
export function classificationOf(
  completion: Pick<Completion, 'content' | 'tokens'>,
  group: EventGroup,
  format: Pick<GenericFormat, 'threats'>,
  threshold: number,
): Classification | null {
  const read = readGenericAnswer(completion.content, format);
  if ('parseFailure' in read) return null;
  const { answer } = read;
  const probabilities = threatProbabilities(completion.tokens, format.threats);
  const attackProbability = probabilities?.attack ?? (answer.benign ? 1 - assumed : assumed);
  const alert = attackProbability >= threshold;
  const other = alert === answer.benign && probabilities ? mostProbable(probabilities.labels, format, !alert) : null;
  const threat = other ?? { label: answer.threat, benign: answer.benign };
  const confidence = probabilities ? (probabilities.labels.get(threat.label) ?? 0) : assumed;
  // The technique was chosen for the threat that was written, and can't be surer than that.
  const technique = other === null && !threat.benign ? answer.technique : null;
  const severity: Severity = threat.benign ? 'LOW' : severityOf(group, answer.severity);
  return {
    threat: threat.label,
    benign: threat.benign,
    techniques: technique === null ? [] : [{ id: technique, probability: confidence }],
    severity,
    risk: Math.round(severityPoints[severity] * attackProbability),
    attackProbability,
    confidence,
    unsure: confidence < unsureBelow,
  };
}

/**
 * What is said of a group whose answer can't be read, also when asked again: a person must look, for a log that makes a
 * model talk nonsense must not pass for harmless. Its probability is the threshold, that is, neither side.
 */
export function unreadable(group: EventGroup, threshold: number): Classification {
  const severity = severityOf(group, 'MEDIUM');
  return {
    threat: unreadableThreat,
    benign: false,
    techniques: [],
    severity,
    risk: Math.round(severityPoints[severity] * threshold),
    attackProbability: threshold,
    confidence: 0,
    unsure: true,
  };
}

function mostProbable(
  labels: ReadonlyMap<string, number>,
  { threats }: Pick<GenericFormat, 'threats'>,
  benign: boolean,
): { label: string; benign: boolean } | null {
  const ranked = threats
    .filter((threat) => threat.benign === benign && (labels.get(threat.label) ?? 0) > 0)
    .sort((first, second) => (labels.get(second.label) ?? 0) - (labels.get(first.label) ?? 0));
  return ranked[0] ?? null;
}
