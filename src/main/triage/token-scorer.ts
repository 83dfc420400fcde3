/** A place in a run of tokens behind which the model is asked, and the tokens among which it chooses. */
export interface Question {
  /** Index in the tokens of the call. */
  at: number;
  allowed: readonly number[];
}

/** A model in the middle of one text. */
export interface TokenScorer {
  /** Number of tokens evaluated so far. */
  readonly position: number;
  /** Evaluates `tokens` (at least one) and returns, for each question, the logits of its allowed tokens in their order. */
  score(tokens: readonly number[], questions: readonly Question[]): Promise<number[][]>;
  /** Forgets all tokens from `position` on. */
  rewind(position: number): Promise<void>;
}
