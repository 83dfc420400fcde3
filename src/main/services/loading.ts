import type { LoadedPack } from '../../shared/pack.ts';
import type { BackendChoice, Settings } from '../../shared/status.ts';
import { verifyPack } from '../models/verify.ts';
import type { Classifier } from '../triage/classifier.ts';
import type { MachineRecords } from '../triage/hardware/machine-records.ts';
import type { Model } from './model.ts';
import type { MeasuredModel } from './packs/measure-pack.ts';
import { checkPack } from './packs/pack-memory.ts';

export interface LoadingOptions {
  records: MachineRecords;
  /** The bank of examples that models without a format of their own are shown. */
  examples: string;
  threshold(): number | null;
  backend(): Settings['backend'];
  /** Measures the fastest threads and batch size where they are not known yet. */
  measureSpeed: boolean | 'again' | undefined;
}

/** The way from a pack on the disk to a model in memory. */
export interface Loading {
  /**
   * Checks a pack's files and what they say of themselves, then loads its model. Throws an `AppError` with what is wrong
   * (`model-missing`, `model-damaged`, `model-load-failed`, `bad-argument`).
   */
  load(
    pack: LoadedPack,
    backend: Settings['backend'],
    onBackend: (backend: BackendChoice) => void,
  ): Promise<Classifier>;
  /** Does something with a pack's model: with the loaded one, or one that is loaded for it and given back. */
  withModel<T>(model: Model, pack: LoadedPack, work: (model: MeasuredModel) => Promise<T>): Promise<T>;
}

export function createLoading(options: LoadingOptions): Loading {
  const { records, examples, threshold, measureSpeed } = options;
  let loadSeconds = 0;

  async function load(
    pack: LoadedPack,
    backend: Settings['backend'],
    onBackend: (backend: BackendChoice) => void,
  ): Promise<Classifier> {
    const started = performance.now();
    await verifyPack(pack);
    const needs = await checkPack(pack);
    // Loaded when it is needed: importing node-llama-cpp blocks its thread for up to 0.9 s.
    const { createClassifier } = await import('../triage/llama-classifier.ts');
    const classifier = await createClassifier(pack, {
      backend,
      threshold,
      examples,
      onBackend,
      needs,
      records,
      measure: measureSpeed,
    });
    loadSeconds = (performance.now() - started) / 1000;
    return classifier;
  }

  return {
    load,
    async withModel(model, pack, work) {
      const { state, pack: id } = model.status();
      const inMemory = state === 'ready' && id === pack.pack.id ? await model.classifier() : null;
      if (inMemory) return work({ classifier: inMemory, loadSeconds });
      const classifier = await load(pack, options.backend(), () => {});
      try {
        return await work({ classifier, loadSeconds });
      } finally {
        await classifier.dispose();
      }
    },
  };
}
