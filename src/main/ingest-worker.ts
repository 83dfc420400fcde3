import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { toAppErrorData } from '../shared/errors.ts';
import { type IngestOptions, ingest } from './ingest/loop.ts';
import type { FromThread } from './ingest/thread.ts';

/** Entry of the reading thread: reads, parses and groups what `workerData` names, and hands batches to main. */
async function run(options: IngestOptions): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('ingest-worker.ts runs in a worker thread only');
  const say = (message: FromThread) => port.postMessage(message);
  try {
    let taken: Promise<unknown> = Promise.resolve();
    for await (const batch of ingest(options)) {
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

await run(workerData as IngestOptions);
