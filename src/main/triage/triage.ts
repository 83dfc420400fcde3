import type { EventGroup } from '../../shared/group.ts';
import type { Taxonomy } from '../../shared/taxonomy.ts';
import type { Verdict } from '../../shared/verdict.ts';
import { cacheKey } from './cache-key.ts';
import type { Classifier, ModelAnswer } from './classifier.ts';
import { rankSamples } from './sample-choice.ts';
import { makeVerdict } from './verdict.ts';

/** What the cache keeps of an answer. */
type CachedAnswer = Pick<ModelAnswer, 'classification' | 'promptSamples' | 'stage'>;

interface TriagedGroup {
  verdict: Verdict;
  /** Key under which the answer may serve groups of the same fingerprint. */
  cacheKey: string;
  /** Indices of the samples that stood in the prompt. */
  promptSamples: number[];
}

interface TriageResult {
  /** In the order of the groups. */
  triaged: TriagedGroup[];
  modelCalls: number;
  cacheHits: number;
}

export interface Triage {
  /** Cache key of a group, to look up before `classifyGroups`. */
  keyOf(group: EventGroup): string;
  /**
   * Verdicts for groups; those whose key is in `cached`, or which share it with an earlier group of the call, cost no
   * model call. Throws what the classifier throws; then no verdict of the call counts.
   */
  classifyGroups(
    groups: readonly EventGroup[],
    cached: ReadonlyMap<string, CachedAnswer>,
    signal?: AbortSignal,
  ): Promise<TriageResult>;
}

/** Joins classifier, cache and taxonomy; `now` gives ms since 1970. */
export function createTriage(parts: {
  classifier: Classifier;
  taxonomy: Taxonomy;
  appVersion: string;
  now?: () => number;
}): Triage {
  const { classifier, taxonomy, appVersion, now = Date.now } = parts;
  const keyOf = (group: EventGroup) => cacheKey(classifier, group);

  return {
    keyOf,
    async classifyGroups(groups, cached, signal) {
      // Kept as they are now: where the backend changes in the middle of the call, keys and identity change with it.
      const keys = groups.map(keyOf);
      const cachedIdentity = classifier.identity;
      const asked = new Map<string, EventGroup>();
      for (const [index, group] of groups.entries()) {
        const key = keys[index] ?? '';
        if (!cached.has(key) && !asked.has(key)) asked.set(key, group);
      }
      const answers = await classifier.classify([...asked.values()], signal);
      const fresh = new Map([...asked.keys()].map((key, index) => [key, answers[index]]));
      const at = now();

      const triaged = groups.map((group, index): TriagedGroup => {
        const key = keys[index] ?? '';
        const own = asked.get(key) === group ? fresh.get(key) : undefined;
        const answer = own ?? cached.get(key) ?? fresh.get(key);
        if (!answer) throw new Error(`The classifier gave no answer for group ${group.id}.`);
        // Another group's answer was given for other lines: the most telling ones of this group are quoted instead.
        const promptSamples = own
          ? own.promptSamples
          : rankSamples(group)
              .slice(0, answer.promptSamples.length)
              .sort((first, second) => first - second);
        const verdict = makeVerdict({ classification: answer.classification, promptSamples }, group, taxonomy, {
          ...(cached.has(key) ? cachedIdentity : classifier.identity),
          promptTokens: own?.promptTokens ?? 0,
          outputTokens: own?.outputTokens ?? 0,
          stage: answer.stage,
          ms: own?.ms ?? 0,
          cached: own === undefined,
          at,
          appVersion,
        });
        return { verdict, cacheKey: cached.has(key) ? key : keyOf(group), promptSamples };
      });
      return { triaged, modelCalls: asked.size, cacheHits: groups.length - asked.size };
    },
  };
}
