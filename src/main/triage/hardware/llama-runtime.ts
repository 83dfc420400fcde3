import { availableParallelism } from 'node:os';
import { getLlama, type Llama, LlamaLogLevel } from 'node-llama-cpp';
import type { BackendKind } from '../../../shared/status.ts';
import { videoMemoryKeptFree } from './memory-budget.ts';

/** Gets each message of the native library, warnings and worse. */
export type RuntimeLog = (message: string) => void;

const runtimes = new Map<BackendKind, Promise<Llama>>();
let log: RuntimeLog = () => {};

/**
 * The native library with one backend. Each `getLlama` allocates anew and can't be unloaded, so that every backend
 * is started at most once in a process. Rejects where the backend doesn't start; a later call tries again.
 */
export function runtimeFor(kind: BackendKind, onLog: RuntimeLog): Promise<Llama> {
  log = onLog;
  let runtime = runtimes.get(kind);
  if (!runtime) {
    runtime = getLlama({
      gpu: kind === 'cpu' ? false : kind,
      build: 'never',
      skipDownload: true,
      progressLogs: false,
      // Set to what the governor says before each native call; without a limit here it could not be changed later.
      maxThreads: availableParallelism(),
      // Where the library itself fits layers to a card, the same stays free for the desktop as where Porchlight does.
      vramPadding: (total) => videoMemoryKeptFree(total, null),
      logLevel: LlamaLogLevel.warn,
      logger: (_level, message) => log(message),
    });
    runtime.catch(() => runtimes.delete(kind));
    runtimes.set(kind, runtime);
  }
  return runtime;
}
