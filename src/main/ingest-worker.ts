import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { toAppErrorData } from '../shared/errors.ts';
import { ingest } from './ingest/loop.ts';
import type { FromThread, ThreadOptions } from './ingest/thread.ts';
import { createRecordSink } from './records/sink.ts';

/** Entry of the reading thread: reads, parses and groups what `workerData` names, and hands batches to main. */
async function run({ keep, ...options }: ThreadOptions): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('ingest-worker.ts runs in a worker thread only');
  const say = (message: FromThread) => port.postMessage(message);
  const sink = keep && createRecordSink(keep.port);
  try {
    let taken: Promise<unknown> = Promise.resolve();
    for await (const batch of ingest({ ...options, keep: keep && sink && { sink, importId: keep.importId } })) {
      if (batch.done) await sink?.close();
      await taken;
      taken = once(port, 'message');
      say({ kind: 'batch', batch });
    }
    await taken;
  } catch (thrown) {
    say({ kind: 'failed', error: toAppErrorData(thrown) });
  }
  port.close();
}

await run(workerData as ThreadOptions);
