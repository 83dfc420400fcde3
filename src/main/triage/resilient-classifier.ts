import { AppError } from '../../shared/errors.ts';
import type { BackendChoice, BackendKind } from '../../shared/status.ts';
import type { Classifier } from './classifier.ts';
import { failedAtWork } from './hardware/sentences.ts';

/** How a model is loaded, and again when its hardware fails. */
export interface ClassifierLoads {
  /** Loads in the best way that has not failed. @throws AppError `model-load-failed` where none is left. */
  load(): Promise<Classifier>;
  /** Leaves out the way that was loaded last; `sentence` says what happened. */
  giveUp(sentence: string): void;
  /** Told each time that the work goes on somewhere else. */
  onBackend(backend: BackendChoice): void;
}

/**
 * A classifier that outlives its hardware: where a graphics card fails in the middle of the work (out of memory, device
 * lost), the model is loaded in the next best way, down to the processor, and the groups of the failed call are asked
 * again. Nothing is lost, and `backend` says what happened. What fails on the processor is no matter of hardware and is passed on.
 */
export async function createResilientClassifier(loads: ClassifierLoads): Promise<Classifier> {
  let current = await loads.load();
  /** What failed last in the middle of the work. */
  let fallback: string | null = null;
  let replacing: Promise<void> | null = null;
  /** Set where nothing could be loaded any more. */
  let end: { failure: unknown } | null = null;
  let disposed = false;

  const backend = (): BackendChoice => (fallback === null ? current.backend : { ...current.backend, fallback });

  async function replace(failed: Classifier, kind: BackendKind, error: unknown): Promise<void> {
    const sentence = failedAtWork(kind, error);
    loads.giveUp(sentence);
    // A device that is lost may refuse to give its memory back as well.
    await failed.dispose().catch(() => {});
    try {
      current = await loads.load();
    } catch (failure) {
      end = { failure };
      throw failure;
    }
    fallback = sentence;
    if (!disposed) loads.onBackend(backend());
  }

  /** Works on with what is loaded, and where that fails with what replaces it. */
  async function onWorking<Value>(work: (classifier: Classifier) => Promise<Value>): Promise<Value> {
    for (;;) {
      await replacing;
      if (end !== null) throw end.failure;
      const used = current;
      try {
        return await work(used);
      } catch (error) {
        const { kind } = used.backend;
        // Work that was stopped because its classifier is being replaced is done again.
        const replaced = used !== current || replacing !== null;
        if (disposed || kind === 'cpu' || kind === 'endpoint' || (error instanceof AppError && !replaced)) throw error;
        if (replaced) continue;
        replacing = replace(used, kind, error).finally(() => {
          replacing = null;
        });
      }
    }
  }

  const canWrite = current.write !== null;
  return {
    get backend() {
      return backend();
    },
    get identity() {
      return current.identity;
    },
    get threshold() {
      return current.threshold;
    },
    keyOf: (group) => current.keyOf(group),
    readsRawLines: current.readsRawLines,
    classify: (groups, signal) => onWorking((classifier) => classifier.classify(groups, signal)),
    write: canWrite
      ? (group, classification, onText, signal) =>
          onWorking((classifier) => {
            if (!classifier.write) throw new Error('A model that wrote before does not any more.');
            return classifier.write(group, classification, onText, signal);
          })
      : null,
    async dispose() {
      disposed = true;
      await replacing?.catch(() => {});
      await current.dispose();
    },
  };
}
