import type { DecodedField, Sides } from './constrained-decode.ts';
import { decodeField } from './constrained-decode.ts';
import { buildTrie, type LabelTrie } from './label-trie.ts';
import type { TokenScorer } from './token-scorer.ts';
import { tokensBehind } from './tokens-behind.ts';
import type { Tokenize } from './verdict-format.ts';

export type FieldName = 'threat' | 'technique' | 'severity';

/** A field of an answer: all that may stand there, each with the literal text before it (`THREAT_TYPE: Brute Force Attack`). */
export interface FieldTexts {
  name: FieldName;
  texts: readonly string[];
}

export interface AnswerField {
  name: FieldName;
  trie: LabelTrie;
}

export type DecodedAnswer = Partial<Record<FieldName, DecodedField>>;

/**
 * One trie a field, in the tokens that the texts have behind the prompt's end (`before`) and behind whatever the field before
 * them may say. A path ends with the first token of what follows, because a label may be the start of another; `ending` gives
 * it for the last field, behind each of its texts. Throws where two texts can't be told apart, or don't join cleanly with
 * what is before them.
 */
export function buildFields(
  tokenize: Tokenize,
  before: string,
  fields: readonly FieldTexts[],
  ending: (context: string) => number,
): AnswerField[] {
  const contextsOf = (index: number) => (fields[index - 1]?.texts ?? ['']).map((text) => before + text);
  const tokens = fields.map(({ texts }, index) =>
    texts.map((text) =>
      sameEverywhere(
        contextsOf(index).map((context) => tokensBehind(tokenize, context, text)),
        text,
      ),
    ),
  );
  return fields.map(({ name }, index) => {
    const following = tokens[index + 1]?.map(([first]) => first) ?? contextsOf(index + 1).map(ending);
    const [terminator, ...others] = new Set(following);
    if (terminator === undefined || others.length > 0)
      throw new Error(`What follows the field "${name}" begins with different tokens.`);
    // The first token of a later field ends the path of the field before it.
    const paths = (tokens[index] ?? []).map((path) => [...(index === 0 ? path : path.slice(1)), terminator]);
    return { name, trie: buildTrie(paths) };
  });
}

function sameEverywhere(paths: readonly number[][], text: string): number[] {
  const [first = []] = paths;
  if (paths.some((path) => path.join() !== first.join()))
    throw new Error(`The text ${JSON.stringify(text)} does not join cleanly with all that may stand before it.`);
  return first;
}

/** Tokens of the longest answer. */
export function mostAnswerTokens(fields: readonly AnswerField[]): number {
  return fields.reduce((sum, { trie }) => sum + Math.max(...trie.paths.map((path) => path.length)), 0);
}

/**
 * Decodes field after field; `pending` are the tokens of the prompt that the scorer has not seen. A benign verdict has no
 * technique and the lowest severity, whatever the model would say: asking for them costs time, and an answer other than that
 * would only contradict the first.
 */
export async function decodeAnswer(
  fields: readonly AnswerField[],
  sides: Sides,
  pending: readonly number[],
  scorer: TokenScorer,
): Promise<DecodedAnswer> {
  const decoded: DecodedAnswer = {};
  let rest = pending;
  for (const { name, trie } of fields) {
    const result = await decodeField(scorer, trie, rest, name === 'threat' ? sides : undefined);
    decoded[name] = result.field;
    rest = result.pending;
    if (name === 'threat' && sides.benign[result.field.label]) break;
  }
  return decoded;
}
