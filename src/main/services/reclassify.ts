import { AppError, type AppErrorData, toAppErrorData } from '../../shared/errors.ts';
import type { ReclassifyProgress } from '../../shared/reclassify.ts';
import type { PipelineParts } from '../pipeline.ts';
import type { JudgedBy, Store } from '../store/store.ts';

export interface ReclassifyOptions {
  store: Pick<Store, 'countToReclassify' | 'toReclassify' | 'reclassify'>;
  /** The judge of the moment and who it is; null where no model can be had. */
  judge(): Promise<{ judge: NonNullable<PipelineParts['judge']>; by: JudgedBy } | null>;
  /** Why there is none. */
  noModel(): AppErrorData | null;
  onProgress(progress: ReclassifyProgress): void;
}

/**
 * Gives the open alerts verdicts of the current pack, those first that have waited longest. Only on demand: changing the pack
 * changes no verdict. Each batch is stored before the next is judged, and alerts that this pack judged already are left
 * out, so that it goes on where it was cancelled or killed when it is started again. Acknowledged and closed alerts stay
 * as they are: a person has read their verdict and decided by it.
 */
export interface Reclassify {
  progress(): ReclassifyProgress;
  /** Starts in the background; gives the progress of the one that runs where one does. */
  start(): Promise<ReclassifyProgress>;
  /** Resolves when it has stopped. */
  cancel(): Promise<void>;
  finished(): Promise<ReclassifyProgress>;
  close(): Promise<void>;
}

/** As many as fill the model's sequences once or twice; an import's next batch waits for no more. */
const alertsAtOnce = 16;

export function createReclassify(options: ReclassifyOptions): Reclassify {
  const { store } = options;
  let progress: ReclassifyProgress = { state: 'idle', done: 0, of: 0, changed: 0, error: null };
  let running: { controller: AbortController; ended: Promise<void> } | null = null;

  function tell(change: Partial<ReclassifyProgress>): void {
    progress = { ...progress, ...change };
    options.onProgress(progress);
  }

  async function run(signal: AbortSignal): Promise<void> {
    const current = await options.judge();
    if (!current) throw new AppError(options.noModel() ?? { code: 'model-missing', message: 'There is no model.' });
    const { judge, by } = current;
    tell({ of: await store.countToReclassify(by) });
    for (let after: string | null = null; !signal.aborted; ) {
      const batch = await store.toReclassify(by, alertsAtOnce, after);
      const last = batch.at(-1);
      if (!last) return;
      const { verdicts } = await judge(
        batch.map(({ group }) => group),
        signal,
      );
      const paired = batch.flatMap((one, index) => {
        const verdict = verdicts[index];
        return verdict ? [{ ...one, verdict }] : [];
      });
      const changed = await store.reclassify(paired, Date.now());
      const done = progress.done + batch.length;
      tell({ done, of: Math.max(progress.of, done), changed: progress.changed + changed });
      after = last.alertId;
    }
  }

  return {
    progress: () => progress,
    async start() {
      if (running) return progress;
      const controller = new AbortController();
      const { signal } = controller;
      tell({ state: 'running', done: 0, of: 0, changed: 0, error: null });
      const ended = run(signal).then(
        () => tell({ state: signal.aborted ? 'cancelled' : 'done' }),
        (thrown: unknown) =>
          tell(signal.aborted ? { state: 'cancelled' } : { state: 'failed', error: toAppErrorData(thrown) }),
      );
      running = { controller, ended: ended.finally(() => (running = null)) };
      return progress;
    },
    async cancel() {
      running?.controller.abort();
      await running?.ended;
    },
    async finished() {
      await running?.ended;
      return progress;
    },
    async close() {
      running?.controller.abort();
      await running?.ended;
    },
  };
}
