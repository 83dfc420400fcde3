import type { Taxonomy } from '../../shared/taxonomy.ts';
import type { PipelineParts } from '../pipeline.ts';
import type { CachedClassification } from '../store/store.ts';
import type { Classifier } from '../triage/classifier.ts';
import { createTriage } from '../triage/triage.ts';

export interface JudgeOptions {
  /** Null while no model can be had. */
  classifier(): Promise<Classifier | null>;
  cachedClassifications(keys: readonly string[]): Promise<Map<string, CachedClassification>>;
  taxonomy: Taxonomy;
  appVersion: string;
}

/**
 * Makes the pipeline's judge: verdicts from the cache or the model, and whether each is an alert. It gives null while
 * there is no model: groups then stay stored without a verdict.
 */
export function createJudge(options: JudgeOptions): () => Promise<PipelineParts['judge']> {
  return async () => {
    const classifier = await options.classifier();
    if (classifier === null) return null;
    const { taxonomy, appVersion } = options;
    const triage = createTriage({ classifier, taxonomy, appVersion });
    return async (groups, signal) => {
      const cached = await options.cachedClassifications(groups.map((group) => triage.keyOf(group)));
      const { triaged, modelCalls, cacheHits } = await triage.classifyGroups(groups, cached, signal);
      const verdicts = triaged.map((entry) => ({
        ...entry,
        alert: entry.verdict.attackProbability >= classifier.threshold,
      }));
      return { verdicts, modelCalls, cacheHits };
    };
  };
}
