import type { Tokenize } from './verdict-format.ts';

/**
 * The tokens of a text as they stand behind another. Tokenised alone they may be others: a SentencePiece tokenizer begins
 * every text with a space of its own, and any tokenizer joins characters where it can. Throws where characters on both sides of the
 * border become one token, so that the text has no tokens of its own there.
 */
export function tokensBehind(tokenize: Tokenize, context: string, text: string): number[] {
  const before = tokenize(context, false);
  const both = tokenize(context + text, false);
  if (before.some((token, index) => both[index] !== token))
    throw new Error(`The text ${JSON.stringify(text)} does not join cleanly with ${JSON.stringify(context)}.`);
  return both.slice(before.length);
}
