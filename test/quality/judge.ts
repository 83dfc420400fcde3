import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { LlamaContextSequence, LlamaModel, Token } from 'node-llama-cpp';
import { createFormat, readsRawLines } from '../../src/main/triage/create-format.ts';
import { type FirstStage, loadFirstStage } from '../../src/main/triage/first-stage.ts';
import { loadGenericParts } from '../../src/main/triage/generic/generic-parts.ts';
import { runtimeFor } from '../../src/main/triage/hardware/llama-runtime.ts';
import { type LoadedModel, loadModel } from '../../src/main/triage/hardware/loaded-model.ts';
import { loadLinearModels } from '../../src/main/triage/linear-models.ts';
import { logistic } from '../../src/main/triage/probabilities.ts';
import { createSequenceScorer } from '../../src/main/triage/sequence-scorer.ts';
import type { TokenScorer } from '../../src/main/triage/token-scorer.ts';
import type { Prompt } from '../../src/main/triage/verdict-format.ts';
import type { EventGroup } from '../../src/shared/group.ts';
import type { LoadedPack, Pack } from '../../src/shared/pack.ts';
import type { Classification } from '../../src/shared/verdict.ts';
import { type CachedAnswer, openVerdictCache } from './verdict-cache.ts';

/** A group with the pack's verdict. */
export interface Judged {
  group: EventGroup;
  /** Numbers of the lines that stand in the prompt. */
  shownLines: number[];
  /** As the app gives it at the pack's threshold. */
  verdict: Classification;
  /**
   * The same as an attack, whatever its probability: what it would be if it were one. For a pack that spells its answers
   * out, and where the first stage settled it, the verdict itself.
   */
  asAttack: Classification;
  /** The linear model's logit of an attack; null without such a model. */
  linear: number | null;
  /** What the word model says alone, at even odds and as an attack; null without such a model. */
  byWords: { verdict: Classification; asAttack: Classification } | null;
  /** Whether the first stage settled it. */
  settledFirst: boolean;
  promptTokens: number;
}

/** A pack that judges groups as the app does, its answers kept in a file. */
export interface Judge {
  pack: Pack;
  /** Whether texts are taken as they stand. */
  readsRawLines: boolean;
  /** Its linear model, which has a say in how lines of files are grouped. */
  firstStageFile: string | undefined;
  /** `what` names the set in the progress that is told. Throws when `signal` is aborted; what was answered is kept. */
  judge(groups: readonly EventGroup[], what: string): Promise<Judged[]>;
  dispose(): Promise<void>;
}

export interface JudgeOptions {
  cacheFolder: string;
  /** A linear model to measure beside the pack; its own first stage where none is named. */
  linearFile: string | null;
  signal: AbortSignal;
  tell(message: string): void;
}

const wholly = { threat: 1, technique: 1, severity: 1 };
const groupsAtOnce = 64;
const sequences = 8;
const examplesFile = join(import.meta.dirname, '../../resources/examples/examples.jsonl');

export async function createJudge(loaded: LoadedPack, options: JudgeOptions): Promise<Judge> {
  const { pack, folder } = loaded;
  const llama = await runtimeFor('cpu', () => {});
  const vocabulary = await llama.loadModel({ modelPath: join(folder, pack.base.path), vocabOnly: true });
  const tokenize = (text: string, special: boolean) => vocabulary.tokenize(text, special);
  const models = await loadLinearModels(loaded);
  const gate = pack.firstStage &&
    models.firstStage && { stage: models.firstStage, benignBelow: pack.firstStage.benignBelow };
  const generic = await loadGenericParts(pack, vocabulary, examplesFile);
  const format = createFormat(pack, tokenize, () => pack.threshold, models, generic);
  const attackFormat = createFormat(pack, tokenize, () => 0, models, generic);
  const wordsOnly = pack.words && { ...pack, calibration: null, words: { ...pack.words, shares: wholly } };
  const wordFormats = wordsOnly && {
    verdict: createFormat(wordsOnly, tokenize, () => 0.5, models),
    asAttack: createFormat(wordsOnly, tokenize, () => 0, models),
  };
  const linear = options.linearFile ? await loadFirstStage(options.linearFile) : (gate?.stage ?? null);
  const cache = openVerdictCache(join(options.cacheFolder, `${modelKey(pack)}.jsonl`));
  let model: Promise<LoadedModel & { free: LlamaContextSequence[] }> | null = null;

  /** Loaded when the first prompt is not in the cache. */
  const running = () => {
    model ??= loadModel(loaded, {
      backend: 'cpu',
      sequences,
      batchSize: 256,
      threads: undefined,
      leaveCoresFree: 0,
      log: () => {},
    }).then((started) => ({
      ...started,
      free: Array.from({ length: sequences }, () => started.context.getSequence()),
    }));
    return model;
  };

  async function ask(sequence: LlamaContextSequence, group: EventGroup, prompt: Prompt): Promise<CachedAnswer> {
    const scorer = createSequenceScorer(sequence, () => options.signal.throwIfAborted());
    await sequence.adaptStateToTokens(prompt.tokens as Token[], false);
    await scorer.rewind(prompt.firstAsked);
    const heard: number[][] = [];
    const listening: TokenScorer = {
      get position() {
        return scorer.position;
      },
      rewind: (position) => scorer.rewind(position),
      async score(tokens, questions) {
        const logits = await scorer.score(tokens, questions);
        heard.push(...logits.map((field) => field.map((value) => Math.round(value * 1e4) / 1e4)));
        return logits;
      },
    };
    const classification = await format.answer(group, prompt, sequence.nextTokenIndex, listening, null);
    return pack.format.kind === 'porchlight' ? { logits: heard } : { classification };
  }

  /** Asks for all prompts that no earlier run asked for, each once. */
  async function complete(work: readonly Work[]): Promise<void> {
    const missing = [...new Map(work.filter(needsModel).map((one) => [one.key, one])).values()];
    if (missing.length === 0) return;
    const { free, schedule } = await running();
    const found = new Map<string, CachedAnswer>();
    let next = 0;
    const outcomes = await Promise.allSettled(
      free.map(async (sequence) => {
        for (let one = missing[next++]; one; one = missing[next++])
          found.set(one.key, await ask(sequence, one.group, one.prompt));
      }),
    );
    schedule.pause();
    cache.add(found);
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  }

  interface Work {
    group: EventGroup;
    prompt: Prompt;
    key: string;
    gateLogit: number | null;
    settled: Classification | null;
  }

  const needsModel = ({ settled, key }: Work) => settled === null && cache.get(key) === undefined;

  function workOf(group: EventGroup): Work {
    const prompt = format.buildPrompt(group);
    const gateLogit = gate?.stage.logitOf(prompt.text) ?? null;
    const first = gateLogit === null ? null : logistic(gateLogit);
    const settled = gate && first !== null && first < gate.benignBelow ? format.benignAnswer(first) : null;
    const key = createHash('sha256')
      .update(JSON.stringify([prompt.tokens, prompt.firstAsked]))
      .digest('hex');
    return { group, prompt, key, gateLogit, settled };
  }

  async function judged({ group, prompt, key, gateLogit, settled }: Work): Promise<Judged> {
    const answer = cache.get(key);
    const read = async (form: typeof format) => {
      if (settled) return settled;
      if (answer && 'classification' in answer) return answer.classification;
      return await form.answer(group, prompt, 0, replaying(answer?.logits ?? []), gateLogit);
    };
    return {
      group,
      shownLines: prompt.samples.flatMap((index) => group.samples[index]?.lineNumber ?? []),
      verdict: await read(format),
      asAttack: await read(attackFormat),
      linear: linearLogit(linear, prompt),
      byWords: wordFormats
        ? {
            verdict: await wordFormats.verdict.answer(group, prompt, 0, silent, null),
            asAttack: await wordFormats.asAttack.answer(group, prompt, 0, silent, null),
          }
        : null,
      settledFirst: settled !== null,
      promptTokens: prompt.tokens.length,
    };
  }

  return {
    pack,
    readsRawLines: readsRawLines(pack),
    firstStageFile: pack.firstStage && join(folder, pack.firstStage.path),
    async judge(groups, what) {
      const results: Judged[] = [];
      for (let start = 0; start < groups.length; start += groupsAtOnce) {
        options.signal.throwIfAborted();
        const work = groups.slice(start, start + groupsAtOnce).map(workOf);
        if (work.some(needsModel)) options.tell(`${pack.id}: ${what}, ${start} of ${groups.length} groups`);
        await complete(work);
        for (const one of work) results.push(await judged(one));
      }
      return results;
    },
    async dispose() {
      const started = await model?.catch(() => null);
      await started?.context.dispose();
      await started?.model.dispose();
      await (vocabulary satisfies LlamaModel).dispose();
    },
  };
}

function linearLogit(linear: FirstStage | null, prompt: Prompt): number | null {
  return linear?.logitOf(prompt.text) ?? null;
}

/** A language model that has no opinion. */
const silent: TokenScorer = {
  position: 0,
  score: async (_, questions) => questions.map(({ allowed }) => allowed.map(() => 0)),
  rewind: async () => {},
};

/** A scorer that gives logits heard before. */
function replaying(logits: number[][]): TokenScorer {
  return { position: 0, score: async () => logits, rewind: async () => {} };
}

/**
 * What the cached answers hang on. For logits that leaves out calibration, threshold and the first stage, which are applied
 * to them anew in every run.
 */
function modelKey(pack: Pack): string {
  const { format } = pack;
  const asked =
    format.kind === 'porchlight'
      ? [format.markers, format.threats, format.techniques, format.severities]
      : [format, pack.calibration, pack.threshold];
  const parts = [pack.base.sha256, pack.adapter?.sha256 ?? null, pack.contextSize, asked];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
