import { z } from 'zod';
import type { EventGroup } from '../../shared/group.ts';
import type { LabelledLinesFormat, Pack } from '../../shared/pack.ts';
import { severitySchema } from '../../shared/taxonomy.ts';
import type { Classification } from '../../shared/verdict.ts';
import { attackProbability } from './calibration.ts';
import { classify } from './classification.ts';
import { type DecodedField, decodeField, type Sides } from './constrained-decode.ts';
import { buildTrie, type LabelTrie } from './label-trie.ts';
import { rankSamples } from './sample-choice.ts';
import type { Prompt, Tokenize, VerdictFormat } from './verdict-format.ts';

/** Fewer tokens of a cut line than this tell nothing. */
const leastTokensOfCutLine = 16;

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
  const fields = buildFields(format, tokenize);
  const benign = format.answer.fields
    .find((field) => field.name === 'threat')
    ?.labels.map((label) => format.benignThreats.includes(label));
  if (!benign) throw new Error(`Pack "${pack.id}" asks for no threat.`);
  const answerTokens = fields.reduce((sum, { trie }) => sum + Math.max(...trie.paths.map((path) => path.length)), 0);
  if (format.prompt.maxTokens + answerTokens >= pack.contextSize) {
    // The library would forget the prompt's beginning without a word.
    throw new Error(`Prompt and answer need more than ${pack.contextSize} tokens.`);
  }
  const sides: Sides = {
    benign,
    // The same line as for an alert: a group that is raised never bears a benign label.
    benignWins: (mass) => attackProbability(pack.calibration, mass) < threshold(),
  };

  return {
    buildPrompt: (group) => buildPrompt(format.prompt, tokenize, group),
    keyOf: (group) => group.fingerprint,
    benignAnswer: () => null,
    report: null,
    async answer(_group, prompt, kept, scorer): Promise<Classification> {
      const decoded: Partial<Record<'threat' | 'technique' | 'severity', DecodedField>> = {};
      let pending = prompt.tokens.slice(kept);
      for (const { name, trie } of fields) {
        const result = await decodeField(scorer, trie, pending, name === 'threat' ? sides : undefined);
        decoded[name] = result.field;
        pending = result.pending;
        // A benign verdict has no technique and the lowest severity, whatever the model would say: asking for them
        // costs time, and an answer other than that would only contradict the first.
        if (name === 'threat' && benign[result.field.label]) break;
      }
      return classify(pack, format, decoded);
    },
  };
}

/**
 * One trie a field. A label is tokenised with the text before it, because a token may span the border (` SSH`), and
 * ends with the first token of what follows, because a label may be the start of another.
 */
function buildFields(format: LabelledLinesFormat, tokenize: Tokenize) {
  const { fields, endToken } = format.answer;
  const [end, ...more] = tokenize(endToken, true);
  if (end === undefined || more.length > 0)
    throw new Error(`The end token ${endToken} is not one token of this model.`);
  const texts = fields.map((field) => field.labels.map((label) => field.before + label));
  const tokens = texts.map((labels) => labels.map((text) => tokenize(text, false)));

  return fields.map((field, index): { name: typeof field.name; trie: LabelTrie } => {
    if (field.name === 'severity') z.array(severitySchema).parse(field.labels);
    // The prompt's end, or a label of the field before: tokenising across the border must not change the tokens.
    const before = index === 0 ? [format.prompt.suffix] : (texts[index - 1] ?? []);
    const next = texts[index]?.[0] ?? '';
    for (const [left, right] of [
      ...before.map((text): [string, string] => [text, next]),
      ...(texts[index] ?? []).map((text): [string, string] => [before[0] ?? '', text]),
    ]) {
      const apart = [...tokenize(left, false), ...tokenize(right, false)];
      if (apart.join() !== tokenize(left + right, false).join()) {
        throw new Error(`The label text ${JSON.stringify(right)} does not join cleanly with ${JSON.stringify(left)}.`);
      }
    }
    const terminators = new Set(tokens[index + 1]?.map(([first]) => first) ?? [end]);
    const [terminator] = terminators;
    if (terminators.size !== 1 || terminator === undefined) {
      throw new Error(`What follows the field "${field.name}" begins with different tokens.`);
    }
    const paths = (tokens[index] ?? []).map((path) => [...(index === 0 ? path : path.slice(1)), terminator]);
    return { name: field.name, trie: buildTrie(paths) };
  });
}

/**
 * All sample lines where they fit, else the most telling ones, in the order of their source. The text is encoded
 * as in training: in one piece, no token before it, and never with control tokens, so that a log line can't forge one.
 */
function buildPrompt(limits: LabelledLinesFormat['prompt'], tokenize: Tokenize, group: EventGroup): Prompt {
  const { prefix, suffix, maxCharacters, maxTokens, keepLastTokens } = limits;
  const encode = (content: string) => tokenize(prefix + content + suffix, false);
  const texts = group.samples.map((sample) => sample.text);
  const all = texts.join('\n');
  if (all.length <= maxCharacters) {
    const tokens = encode(all);
    if (tokens.length <= maxTokens)
      return { tokens, text: all, samples: texts.map((_, index) => index), firstAsked: tokens.length - 1 };
  }

  const chosen = new Map<number, string>();
  let charactersLeft = maxCharacters;
  let tokensLeft = maxTokens - encode('').length;
  for (const index of rankSamples(group)) {
    const text = texts[index] ?? '';
    // Only as much as could fit is tokenised: a record may have a megabyte.
    const head = text.slice(0, charactersLeft);
    const cost = tokenize(`${head}\n`, false).length;
    if (head.length === text.length && cost <= tokensLeft) {
      chosen.set(index, text);
      charactersLeft -= text.length + 1;
      tokensLeft -= cost;
      continue;
    }
    if (chosen.size === 0) chosen.set(index, head);
    else if (tokensLeft >= leastTokensOfCutLine) {
      chosen.set(index, head.slice(0, Math.floor(head.length * Math.min(1, tokensLeft / cost))));
    }
    break;
  }
  const samples = [...chosen.keys()].sort((first, second) => first - second);
  const text = samples.map((index) => chosen.get(index)).join('\n');
  const whole = encode(text);
  const last = Math.max(keepLastTokens, tokenize(suffix, false).length);
  const tokens = whole.length <= maxTokens ? whole : [...whole.slice(0, maxTokens - last), ...whole.slice(-last)];
  return { samples, text, tokens, firstAsked: tokens.length - 1 };
}
