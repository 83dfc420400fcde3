import { type MessagePort, Worker } from 'node:worker_threads';
import { AppError, type AppErrorData, toAppErrorData } from '../../../shared/errors.ts';
import type { LiveSourceSettings } from '../../../shared/live.ts';
import type { LiveBatch } from '../../../shared/live-ingest.ts';
import type { FromLiveThread, LiveFacts, LiveThreadData, ToLiveThread } from './protocol.ts';

export interface LiveThreadOptions extends LiveThreadData {
  /** The module `live-worker`, built or as source. */
  worker: URL;
  /** Stores a batch with its states in one transaction. Where it rejects, the thread ends: what was not stored comes again. */
  store(batch: LiveBatch): Promise<void>;
  onFacts(facts: LiveFacts[]): void;
  /** Records can't be kept at the moment; null once they can. */
  onTrouble(error: AppErrorData | null): void;
}

/** Main's side of the live thread. */
export interface LiveThread {
  apply(sources: readonly LiveSourceSettings[]): void;
  forget(source: string): void;
  /** Has it keep records for search through this port; before anything else. */
  keep(port: MessagePort): void;
  /** Hands it the port of the listening thread. */
  listen(port: MessagePort): void;
  /**
   * Stores what was taken, and ends the thread. The listening thread must have been told to stop before: what it still
   * holds is taken first.
   */
  stop(): Promise<void>;
  /** Settles when the thread has ended; rejects with an AppError where it did so by itself. */
  readonly ended: Promise<void>;
}

/** Starts the live thread. */
export function openLiveThread({ worker, store, onFacts, onTrouble, ...data }: LiveThreadOptions): LiveThread {
  const thread = new Worker(worker, { workerData: data satisfies LiveThreadData, name: 'live' });
  let failure: AppError | null = null;
  let stopped = false;
  const post = (message: ToLiveThread, ports: MessagePort[] = []) => thread.postMessage(message, ports);
  const giveUp = (thrown: unknown) => {
    failure ??= new AppError(toAppErrorData(thrown), thrown);
    void thread.terminate();
  };
  thread.on('message', (message: FromLiveThread) => {
    if (message.kind === 'batch') store(message.batch).then(() => post({ kind: 'stored' }), giveUp);
    else if (message.kind === 'facts') onFacts(message.facts);
    else if (message.kind === 'trouble') onTrouble(message.error);
    else if (message.kind === 'failed') giveUp(new AppError(message.error));
    else stopped = true;
  });
  thread.on('error', (cause) => giveUp(threadDied(cause.message, cause)));
  const ended = new Promise<void>((resolve, reject) => {
    thread.on('exit', () => {
      if (stopped && failure === null) resolve();
      else reject(failure ?? threadDied('it ended by itself'));
    });
  });
  // Who does not wait for the end is told by the sources' states.
  ended.catch(() => {});

  return {
    apply: (sources) => post({ kind: 'apply', sources }),
    forget: (source) => post({ kind: 'forget', source }),
    keep: (port) => post({ kind: 'keep', port }, [port]),
    listen: (port) => post({ kind: 'listen', port }, [port]),
    async stop() {
      post({ kind: 'stop' });
      await ended;
    },
    ended,
  };
}

function threadDied(reason: string, cause?: unknown): AppError {
  return new AppError(
    {
      code: 'internal',
      message: `The thread that reads live sources stopped: ${reason}.`,
      effect: 'It is started again and goes on from what was stored last; what it had received but not stored is lost.',
      remedy: 'If it happens again, report it with this text.',
    },
    cause,
  );
}
