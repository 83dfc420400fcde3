import { join } from 'node:path';
import type { Llama, LlamaContext, LlamaModel } from 'node-llama-cpp';
import { AppError } from '../../../shared/errors.ts';
import type { LoadedPack } from '../../../shared/pack.ts';
import type { BackendChoice, BackendKind, Settings } from '../../../shared/status.ts';
import { type BackendProbe, chooseBackend, chooseThreads, failedToLoad } from './backend.ts';
import { type BatchSchedule, createBatchSchedule } from './batch-schedule.ts';
import { type RuntimeLog, runtimeFor } from './llama-runtime.ts';
import { probeBackends } from './probe-backends.ts';
import { createThreadGovernor } from './thread-governor.ts';

export interface LoadOptions {
  backend: Settings['backend'];
  /** Groups that are evaluated together. */
  sequences: number;
  /** Most tokens of one native call. */
  batchSize: number;
  /** A fixed number of threads; else what is fastest at the time, at most the cores less `leaveCoresFree`. */
  threads: number | undefined;
  leaveCoresFree: number;
  log: RuntimeLog;
}

export interface LoadedModel {
  model: LlamaModel;
  context: LlamaContext;
  backend: BackendChoice;
  schedule: BatchSchedule;
}

/** What is there to load with: the machine's own by default. */
export interface Machine {
  probe(): Promise<BackendProbe>;
  start(kind: BackendKind, log: RuntimeLog): Promise<Llama>;
}

const notMeasured = { layers: null, promptTokensPerSecond: null };

const thisMachine: Machine = { probe: probeBackends, start: runtimeFor };

/** Loads base and adapter with the best backend that works, down to the CPU. Throws `model-load-failed`. */
export async function loadModel(
  loaded: LoadedPack,
  options: LoadOptions,
  machine: Machine = thisMachine,
): Promise<LoadedModel> {
  const probe = await machine.probe();
  const { order, reasons } = chooseBackend(probe, options.backend);
  const threads = options.threads ?? chooseThreads(probe.cores, options.leaveCoresFree);
  let failure: unknown;
  for (const kind of order) {
    try {
      const llama = await machine.start(kind, options.log);
      const schedule = createBatchSchedule(createThreadGovernor(threads, options.threads !== undefined), (count) => {
        // With a GPU the threads only hand over work; their number hardly matters.
        if (kind === 'cpu') llama.maxThreads = count;
      });
      const { model, context } = await loadOnce(llama, loaded, options, threads, schedule);
      const devices = kind === 'cpu' ? [] : await llama.getGpuDeviceNames();
      const device = devices[0] ?? probe.processor;
      const backend = { ...notMeasured, kind, device, threads, batchSize: options.batchSize, reasons };
      return { model, context, backend, schedule };
    } catch (error) {
      failure = error;
      if (kind !== 'cpu') reasons.push(failedToLoad(kind, error));
    }
  }
  throw new AppError(
    {
      code: 'model-load-failed',
      message: `The model of pack "${loaded.pack.id}" could not be loaded: ${
        failure instanceof Error ? failure.message : String(failure)
      }`,
      effect: 'Groups are stored and will be classified once a model can be loaded.',
      remedy: 'Close other programs that need much memory and try again, or choose another pack.',
    },
    failure,
  );
}

async function loadOnce(
  llama: Llama,
  { folder, pack }: LoadedPack,
  { sequences, batchSize }: LoadOptions,
  threads: number,
  schedule: BatchSchedule,
): Promise<{ model: LlamaModel; context: LlamaContext }> {
  const model = await llama.loadModel({ modelPath: join(folder, pack.base.path) });
  try {
    const context = await model.createContext({
      sequences,
      contextSize: pack.contextSize,
      batchSize,
      threads,
      batching: { itemPrioritizationStrategy: schedule.prioritize },
      ...(pack.adapter && { lora: join(folder, pack.adapter.path) }),
    });
    return { model, context };
  } catch (error) {
    await model.dispose();
    throw error;
  }
}
