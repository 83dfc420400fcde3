import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { type Result, toAppErrorData } from '../../shared/errors.ts';
import { toWriteError } from './failures.ts';
import type { Answer, Call, RecordsThreadData } from './protocol.ts';
import { openSearcher } from './searcher.ts';
import { openWriter } from './writer.ts';

/** A thread of the record store: opens what `workerData` names, then answers calls until `close`. */
export function serveRecords(): void {
  const port = parentPort;
  if (!port) throw new Error('the records worker must run as a worker thread');
  const data = workerData as RecordsThreadData;
  try {
    const calls = data.role === 'write' ? openWriter(data) : openSearcher(data);
    answer(port, 0, { ok: true, value: null });
    port.on('message', (call: Call) => void take(port, calls, call));
  } catch (thrown) {
    answer(port, 0, { ok: false, error: toWriteError(thrown, data.folder).data });
  }
}

/** The one place where types end: the calls come from `openRecordStore`, where they are typed. */
async function take(port: MessagePort, calls: object, { id, method, args }: Call): Promise<void> {
  try {
    const call = calls[method as keyof typeof calls] as (...args: unknown[]) => unknown;
    answer(port, id, { ok: true, value: await call(...args) });
  } catch (thrown) {
    answer(port, id, { ok: false, error: toAppErrorData(thrown) });
  }
  if (method === 'close') port.close();
}

function answer(port: MessagePort, id: number, result: Result<unknown>): void {
  port.postMessage({ id, result } satisfies Answer);
}
