import { performance } from 'node:perf_hooks';
import type { LlamaContextSequence, LlamaModel, Token } from 'node-llama-cpp';
import type { EventGroup } from '../../shared/group.ts';
import type { Classification } from '../../shared/verdict.ts';
import type { WrittenReport } from './classifier.ts';
import type { ReportFormat } from './verdict-format.ts';

/** A report repeats itself soon with pure greedy choice in small models; this much is llama.cpp's usual penalty. */
const repeatPenalty = 1.1;

/** Tokens of the prompt's end that tell the tokenizer how the written text joins it. */
const tokensBefore = 3;

/**
 * Lets a model write a report until it ends, repeats a stop text or reaches the format's limit. Always the most probable
 * token, so that the same alert gives the same report. `stop` throws to end it between two tokens.
 */
export async function writeReport(
  parts: { sequence: LlamaContextSequence; model: LlamaModel; report: ReportFormat; stop: () => void },
  group: EventGroup,
  classification: Classification,
  onText: (piece: string) => void,
): Promise<WrittenReport> {
  const { sequence, model, report, stop } = parts;
  stop();
  const started = performance.now();
  const { tokens } = report.prompt(group, classification);
  const last = tokens.at(-1);
  if (last === undefined) throw new Error('A report without a prompt.');
  await sequence.adaptStateToTokens(tokens as Token[], false);
  // The last token is evaluated anew: what is written follows from its logits.
  if (sequence.nextTokenIndex >= tokens.length)
    await sequence.eraseContextTokenRanges([{ start: tokens.length - 1, end: sequence.nextTokenIndex }]);
  const written: Token[] = [];
  const before = tokens.slice(-tokensBefore) as Token[];
  const opening = report.opening ?? '';
  let text = opening;
  if (opening !== '') onText(opening);
  const evaluation = sequence.evaluate(tokens.slice(sequence.nextTokenIndex) as Token[], {
    temperature: 0,
    repeatPenalty: { punishTokens: () => written.slice(-64), penalty: repeatPenalty },
  });
  for await (const token of evaluation) {
    stop();
    if (model.isEogToken(token)) break;
    written.push(token);
    // A first space is kept only where the tokens before it are known.
    const now = opening + model.detokenize(written, false, before);
    // A character of several tokens is whole only with its last one.
    const whole = now.endsWith('\uFFFD') ? text : now;
    const end = firstStop(whole, report.stops);
    if (whole.length > text.length && end === -1) onText(whole.slice(text.length));
    text = end === -1 ? whole : whole.slice(0, end);
    if (end !== -1 || written.length >= report.mostTokens) break;
  }
  return { text, promptTokens: tokens.length, outputTokens: written.length, ms: performance.now() - started };
}

function firstStop(text: string, stops: readonly string[]): number {
  const places = stops.map((stop) => text.indexOf(stop)).filter((place) => place !== -1);
  return places.length === 0 ? -1 : Math.min(...places);
}
