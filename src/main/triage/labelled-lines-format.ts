import { z } from 'zod';
import type { LabelledLinesFormat, Pack } from '../../shared/pack.ts';
import { severitySchema } from '../../shared/taxonomy.ts';
import { buildFields, decodeAnswer, mostAnswerTokens } from './answer-fields.ts';
import { attackProbability } from './calibration.ts';
import { type AnswerLabels, classify } from './classification.ts';
import type { Sides } from './constrained-decode.ts';
import { buildRawLinesPrompt, type RawLinesFrame } from './raw-lines-prompt.ts';
import type { Tokenize, VerdictFormat } from './verdict-format.ts';

/**
 * The format of raw lines (`threshold`: attack probability from which the answer bears an attack's label): prefix, the group's lines as they stand, suffix; the answer is a few closed choices.
 * Throws where the pack's labels can't be told apart, or don't join cleanly with the text around them.
 */
export function createLabelledLinesFormat(
  pack: Pack,
  format: LabelledLinesFormat,
  tokenize: Tokenize,
  threshold: () => number = () => pack.threshold,
): VerdictFormat {
  const { prompt: limits, answer } = format;
  const labels = labelsOf(format);
  if (labels.threats.length === 0) throw new Error(`Pack "${pack.id}" asks for no threat.`);
  const [end, ...more] = tokenize(answer.endToken, true);
  if (end === undefined || more.length > 0)
    throw new Error(`The end token ${answer.endToken} is not one token of this model.`);
  const fields = buildFields(
    tokenize,
    limits.suffix,
    answer.fields.map(({ name, before, labels: choices }) => ({ name, texts: choices.map((label) => before + label) })),
    () => end,
  );
  if (limits.maxTokens + mostAnswerTokens(fields) >= pack.contextSize) {
    // The library would forget the prompt's beginning without a word.
    throw new Error(`Prompt and answer need more than ${pack.contextSize} tokens.`);
  }
  const sides: Sides = {
    benign: labels.threats.map(({ benign }) => benign),
    // The same line as for an alert: a group that is raised never bears a benign label.
    benignWins: (mass) => attackProbability(pack.calibration, mass) < threshold(),
  };
  const frame: RawLinesFrame = {
    ...limits,
    begin: [],
    keepLastTokens: Math.max(limits.keepLastTokens, tokenize(limits.suffix, false).length),
  };

  return {
    buildPrompt: (group) => buildRawLinesPrompt(frame, tokenize, group),
    keyOf: (group) => group.fingerprint,
    benignAnswer: () => null,
    report: null,
    answer: async (_group, prompt, kept, scorer) =>
      classify(pack.calibration, labels, await decodeAnswer(fields, sides, prompt.tokens.slice(kept), scorer)),
  };
}

/** What the fields may say, in the order of the pack. Throws where a severity is not one. */
export function labelsOf(format: LabelledLinesFormat): AnswerLabels {
  const of = (name: string) => format.answer.fields.find((field) => field.name === name)?.labels ?? [];
  return {
    threats: of('threat').map((label) => ({ label, benign: format.benignThreats.includes(label) })),
    techniques: of('technique').map((id) => ({ id, none: format.noTechnique.includes(id) })),
    severities: z.array(severitySchema).parse(of('severity')),
  };
}
