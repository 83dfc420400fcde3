import { performance } from 'node:perf_hooks';
import { getModuleVersion, type LlamaModel, type Token } from 'node-llama-cpp';
import type { LoadedPack } from '../../../shared/pack.ts';
import type { BackendKind } from '../../../shared/status.ts';
import { chooseSetting, type FastestSetting } from './choose-setting.ts';

/** Tokens of a prompt: as long as those of most groups. */
const promptTokens = 64;

const batchSizes = [128, 256, 512];

/** Most ms that the first start takes longer for it. */
const budget = 3000;

export interface MeasureOptions {
  /** The pack's adapter takes part: it costs a tenth of the speed. */
  adapter: string | null;
  contextSize: number;
  sequences: number;
  /** Most threads; fewer are tried as well. 0 where a GPU does the work and their number doesn't matter. */
  mostThreads: number;
  setThreads(threads: number): void;
  usual: { threads: number; batchSize: number };
}

/**
 * Measures a loaded model with prompts of random tokens, loading excluded, and finds its fastest threads and batch size. The
 * context that it makes is given back.
 */
export async function measureSpeed(model: LlamaModel, options: MeasureOptions): Promise<FastestSetting> {
  const { adapter, contextSize, sequences, mostThreads, setThreads, usual } = options;
  let limit = usual.batchSize;
  const context = await model.createContext({
    sequences,
    contextSize,
    batchSize: Math.max(...batchSizes),
    threads: usual.threads,
    batching: {
      itemPrioritizationStrategy({ items, size }) {
        let left = Math.min(size, limit);
        return items.map((item) => {
          const processAmount = Math.min(left, item.tokens.length);
          left -= processAmount;
          return { item, processAmount };
        });
      },
    },
    ...(adapter !== null && { lora: adapter }),
  });
  try {
    const free = Array.from({ length: sequences }, () => context.getSequence());
    const vocabulary = Math.max(1, model.fileInfo.metadata.tokenizer.ggml.tokens.length);
    let seed = 1;
    const prompt = () =>
      Array.from({ length: Math.min(promptTokens, contextSize - 1) }, () => {
        // A fixed sequence of numbers (Park and Miller): every run evaluates the same.
        seed = (seed * 48_271) % 2_147_483_647;
        return (seed % vocabulary) as Token;
      });
    const threads = [...new Set([Math.ceil(mostThreads / 2), mostThreads - 1, mostThreads])].filter(
      (count) => count > 0,
    );
    return await chooseSetting(
      async (setting, tokens) => {
        setThreads(setting.threads);
        limit = setting.batchSize;
        for (const sequence of free) await sequence.clearHistory();
        const prompts = Array.from({ length: Math.max(1, Math.round(tokens / promptTokens)) }, prompt);
        const started = performance.now();
        await Promise.all(
          free.map(async (sequence, index) => {
            for (let next = index; next < prompts.length; next += free.length) {
              await sequence.clearHistory();
              await sequence.evaluateWithoutGeneratingNewTokens(prompts[next] ?? []);
            }
          }),
        );
        return performance.now() - started;
      },
      { threads: threads.length > 0 ? threads : [usual.threads], batchSizes },
      usual,
      budget,
      () => performance.now(),
    );
  } finally {
    await context.dispose();
  }
}

/** All that a measured setting hangs on: it is measured anew where one of these changes. */
export async function speedKey(
  { pack }: LoadedPack,
  kind: BackendKind,
  device: string,
  cores: number,
): Promise<string> {
  const files = [pack.base.sha256, pack.adapter?.sha256 ?? ''].map((hash) => hash.slice(0, 16)).join('+');
  return [pack.id, files, kind, device, `${cores} cores`, await getModuleVersion()].join(' | ');
}
