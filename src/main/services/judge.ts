import { AppError } from '../../shared/errors.ts';
import type { EventGroup } from '../../shared/group.ts';
import type { Taxonomy } from '../../shared/taxonomy.ts';
import type { Judgement, PipelineParts } from '../pipeline.ts';
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
 * there is no model: groups then stay stored without a verdict. When the user changes the model under way, groups
 * that it had not judged go to the new one.
 */
export function createJudge(options: JudgeOptions): () => Promise<PipelineParts['judge']> {
  const { taxonomy, appVersion } = options;

  async function judgeWith(
    classifier: Classifier,
    groups: readonly EventGroup[],
    signal: AbortSignal,
  ): Promise<Judgement> {
    const triage = createTriage({ classifier, taxonomy, appVersion });
    const cached = await options.cachedClassifications(groups.map((group) => triage.keyOf(group)));
    const { triaged, modelCalls, cacheHits } = await triage.classifyGroups(groups, cached, signal);
    const isAlert = (probability: number) => probability >= classifier.threshold;
    const fingerprints = new Map(groups.map((group) => [group.id, group.fingerprint]));
    const verdicts = triaged.map((entry) => ({
      ...entry,
      alert: isAlert(entry.verdict.attackProbability),
      fingerprint: fingerprints.get(entry.verdict.groupId),
    }));
    return { verdicts, modelCalls, cacheHits };
  }

  return async () => {
    if ((await options.classifier()) === null) return null;
    return async (groups, signal) => {
      for (;;) {
        const classifier = await options.classifier();
        if (classifier === null) throw modelGone();
        try {
          return await judgeWith(classifier, groups, signal);
        } catch (thrown) {
          const replaced = thrown instanceof AppError && thrown.data.code === 'cancelled' && !signal.aborted;
          if (!replaced) throw thrown;
        }
      }
    };
  };
}

function modelGone(): AppError {
  return new AppError({
    code: 'model-missing',
    message: 'The model that was chosen while groups were being classified cannot be loaded.',
    effect: 'What was read is stored; groups without a verdict are classified once there is a model.',
    remedy: 'Choose another model or backend in the settings, then resume the import.',
  });
}
