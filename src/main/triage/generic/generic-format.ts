import type { EventGroup } from '../../../shared/group.ts';
import type { GenericFormat, Pack } from '../../../shared/pack.ts';
import { severities } from '../../../shared/taxonomy.ts';
import type { DecodedAnswer } from '../answer-fields.ts';
import { attackProbability } from '../calibration.ts';
import { classify } from '../classification.ts';
import { decodeField, type Sides } from '../constrained-decode.ts';
import { severityOf } from '../severity.ts';
import type { Prompt, ReportFormat, Tokenize, VerdictFormat } from '../verdict-format.ts';
import { answerTries } from './answer-tries.ts';
import type { ChatTemplate } from './chat-template.ts';
import type { ExampleBank } from './example-bank.ts';
import type { GenericParts } from './generic-parts.ts';
import { groupText } from './group-text.ts';
import { genericMessages } from './messages.ts';
import { genericReportMessages } from './report-messages.ts';

/** Below this probability of the chosen threat a verdict is said to be unsure, as in the starter pack; not measured. */
const unsureBelow = 0.5;

/**
 * The format of any chat model, see `genericFormatSchema`.
 *
 * The answer is a JSON object of `genericAnswerSchema`, decoded over tries of its closed lists in place of a grammar of that
 * schema: both admit the same texts, but the tries give the probability of each label and of each side, and ask the model
 * only where labels part, two to five times for a field in place of once a token.
 *
 * Throws where prompt and answer don't fit into the pack's context, or the labels can't be told apart by their tokens.
 */
export function createGenericFormat(
  pack: Pack,
  format: GenericFormat,
  tokenize: Tokenize,
  threshold: () => number,
  { chat, bank }: GenericParts,
): VerdictFormat {
  const tries = answerTries(format, tokenize);
  const countTokens = (text: string) => tokenize(text, false).length;
  const encode = (text: string, examples: ReturnType<ExampleBank['mostSimilar']>) => [
    ...chat.tokensOf(genericMessages({ text, examples, format })),
    ...tries.opening,
  ];
  // The library would forget the prompt's beginning without a word.
  const mostPromptTokens = pack.contextSize - tries.mostTokens - 1;
  if (encode('', []).length + format.limits.tokens > mostPromptTokens)
    throw new Error(`The list of threats and a group need more than ${pack.contextSize} tokens.`);

  const benign = format.threats.map((threat) => threat.benign);
  const sides: Sides = {
    benign,
    // The same line as for an alert: a group that is raised never bears a benign label.
    benignWins: (mass) => attackProbability(pack.calibration, mass) < threshold(),
  };
  // A group's prompt is asked for by the cache and by the model: it is built once.
  const built = new WeakMap<EventGroup, Prompt>();
  const buildPrompt = (group: EventGroup): Prompt => {
    const known = built.get(group);
    if (known) return known;
    const { text, samples } = groupText(group, format.limits, countTokens);
    const examples = bank?.mostSimilar(text, format.examples) ?? [];
    let tokens = encode(text, examples);
    for (; tokens.length > mostPromptTokens && examples.length > 0; tokens = encode(text, examples)) examples.shift();
    const prompt = { tokens, text, samples, firstAsked: tokens.length - 1 };
    built.set(group, prompt);
    return prompt;
  };

  return {
    buildPrompt,
    // The examples follow from the text.
    keyOf: (group) => buildPrompt(group).text,
    async answer(group, prompt, kept, scorer) {
      const threat = await decodeField(scorer, tries.threat, prompt.tokens.slice(kept), sides);
      const chosen = format.threats[threat.field.label];
      const decoded: DecodedAnswer = { threat: threat.field };
      const trie = tries.techniqueOf(threat.field.label);
      // What is harmless has the lowest severity and no technique, whatever the model would say.
      if (!chosen?.benign) {
        const severity = await decodeField(scorer, tries.severity, threat.pending);
        decoded.severity = severity.field;
        if (trie) decoded.technique = (await decodeField(scorer, trie, severity.pending)).field;
      }
      const techniques = (chosen?.techniques ?? []).map((id) => ({ id, none: false }));
      const labels = { threats: format.threats, severities, techniques };
      const classification = classify(pack.calibration, labels, decoded, (ofModel) => severityOf(group, ofModel));
      return { ...classification, unsure: classification.confidence < unsureBelow };
    },
    benignAnswer: () => null,
    report: format.reportTokens === 0 ? null : reportFormat(format.reportTokens, pack.contextSize, chat),
  };
}

function reportFormat(mostTokens: number, contextSize: number, chat: ChatTemplate): ReportFormat {
  const fits = (tokens: readonly number[]) => tokens.length + mostTokens < contextSize;
  return {
    prompt(group, classification) {
      // Fewer and shorter lines, until there is room for what is written.
      for (let lines = 8, characters = 300; ; lines = Math.max(1, lines - 2), characters /= 2) {
        const { messages, samples } = genericReportMessages(group, classification, { lines, characters });
        const tokens = chat.tokensOf(messages);
        if (fits(tokens) || characters < 10) return { tokens, samples };
      }
    },
    mostTokens,
    stops: chat.stops,
  };
}
