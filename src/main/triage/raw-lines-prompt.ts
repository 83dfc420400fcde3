import type { EventGroup } from '../../shared/group.ts';
import { rankSamples } from './sample-choice.ts';
import type { Prompt, Tokenize } from './verdict-format.ts';

/** Fewer tokens of a cut line than this tell nothing. */
const leastTokensOfCutLine = 16;

export interface RawLinesFrame {
  /** Control tokens in front of the text. */
  begin: readonly number[];
  prefix: string;
  suffix: string;
  /** Most tokens of a prompt, those of `begin` included, and most characters of the lines. */
  maxTokens: number;
  maxCharacters: number;
  /** Tokens that stay at the end of a prompt that is cut: at least those of the suffix. */
  keepLastTokens: number;
}

/**
 * All sample lines where they fit, else the most telling ones, in the order of their source. The text is encoded
 * as in training: in one piece, and never with control tokens, so that a log line can't forge one.
 */
export function buildRawLinesPrompt(frame: RawLinesFrame, tokenize: Tokenize, group: EventGroup): Prompt {
  const { begin, prefix, suffix, maxCharacters, maxTokens, keepLastTokens } = frame;
  const encode = (content: string) => [...begin, ...tokenize(prefix + content + suffix, false)];
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
  const tokens =
    whole.length <= maxTokens
      ? whole
      : [...whole.slice(0, maxTokens - keepLastTokens), ...whole.slice(-keepLastTokens)];
  return { samples, text, tokens, firstAsked: tokens.length - 1 };
}
