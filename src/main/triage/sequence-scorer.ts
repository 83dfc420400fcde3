import type { LlamaContextSequence, Token } from 'node-llama-cpp';
import type { TokenScorer } from './constrained-decode.ts';

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
    async score(tokens, allowed) {
      beforeEach();
      const last = tokens.at(-1);
      if (last === undefined) throw new Error('Nothing to evaluate.');
      // Only the allowed tokens' raw logits come back: a map of all 49,152 would be built on the main thread.
      const ask = { generateNext: { logits: { filter: { tokens: allowed as Token[] } } } };
      const outputs = await sequence.controlledEvaluate([...(tokens.slice(0, -1) as Token[]), [last as Token, ask]]);
      evaluated += tokens.length;
      const logits = outputs.at(-1)?.next.logits;
      return allowed.map((token) => {
        const logit = logits?.get(token as Token);
        if (logit === undefined || Number.isNaN(logit)) throw new Error(`The model gave no value for token ${token}.`);
        return logit;
      });
    },
    async rewind(position) {
      if (position >= sequence.nextTokenIndex) return;
      await sequence.eraseContextTokenRanges([{ start: position, end: sequence.nextTokenIndex }]);
    },
  };
}
