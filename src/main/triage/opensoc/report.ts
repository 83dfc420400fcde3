import type { OpensocFormat } from '../../../shared/pack.ts';
import type { Classification } from '../../../shared/verdict.ts';
import { tokensBehind } from '../tokens-behind.ts';
import type { ReportFormat, Tokenize, VerdictFormat } from '../verdict-format.ts';
import { evidenceLabel, nextExample, promptFrame, riskLine, severityLine, techniqueLines, threatLine } from './text.ts';

/** Labels of another pack may be longer than this one's: a stored verdict is written on after whatever gave it. */
const longestForeignLabel = 60;

/**
 * The report goes on with the answer where the verdict's lines end: they stand as they were decided, so that what is written
 * is about this verdict. `mostAnswerTokens`: tokens between prompt and report at most.
 */
export function createOpensocReport(
  format: OpensocFormat,
  tokenize: Tokenize,
  buildPrompt: VerdictFormat['buildPrompt'],
): { format: ReportFormat; mostAnswerTokens: number } {
  const { suffix } = promptFrame(format);
  const tokensOf = (lines: string) => tokensBehind(tokenize, suffix, lines);
  const longest = (texts: readonly string[]) => Math.max(...texts.map((text) => tokensOf(text).length));
  const mostAnswerTokens =
    longest(format.threats.map(({ label }) => threatLine(label))) +
    longest(format.techniques.map(techniqueLines)) +
    tokensOf(`${severityLine('CRITICAL')}${riskLine(100)}\n${evidenceLabel}`).length +
    longestForeignLabel;
  return {
    mostAnswerTokens,
    format: {
      mostTokens: format.limits.reportTokens,
      stops: [nextExample, `\n${threatLine('')}`],
      opening: evidenceLabel,
      prompt(group, classification) {
        const prompt = buildPrompt(group);
        const lines = tokensOf(decidedLines(format, classification)).slice(0, mostAnswerTokens);
        return { tokens: [...prompt.tokens, ...lines], samples: prompt.samples };
      },
    },
  };
}

/** The lines of a verdict as the model would have written them, up to the label of the first free line. */
function decidedLines(format: OpensocFormat, classification: Classification): string {
  const { threat, techniques, severity, risk } = classification;
  const id = techniques[0]?.id ?? format.noTechnique;
  const known = format.techniques.find((technique) => technique.id === id);
  // A technique that another pack named has no name here.
  const technique = known ? techniqueLines(known) : `\nMITRE_TECHNIQUE: ${id}`;
  return `${threatLine(threat)}${technique}${severityLine(severity)}${riskLine(risk)}\n${evidenceLabel}`;
}
