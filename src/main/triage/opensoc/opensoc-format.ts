import type { OpensocFormat, Pack } from '../../../shared/pack.ts';
import { buildFields, decodeAnswer, mostAnswerTokens } from '../answer-fields.ts';
import { attackProbability } from '../calibration.ts';
import { type AnswerLabels, classify } from '../classification.ts';
import type { Sides } from '../constrained-decode.ts';
import { buildRawLinesPrompt, type RawLinesFrame } from '../raw-lines-prompt.ts';
import { severityOf } from '../severity.ts';
import { tokensBehind } from '../tokens-behind.ts';
import type { Tokenize, VerdictFormat } from '../verdict-format.ts';
import { createOpensocReport } from './report.ts';
import { promptFrame, riskLine, severityLine, techniqueLines, threatLine } from './text.ts';

/**
 * The format of OpenSOC-AI (see `opensocFormatSchema`): the paper's prompt with the group's lines as they stand; THREAT_TYPE,
 * MITRE_TECHNIQUE and SEVERITY are chosen from the closed lists, line by line as in the training data. `threshold`: attack
 * probability from which the answer bears an attack's label. Severity is raised by what was counted: the prompt shows at most
 * 12 lines of a group. Throws where pack and tokenizer don't fit each other.
 */
export function createOpensocFormat(
  pack: Pack,
  format: OpensocFormat,
  tokenize: Tokenize,
  threshold: () => number = () => pack.threshold,
): VerdictFormat {
  const { limits, severities } = format;
  const labels: AnswerLabels = {
    threats: format.threats,
    techniques: format.techniques.map(({ id }) => ({ id, none: id === format.noTechnique })),
    severities,
  };
  const { prefix, suffix } = promptFrame(format);
  const fields = buildFields(
    tokenize,
    suffix,
    [
      { name: 'threat', texts: format.threats.map(({ label }) => threatLine(label)) },
      { name: 'technique', texts: format.techniques.map(techniqueLines) },
      { name: 'severity', texts: severities.map(severityLine) },
    ],
    (context) => firstOf(tokensBehind(tokenize, context, riskLine(0))),
  );
  const frame: RawLinesFrame = {
    begin: format.beginToken === null ? [] : [controlToken(tokenize, format.beginToken)],
    prefix,
    suffix,
    maxTokens: limits.promptTokens,
    maxCharacters: limits.characters,
    keepLastTokens: tokensBehind(tokenize, prefix, suffix).length,
  };
  const buildPrompt: VerdictFormat['buildPrompt'] = (group) => buildRawLinesPrompt(frame, tokenize, group);
  const report = createOpensocReport(format, tokenize, buildPrompt);
  const needed =
    limits.promptTokens + Math.max(mostAnswerTokens(fields), report.mostAnswerTokens + limits.reportTokens);
  // The library would forget the prompt's beginning without a word.
  if (needed >= pack.contextSize) throw new Error(`Prompt and answer need ${needed} of ${pack.contextSize} tokens.`);
  const sides: Sides = {
    benign: format.threats.map(({ benign }) => benign),
    // The same line as for an alert: a group that is raised never bears a benign label.
    benignWins: (mass) => attackProbability(pack.calibration, mass) < threshold(),
  };

  return {
    buildPrompt,
    keyOf: (group) => group.fingerprint,
    benignAnswer: () => null,
    report: report.format,
    async answer(group, prompt, kept, scorer) {
      const decoded = await decodeAnswer(fields, sides, prompt.tokens.slice(kept), scorer);
      return classify(pack.calibration, labels, decoded, (ofModel) => severityOf(group, ofModel));
    },
  };
}

function controlToken(tokenize: Tokenize, text: string): number {
  const [token, ...more] = tokenize(text, true);
  if (token === undefined || more.length > 0) throw new Error(`${text} is not one token of this model.`);
  return token;
}

function firstOf([first]: readonly number[]): number {
  if (first === undefined) throw new Error('A text without tokens.');
  return first;
}
