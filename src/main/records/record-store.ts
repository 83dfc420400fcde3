import { MessageChannel, type MessagePort, type Transferable, Worker } from 'node:worker_threads';
import { AppError, type AppErrorData } from '../../shared/errors.ts';
import type { Deletion, Keeping, SearchPage, SearchQuery } from '../../shared/search.ts';
import type { Answer, Call, RecordsThreadData, RetentionLimits, SearcherCalls, WriterCalls } from './protocol.ts';

/** Kept records on two threads of their own: one writes and deletes, one searches beside it. */
export interface RecordStore {
  /** A port for `createRecordSink` on the thread that reads. Sources of imports share their files, each live one has its own. */
  connect(kind: 'imports' | 'live'): MessagePort;
  /** @throws AppError `bad-argument` where `after` is no place of a page; `cancelled`. */
  search(query: SearchQuery, signal?: AbortSignal): Promise<SearchPage>;
  keeping(): Promise<Keeping>;
  /** Deletes what the limits no longer allow, in small steps; tells what went. */
  retain(limits: RetentionLimits): Promise<Deletion[]>;
  /** Deletes all of one source. */
  delete(source: string): Promise<Deletion[]>;
  /** Damaged files that were put aside since the start. */
  notices(): Promise<AppErrorData[]>;
  close(): Promise<void>;
}

export interface RecordStoreOptions {
  folder: string;
  /** The module `records-worker`, built or as source. */
  worker: URL;
  nativeBinding?: string | undefined;
}

/** Starts both threads. Rejects with `store-read-only` or `disk-full` where the folder can't be written to. */
export async function openRecordStore({ folder, worker, nativeBinding }: RecordStoreOptions): Promise<RecordStore> {
  const start = (role: RecordsThreadData['role']) => {
    const data: RecordsThreadData = { role, folder, nativeBinding };
    return connectThread(new Worker(worker, { workerData: data, name: `records-${role}` }));
  };
  const write = start('write');
  await write.opened;
  const search = start('search');
  await search.opened;
  const writer = <Name extends keyof WriterCalls>(
    method: Name,
    args: Parameters<WriterCalls[Name]>,
    transfer: Transferable[] = [],
  ) => write.call(method, args, transfer) as Promise<Awaited<ReturnType<WriterCalls[Name]>>>;
  const searcher = <Name extends keyof SearcherCalls>(method: Name, args: Parameters<SearcherCalls[Name]>) =>
    search.call(method, args, []) as Promise<Awaited<ReturnType<SearcherCalls[Name]>>>;
  let lastSearch = 0;

  return {
    connect(kind) {
      const { port1, port2 } = new MessageChannel();
      // A thread that is gone closes the port, which the sink tells.
      void writer('connect', [port2, kind === 'live'], [port2]).catch(() => port1.close());
      return port1;
    },
    async search(query, signal) {
      lastSearch += 1;
      const id = lastSearch;
      const cancel = () => void searcher('cancel', [id]).catch(() => {});
      signal?.addEventListener('abort', cancel, { once: true });
      try {
        const answer = searcher('search', [id, query]);
        if (signal?.aborted) cancel();
        const { page, damaged } = await answer;
        for (const { name, damage } of damaged) await writer('putAside', [name, damage]);
        return page;
      } finally {
        signal?.removeEventListener('abort', cancel);
      }
    },
    async keeping() {
      const [sources, deletions] = await Promise.all([searcher('sources', []), writer('deletions', [])]);
      return { sources, deletions };
    },
    retain: (limits) => writer('retain', [limits]),
    delete: (source) => writer('delete', [source]),
    notices: () => writer('notices', []),
    async close() {
      await searcher('close', []);
      await search.ended;
      await writer('close', []);
      await write.ended;
    },
  };
}

interface Connection {
  opened: Promise<unknown>;
  /** Resolves when the thread is gone. */
  ended: Promise<void>;
  call(method: string, args: unknown[], transfer: Transferable[]): Promise<unknown>;
}

function connectThread(worker: Worker): Connection {
  const pending = new Map<number, { resolve(value: unknown): void; reject(error: AppError): void }>();
  let lastId = 0;
  let gone: AppError | null = null;
  const fail = (cause?: unknown): void => {
    gone ??= threadGone(cause);
    for (const { reject } of pending.values()) reject(gone);
    pending.clear();
  };
  worker.on('message', ({ id, result }: Answer) => {
    const call = pending.get(id);
    pending.delete(id);
    if (result.ok) call?.resolve(result.value);
    else call?.reject(new AppError(result.error));
  });
  worker.on('messageerror', fail);
  worker.on('error', fail);
  return {
    opened: new Promise((resolve, reject) => pending.set(0, { resolve, reject })),
    ended: new Promise((resolve) => {
      worker.on('exit', () => {
        fail();
        resolve();
      });
    }),
    call: (method, args, transfer) =>
      new Promise((resolve, reject) => {
        if (gone) return reject(gone);
        lastId += 1;
        const call: Call = { id: lastId, method, args };
        worker.postMessage(call, transfer);
        pending.set(call.id, { resolve, reject });
      }),
  };
}

function threadGone(cause: unknown): AppError {
  const reason = cause instanceof Error ? ` (${cause.message})` : '';
  return new AppError(
    {
      code: 'internal',
      message: `A thread that keeps records is not running${reason}.`,
      effect: 'All that was kept before stays; the last records may not be kept.',
      remedy: 'Start Porchlight again; an interrupted import goes on from where it stood.',
    },
    cause,
  );
}
