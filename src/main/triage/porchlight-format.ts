import type { EventGroup } from '../../shared/group.ts';
import type { Pack, PorchlightFormat } from '../../shared/pack.ts';
import { type Severity, severities } from '../../shared/taxonomy.ts';
import type { Classification } from '../../shared/verdict.ts';
import { attackProbability } from './calibration.ts';
import type { LinearModels } from './linear-models.ts';
import { buildPorchlightPrompt, type MarkerTokens, type PorchlightPrompt, type Slots } from './porchlight-prompt.ts';
import { softmax } from './probabilities.ts';
import { severityPoints } from './risk.ts';
import { severityOf } from './severity.ts';
import type { Prompt, Tokenize, VerdictFormat } from './verdict-format.ts';
import type { FieldValues } from './word-model.ts';

/** Techniques are named from this probability on, at most so many. */
const leastTechniqueProbability = 0.05;
const mostTechniques = 5;

/** The porchlight format with what measurements of a model need beside verdicts: the prompt with its slots. */
export interface PorchlightVerdictFormat extends VerdictFormat {
  buildPrompt(group: EventGroup): PorchlightPrompt;
}

/**
 * The compact format, see `porchlightFormatSchema`. `threshold`: attack probability from which the answer bears an attack's
 * label. Throws where a marker or a label's code is not one token of the model, or two labels share one.
 */
export function createPorchlightFormat(
  pack: Pack,
  format: PorchlightFormat,
  tokenize: Tokenize,
  threshold: () => number = () => pack.threshold,
  linear: LinearModels = {},
): PorchlightVerdictFormat {
  if (format.limits.tokens >= pack.contextSize) throw new Error(`A prompt needs more than ${pack.contextSize} tokens.`);
  const oneToken = (text: string, special: boolean): number => {
    const [token, ...more] = tokenize(text, special);
    if (token === undefined || more.length > 0)
      throw new Error(`${JSON.stringify(text)} is not one token of this model.`);
    return token;
  };
  const { markers, limits } = format;
  const markerTokens: MarkerTokens = {
    start: oneToken(markers.start, true),
    severity: oneToken(markers.severity, true),
    threat: oneToken(markers.threat, true),
    technique: oneToken(markers.technique, true),
  };
  const codes = {
    threat: codesOf(format.threats, oneToken),
    technique: codesOf(format.techniques, oneToken),
    severity: codesOf(format.severities, oneToken),
  };
  // A group's prompt is asked for by the cache and by the model: it is tokenised once.
  const built = new WeakMap<EventGroup, PorchlightPrompt>();
  const buildPrompt = (group: EventGroup) => {
    const known = built.get(group) ?? buildPorchlightPrompt(limits, markerTokens, tokenize, group, linear.firstStage);
    built.set(group, known);
    return known;
  };

  return {
    buildPrompt,
    // Where the fields stand tells lines from facts: a line that looks like facts must not share their answer.
    keyOf(group) {
      const { slots, text } = buildPrompt(group);
      return `${slots.severity} ${slots.threat}\n${text}`;
    },
    async answer(group, prompt, kept, scorer, firstLogit) {
      const slots = slotsOf(prompt);
      const fields = ['severity', 'threat', 'technique'] as const;
      const logits = await scorer.score(
        prompt.tokens.slice(kept),
        fields.map((field) => ({ at: slots[field] - kept, allowed: codes[field] })),
      );
      const byWords = linear.words?.logProbabilitiesOf(prompt.text);
      const [severity, threat, technique] = fields.map((field, index) => {
        const share = pack.words?.shares[field] ?? 0;
        const both = (logits[index] ?? []).map((logit, label) => logit + share * (byWords?.[field][label] ?? 0));
        return softmax(both, format.temperatures[field]);
      });
      const probabilities = { severity: severity ?? [], threat: threat ?? [], technique: technique ?? [] };
      return classifyFields(pack, format, group, probabilities, firstLogit, threshold());
    },
    // A model of this size writes no sentence worth reading.
    report: null,
    benignAnswer(probability) {
      // The same line as for an alert: a group that is raised never bears a benign label.
      if (probability >= threshold()) return null;
      return {
        threat: pack.firstStage?.threat ?? '',
        benign: true,
        techniques: [],
        severity: 'LOW',
        risk: Math.round(severityPoints.LOW * probability),
        attackProbability: probability,
        confidence: 1 - probability,
        unsure: false,
      };
    },
  };
}

function slotsOf(prompt: Prompt & { slots?: Slots }): Slots {
  if (!prompt.slots) throw new Error('This prompt was built by another format.');
  return prompt.slots;
}

function codesOf(
  labels: readonly { label: string; code: string }[],
  oneToken: (text: string, special: boolean) => number,
): number[] {
  const codes = labels.map(({ code }) => oneToken(code, false));
  if (new Set(codes).size < codes.length) throw new Error('Two labels of one field share a token.');
  return codes;
}

/** A classification from the probabilities of the three fields, all in the order of the format's labels. */
export function classifyFields(
  pack: Pack,
  format: PorchlightFormat,
  group: EventGroup,
  { threat, technique, severity }: FieldValues,
  firstStage: number | null,
  threshold: number,
): Classification {
  const benignMass = threat.reduce((sum, share, index) => sum + (format.threats[index]?.benign ? share : 0), 0);
  const probability = attackProbability(pack.calibration, benignMass, firstStage);
  const benign = probability < threshold;
  // The side is decided first: else one benign label of 0.3 would win over a dozen attack labels of 0.05.
  const chosen = indexOfLargest(threat.map((share, index) => (format.threats[index]?.benign === benign ? share : -1)));
  const sideMass = benign ? benignMass : 1 - benignMass;
  const confidence = (benign ? 1 - probability : probability) * ((threat[chosen] ?? 0) / Math.max(sideMass, 1e-9));
  const ofModel = (format.severities[indexOfLargest(severity)]?.label ?? 'HIGH') satisfies Severity;
  const level = benign ? 'LOW' : severityOf(group, withinRange(ofModel, format.threats[chosen]?.severity));
  const points = severity.reduce(
    (sum, share, index) => sum + share * severityPoints[format.severities[index]?.label ?? 'LOW'],
    0,
  );
  const expected = level === ofModel ? points : Math.max(points, severityPoints[level]);
  return {
    threat: format.threats[chosen]?.label ?? '',
    benign,
    techniques: benign ? [] : rankTechniques(format, technique),
    severity: level,
    risk: Math.round((benign ? severityPoints.LOW : expected) * probability),
    attackProbability: probability,
    confidence,
    unsure: confidence < format.unsureBelow,
  };
}

function withinRange(severity: Severity, range: { least: Severity; most: Severity } | undefined): Severity {
  const rank = (level: Severity) => severities.indexOf(level);
  if (range === undefined) return severity;
  if (rank(severity) < rank(range.least)) return range.least;
  return rank(severity) > rank(range.most) ? range.most : severity;
}

/** Several techniques may apply: all that are likely, without the label for none, most probable first. */
function rankTechniques(format: PorchlightFormat, technique: readonly number[]): Classification['techniques'] {
  const ranked = format.techniques
    .map(({ label }, index) => ({ id: label, probability: technique[index] ?? 0 }))
    .filter(({ id }) => id !== format.noTechnique)
    .sort((first, second) => second.probability - first.probability);
  const total = ranked.reduce((sum, { probability }) => sum + probability, 0);
  return ranked
    .map(({ id, probability }) => ({ id, probability: probability / Math.max(total, 1e-9) }))
    .filter(({ probability }, index) => index === 0 || probability >= leastTechniqueProbability)
    .slice(0, mostTechniques);
}

function indexOfLargest(values: readonly number[]): number {
  return values.reduce((best, value, index) => (value > (values[best] ?? Number.NEGATIVE_INFINITY) ? index : best), 0);
}
