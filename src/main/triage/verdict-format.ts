import type { EventGroup } from '../../shared/group.ts';
import type { Classification } from '../../shared/verdict.ts';
import type { FieldDecoder } from './constrained-decode.ts';

/** What a format needs of the model's tokenizer: `special` says whether texts such as `<|im_end|>` become control tokens. */
export type Tokenize = (text: string, special: boolean) => number[];

export interface Prompt {
  tokens: number[];
  /** Indices of the group's samples that stand in it, whole or cut, in order. */
  samples: number[];
}

/**
 * How a pack asks for a verdict and reads it. The decoder chooses among the labels of a field; which fields, in which
 * order and with what before them is the format's affair.
 */
export interface VerdictFormat {
  buildPrompt(group: EventGroup): Prompt;
  /** Runs the answer's choices in turn; `decode` evaluates the prompt with the first. */
  answer(prompt: Prompt, decode: FieldDecoder): Promise<Classification>;
}
