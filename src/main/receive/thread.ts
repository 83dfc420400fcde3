import { type MessagePort, Worker } from 'node:worker_threads';
import { AppError } from '../../shared/errors.ts';
import type { LiveSourceSettings } from '../../shared/live.ts';
import type { FromListenThread, ListenerReport, ListenThreadData, ToListenThread } from './protocol.ts';

export interface ListenThreadOptions extends ListenThreadData {
  /** The module `listen-worker`, built or as source. */
  worker: URL;
  /** Reports that nobody asked for, at most once a second, and the last ones at the end. */
  onReports?: (reports: ListenerReport[]) => void;
}

/** Main's side of the listening thread. */
export interface ListenThread {
  /** Has these sources listen and no others; their states when each is running or failed. Kinds that don't listen are left out. */
  apply(sources: readonly LiveSourceSettings[]): Promise<ListenerReport[]>;
  status(): Promise<ListenerReport[]>;
  /** Gives it the port of the consumer of batches; see `ReceivedBatch`. Without one the queue fills. */
  connect(port: MessagePort): void;
  /** Stops to listen, waits until the consumer took all, and ends the thread; the last reports. */
  stop(): Promise<ListenerReport[]>;
  /** Settles when the thread has ended; rejects where it died. */
  readonly ended: Promise<void>;
}

/** Starts the listening thread. Its methods reject with an AppError `internal` once the thread died. */
export function openListenThread({ worker, onReports, ...workerData }: ListenThreadOptions): ListenThread {
  const thread = new Worker(worker, { workerData, name: 'listen' });
  const waiting = new Map<number, { resolve(reports: ListenerReport[]): void; reject(error: AppError): void }>();
  let lastId = 0;
  let last: ListenerReport[] | null = null;
  let died: AppError | null = null;

  thread.on('message', (message: FromListenThread) => {
    if (message.kind === 'stopped') last = message.reports;
    else if (message.id !== null) {
      waiting.get(message.id)?.resolve(message.reports);
      waiting.delete(message.id);
      return;
    }
    onReports?.(message.reports);
  });
  thread.on('error', (cause) => {
    died = threadDied(cause.message, cause);
  });
  const ended = new Promise<void>((resolve, reject) => {
    thread.on('exit', () => {
      if (!last) died ??= threadDied('it ended by itself');
      const error = died ?? threadDied('it was stopped');
      for (const { reject: rejectOne } of waiting.values()) rejectOne(error);
      waiting.clear();
      if (died) reject(died);
      else resolve();
    });
  });
  // Who does not wait for the end is told by the calls.
  ended.catch(() => {});

  const post = (message: ToListenThread, transfer: MessagePort[] = []) => thread.postMessage(message, transfer);
  const ask = (message: (id: number) => ToListenThread) =>
    new Promise<ListenerReport[]>((resolve, reject) => {
      if (died || last) return reject(died ?? threadDied('it was stopped'));
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      post(message(id));
    });

  return {
    apply: (sources) => ask((id) => ({ kind: 'apply', id, sources })),
    status: () => ask((id) => ({ kind: 'status', id })),
    connect: (port) => post({ kind: 'connect', port }, [port]),
    async stop() {
      post({ kind: 'stop' });
      await ended;
      return last ?? [];
    },
    ended,
  };
}

function threadDied(reason: string, cause?: unknown): AppError {
  return new AppError(
    {
      code: 'internal',
      message: `The thread that listens for logs stopped: ${reason}.`,
      effect: 'Nothing is received until it runs again; what was stored before is kept.',
      remedy: 'Start Porchlight again; if it happens again, report it with this text.',
    },
    cause,
  );
}
