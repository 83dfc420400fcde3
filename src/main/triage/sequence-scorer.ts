import type { ControlledEvaluateInputItem, LlamaContextSequence, Token } from 'node-llama-cpp';
import type { TokenScorer } from './token-scorer.ts';

export interface SequenceScorer extends TokenScorer {
  /** Tokens evaluated so far, those evaluated again after a rewind included. */
  readonly evaluated: number;
}

/**
 * Lets one sequence of a context score tokens. Calls on several sequences in the same turn of the event loop become
 * one native call. `beforeEach` may throw to end the work before a call.
 */
export function createSequenceScorer(sequence: LlamaContextSequence, beforeEach: () => void): SequenceScorer {
  let evaluated = 0;
  return {
    get position() {
      return sequence.nextTokenIndex;
    },
    get evaluated() {
      return evaluated;
    },
    async score(tokens, questions) {
      beforeEach();
      if (tokens.length === 0) throw new Error('Nothing to evaluate.');
      const input: ControlledEvaluateInputItem[] = tokens.map((token) => token as Token);
      for (const { at, allowed } of questions) {
        // Only the allowed tokens' raw logits come back: a map of all 49,152 would be built on the main thread.
        const ask = { generateNext: { logits: { filter: { tokens: allowed as Token[] } } } };
        input[at] = [tokens[at] as Token, ask];
      }
      const outputs = await sequence.controlledEvaluate(input);
      evaluated += tokens.length;
      return questions.map(({ at, allowed }) => {
        const logits = outputs[at]?.next.logits;
        return allowed.map((token) => {
          const value = logits?.get(token as Token);
          if (value === undefined || Number.isNaN(value))
            throw new Error(`The model gave no value for token ${token}.`);
          return value;
        });
      });
    },
    async rewind(position) {
      if (position >= sequence.nextTokenIndex) return;
      await sequence.eraseContextTokenRanges([{ start: position, end: sequence.nextTokenIndex }]);
    },
  };
}
