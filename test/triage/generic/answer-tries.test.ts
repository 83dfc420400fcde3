import llamaTokenizer from 'llama-tokenizer-js';
import { expect, test } from 'vitest';
import { answerTries } from '../../../src/main/triage/generic/answer-tries.ts';
import { answerText } from '../../../src/main/triage/generic/messages.ts';
import type { Tokenize } from '../../../src/main/triage/verdict-format.ts';
import { severities } from '../../../src/shared/taxonomy.ts';
import { loadTokenizer } from '../tokenizer.ts';
import { format } from './generic-format.ts';

/** Begins every text with a blank of its own. */
const sentencePiece: Tokenize = (text) => llamaTokenizer.encode(text, false);

const bytePairs = await loadTokenizer();
const tokenizers: [string, Tokenize, (tokens: readonly number[]) => string][] = [
  ['byte pairs', bytePairs.tokenize, bytePairs.textOf],
  // Its decoder takes the blank away that it expects before the first token.
  [
    'SentencePiece',
    sentencePiece,
    (tokens) => llamaTokenizer.decode([...sentencePiece('x', false), ...tokens], false).slice(1),
  ],
];

test.each(tokenizers)('each path of %s is the JSON of an answer of the schema', (_name, tokenize, textOf) => {
  const tries = answerTries(format, tokenize);
  for (const [index, { label, techniques }] of format.threats.entries()) {
    const severity = severities[index % severities.length] ?? 'LOW';
    const place = index % Math.max(1, techniques.length);
    const technique = tries.techniqueOf(index);
    expect(technique === null).toBe(techniques.length === 0);
    const path = [
      ...tries.opening,
      ...(tries.threat.paths[index] ?? []),
      ...(tries.severity.paths[severities.indexOf(severity)] ?? []),
      ...(technique?.paths[place] ?? []),
    ];
    const whole = answerText({ threat: label, severity, technique: techniques[place] ?? '' });
    expect(textOf(path)).toBe(technique ? whole : whole.slice(0, -'"}'.length));
  }
});

test('labels with quotation marks and backslashes stay one value of the JSON', () => {
  const label = 'A "quoted" \\ label';
  const odd = { threats: [{ label, benign: true, techniques: [] }, ...format.threats] };
  const tries = answerTries(odd, bytePairs.tokenize);
  const text = bytePairs.textOf([...tries.opening, ...(tries.threat.paths[0] ?? [])]);
  expect(JSON.parse(`${text}LOW"}`)).toEqual({ threat: label, severity: 'LOW' });
});
