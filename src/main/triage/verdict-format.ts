import type { EventGroup } from '../../shared/group.ts';
import type { Classification } from '../../shared/verdict.ts';
import type { TokenScorer } from './token-scorer.ts';

/** What a format needs of the model's tokenizer: `special` says whether texts such as `<|im_end|>` become control tokens. */
export type Tokenize = (text: string, special: boolean) => number[];

export interface Prompt {
  tokens: number[];
  /** The prompt for people and for the first stage: what the log and the facts give to it. */
  text: string;
  /** Indices of the group's samples that stand in it, whole or cut, in order. */
  samples: number[];
  /** Index of the first token behind which the model is asked: none from there on may be taken from an earlier run. */
  firstAsked: number;
}

/** How a pack that can write is asked for a report, after the verdict. */
export interface ReportFormat {
  /** All tokens before the first written one; `samples` as in {@link Prompt}. */
  prompt(group: EventGroup, classification: Classification): { tokens: number[]; samples: number[] };
  /** Written tokens at most. */
  readonly mostTokens: number;
  /** The end of the prompt's text that belongs to the report, such as `EVIDENCE:`. */
  readonly opening?: string;
  /** Texts that end the report where the model does not end by itself. */
  readonly stops: readonly string[];
}

/** How a pack asks for a verdict and reads it. */
export interface VerdictFormat {
  buildPrompt(group: EventGroup): Prompt;
  /** What answers are cached by: all of the group that may change its answer. */
  keyOf(group: EventGroup): string;
  /**
   * The answer to a group's prompt. The scorer stands at `kept` tokens of it. `firstStage` is the first stage's logit of an
   * attack, null where the pack has no such stage.
   */
  answer(
    group: EventGroup,
    prompt: Prompt,
    kept: number,
    scorer: TokenScorer,
    firstStage: number | null,
  ): Promise<Classification>;
  /** The answer where the first stage settled it, with its probability of an attack; null where the format knows none. */
  benignAnswer(attackProbability: number): Classification | null;
  /** Null where the pack's model is not made to write. */
  readonly report: ReportFormat | null;
}
