import { type MessagePort, Worker } from 'node:worker_threads';
import { AppError, type AppErrorData } from '../../shared/errors.ts';
import type { IngestBatch } from '../../shared/ingest.ts';
import type { IngestOptions } from './loop.ts';

/** What the reading thread says; after each `batch` it waits for `go-on`. */
export type FromThread = { kind: 'batch'; batch: IngestBatch } | { kind: 'failed'; error: AppErrorData };
export type ToThread = { kind: 'go-on' };

/** As {@link IngestOptions}; records go through a port, of which the sink is made on the thread. */
export type ThreadOptions = Omit<IngestOptions, 'signal' | 'keep'> & {
  keep?: { port: MessagePort; importId: string } | undefined;
};

/**
 * Runs {@link import('./loop.ts').ingest} on a thread of its own. A batch is read ahead at most, so a slow store
 * slows the reading down instead of filling the memory.
 *
 * @throws AppError what the thread could not go on from; `internal` when it died.
 */
export async function* ingestInThread(
  worker: URL,
  options: ThreadOptions,
  signal?: AbortSignal,
): AsyncGenerator<IngestBatch> {
  const readsStandardInput = !options.resume && options.request.paths.includes('-');
  const thread = new Worker(worker, {
    workerData: options,
    stdin: readsStandardInput,
    transferList: options.keep ? [options.keep.port] : [],
  });
  if (readsStandardInput && thread.stdin) process.stdin.pipe(thread.stdin);
  const inbox: FromThread[] = [];
  let ended = false;
  let wake = () => {};
  const arrived = () => wake();
  thread.on('message', (message: FromThread) => {
    inbox.push(message);
    arrived();
  });
  thread.on('error', (cause) => {
    inbox.push({ kind: 'failed', error: threadDied(cause.message) });
    arrived();
  });
  thread.on('exit', () => {
    ended = true;
    arrived();
  });
  signal?.addEventListener('abort', arrived, { once: true });

  try {
    while (!signal?.aborted) {
      const message = inbox.shift();
      if (message === undefined) {
        if (ended) throw new AppError(threadDied('it ended without a result'));
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      if (message.kind === 'failed') throw new AppError(message.error);
      thread.postMessage({ kind: 'go-on' } satisfies ToThread);
      yield message.batch;
      if (message.batch.done) return;
    }
  } finally {
    signal?.removeEventListener('abort', arrived);
    if (readsStandardInput && thread.stdin) {
      // An input that stays open would keep the process alive.
      process.stdin.unpipe(thread.stdin);
      process.stdin.pause();
    }
    await thread.terminate();
  }
}

function threadDied(reason: string): AppErrorData {
  return {
    code: 'internal',
    message: `The reading thread stopped: ${reason}.`,
    effect: 'What was read before is kept; the import can be resumed.',
    remedy: 'Resume the import; if it stops again at the same file, leave that file out.',
  };
}
