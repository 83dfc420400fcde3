import type { PackSpeed } from '../../../shared/pack-sheet.ts';
import type { Classifier } from '../../triage/classifier.ts';
import { createTextClassifier } from '../classify-text.ts';
import { sampleTexts } from '../sample-texts.ts';

/** A loaded model, and how long loading it took. */
export interface MeasuredModel {
  classifier: Classifier;
  loadSeconds: number;
}

/** Groups of one call: as many as are evaluated together. */
const groupsAtOnce = 8;
/** Ms after which no further call is begun: a large model on a processor takes a minute for all samples. */
const budget = 15_000;

/**
 * Measures how fast a loaded model gives verdicts of made-up logs, read the way in which its pack reads texts. A first
 * call warms up and does not count, unless it alone takes the whole time.
 */
export async function measureVerdicts(
  { classifier, loadSeconds }: MeasuredModel,
  signal: AbortSignal,
): Promise<PackSpeed> {
  const { groupOf } = createTextClassifier(classifier);
  const groups = sampleTexts.map(groupOf);
  const rounds: { ms: number; tokens: number; verdicts: number }[] = [];
  const started = performance.now();
  for (let at = 0; at < groups.length; at += groupsAtOnce) {
    const before = performance.now();
    const answers = await classifier.classify(groups.slice(at, at + groupsAtOnce), signal);
    const tokens = answers.reduce((sum, { promptTokens }) => sum + promptTokens, 0);
    rounds.push({ ms: performance.now() - before, tokens, verdicts: answers.length });
    if (performance.now() - started > budget) break;
  }
  const counted = rounds.length > 1 ? rounds.slice(1) : rounds;
  const seconds = counted.reduce((sum, { ms }) => sum + ms, 0) / 1000;
  const { kind, device, threads, batchSize } = classifier.backend;
  return {
    promptTokensPerSecond: counted.reduce((sum, { tokens }) => sum + tokens, 0) / seconds,
    verdictsPerSecond: counted.reduce((sum, { verdicts }) => sum + verdicts, 0) / seconds,
    loadSeconds,
    backend: kind,
    device,
    threads,
    batchSize: batchSize ?? 0,
    at: Date.now(),
  };
}
