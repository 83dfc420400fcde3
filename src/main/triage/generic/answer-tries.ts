import type { GenericFormat } from '../../../shared/pack.ts';
import { severities } from '../../../shared/taxonomy.ts';
import { buildTrie, type LabelTrie } from '../label-trie.ts';
import { tokensBehind } from '../tokens-behind.ts';
import type { Tokenize } from '../verdict-format.ts';
import { answerText } from './messages.ts';

/** The closed lists of an answer as tries over its JSON text. */
export interface AnswerTries {
  /** Tokens of the answer's beginning, up to the value of its first field. */
  opening: number[];
  threat: LabelTrie;
  severity: LabelTrie;
  /** Techniques of the threat with this index; null where it has none. */
  techniqueOf(threat: number): LabelTrie | null;
  /** Most tokens of an answer behind its opening. */
  mostTokens: number;
}

/** The values in the skeleton from which the text between them is taken. */
const hole = { threat: 'THREAT', severity: 'LOW', technique: 'TECHNIQUE' } as const;

/**
 * The tries of a format. A value's path goes on to the next value, so that a label that is the beginning of another is told
 * apart from it by its quotation mark, and what is between values costs no decision.
 */
export function answerTries({ threats }: Pick<GenericFormat, 'threats'>, tokenize: Tokenize): AnswerTries {
  // A line break is a token of its own in front of letters and quotation marks, whatever the tokenizer.
  const tokensOf = (text: string) => tokensBehind(tokenize, '\n', text);
  const skeleton = answerText(hole);
  const [opening = '', afterThreat] = skeleton.split(hole.threat);
  const [betweenFirst = '', afterSeverity] = (afterThreat ?? '').split(hole.severity);
  const [betweenLast = '', closing = ''] = (afterSeverity ?? '').split(hole.technique);
  const trieOf = (values: readonly string[], after: string) =>
    // A label may hold a quotation mark or a backslash; in JSON both are escaped.
    buildTrie(values.map((value) => tokensOf(JSON.stringify(value).slice(1, -1) + after)));
  const techniques = threats.map(({ techniques: [...ids] }) => (ids.length === 0 ? null : trieOf(ids, closing)));
  const threat = trieOf(
    threats.map(({ label }) => label),
    betweenFirst,
  );
  const severity = trieOf(severities, betweenLast);
  const longest = (trie: LabelTrie | null) => Math.max(0, ...(trie?.paths ?? []).map((path) => path.length));
  return {
    opening: tokensOf(opening),
    threat,
    severity,
    techniqueOf: (index) => techniques[index] ?? null,
    mostTokens: longest(threat) + longest(severity) + Math.max(...techniques.map(longest)),
  };
}
