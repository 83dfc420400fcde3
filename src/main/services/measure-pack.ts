import type { LoadedPack } from '../../shared/pack.ts';
import type { PackSpeed } from '../../shared/pack-sheet.ts';
import type { ClassifierOptions } from '../triage/llama-classifier.ts';
import { createClassifier } from '../triage/llama-classifier.ts';
import { sampleGroups } from './gpu-test.ts';
import { modelAlone } from './model-alone.ts';

const rounds = 2;

/**
 * How fast a pack's language model judges the sample texts here; the linear models beside it, which settle much for nothing, are left
 * out. Loading is timed apart; after a few to warm up, the best of two rounds counts, because other programs only ever
 * make one slower. Threads and batch size are chosen anew, and kept where `options` has records. @throws AppError of the
 * load, or `cancelled`.
 */
export async function measurePack(
  loaded: LoadedPack,
  options: ClassifierOptions = {},
  signal?: AbortSignal,
): Promise<PackSpeed> {
  const pack = modelAlone(loaded);
  // Choosing a setting is no part of loading; the load that is timed finds it among the records.
  const chosen = await createClassifier(pack, { ...options, measure: 'again' });
  const { batchSize, threads } = chosen.backend;
  await chosen.dispose();
  const started = performance.now();
  const classifier = await createClassifier(pack, { ...options, ...(batchSize !== null && { batchSize }) });
  const loadSeconds = (performance.now() - started) / 1000;
  try {
    const groups = sampleGroups(classifier);
    let fastest = { tokens: 0, seconds: Number.POSITIVE_INFINITY };
    await classifier.classify(groups.slice(0, 4), signal);
    for (let round = 0; round < rounds; round++) {
      const begun = performance.now();
      const answers = await classifier.classify(groups, signal);
      const seconds = (performance.now() - begun) / 1000;
      const tokens = answers.reduce((sum, answer) => sum + answer.promptTokens, 0);
      if (seconds < fastest.seconds) fastest = { tokens, seconds };
    }
    const { kind, device } = classifier.backend;
    return {
      promptTokensPerSecond: fastest.tokens / fastest.seconds,
      verdictsPerSecond: groups.length / fastest.seconds,
      loadSeconds,
      backend: kind,
      device,
      threads,
      batchSize: batchSize ?? 0,
      at: Date.now(),
    };
  } finally {
    await classifier.dispose();
  }
}
