import type { ModelFacts } from '../../../shared/model-facts.ts';
import type { PackTask } from '../../../shared/pack-sheet.ts';
import type { Recipe } from '../../../shared/recipe.ts';

/** What installing and importing need to know of model files; handed in, so that both can be tried with small files. */
export interface ModelTools {
  /** Makes a GGUF adapter of one that PEFT wrote; throws where it doesn't fit the base. */
  convertAdapter(options: {
    weights: string;
    config: string;
    base: string;
    target: string;
    onProgress?: (bytesDone: number, bytesTotal: number) => void;
    signal?: AbortSignal;
  }): Promise<{ bytes: number; sha256: string; tensors: number }>;
  /** Throws an `AppError` where the file is no complete base model of a kind that can be loaded. */
  readModelFacts(file: string): Promise<ModelFacts>;
  /** Why a GGUF adapter doesn't fit a base model, as a clause without a full stop; null where it does. Throws where one of the two can't be read. */
  adapterMisfit(base: string, adapter: string): Promise<string | null>;
  /** The pack of a model that a person brings along, without its files. */
  describeGeneric(facts: ModelFacts): Recipe['pack'];
}

/** What is being done on a pack right now, and how far it is. */
export type PackProgress = Omit<PackTask, 'pack' | 'kind' | 'state' | 'error'>;

const atRest = { bytesPerSecond: null, secondsLeft: null, notice: '' };

/** A step with its bytes, without speed. */
export function progressOf(
  step: PackTask['step'],
  file = '',
  bytesDone = 0,
  bytesTotal: number | null = null,
): PackProgress {
  return { step, file, bytesDone, bytesTotal, ...atRest };
}
