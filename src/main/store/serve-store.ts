import { parentPort, workerData } from 'node:worker_threads';
import { type Result, toAppErrorData } from '../../shared/errors.ts';
import type { DatabaseOptions } from './database.ts';
import { type LocalStore, openLocalStore } from './local-store.ts';
import type { StoreAnswer, StoreOpened, StoreRequest } from './protocol.ts';

/** The worker's side of `openStore`: opens what `workerData` names, then answers requests until `close`. */
export function serveStore(): void {
  const port = parentPort;
  if (!port) throw new Error('the store worker must run as a worker thread');
  const options: DatabaseOptions = workerData;
  const answer = (id: number, result: Result<unknown>): void => {
    const message: StoreAnswer = { id, result };
    port.postMessage(message);
  };

  const opened = attempt(() => openLocalStore(options));
  if (!opened.ok) {
    answer(0, opened);
    return;
  }
  const store = opened.value;
  port.on('message', (request: StoreRequest) => {
    answer(
      request.id,
      attempt(() => callStore(store, request)),
    );
    if (request.method === 'close') port.close();
  });
  const value: StoreOpened = { notice: store.notice };
  answer(0, { ok: true, value });
}

/** The one place where types end: the requests come from `openStore`, whose calls are typed by `Store`. */
function callStore(store: LocalStore, { method, args }: StoreRequest): unknown {
  const call = store[method] as (...args: unknown[]) => unknown;
  return call(...args);
}

function attempt<Value>(action: () => Value): Result<Value> {
  try {
    return { ok: true, value: action() };
  } catch (thrown) {
    return { ok: false, error: toAppErrorData(thrown) };
  }
}
