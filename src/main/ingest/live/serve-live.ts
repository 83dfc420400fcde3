import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { toAppErrorData } from '../../../shared/errors.ts';
import type { LiveBatch } from '../../../shared/live-ingest.ts';
import { createRecordSink } from '../../records/sink.ts';
import { followFolder } from '../../sources/follow/follow-folder.ts';
import type { Follower } from '../../sources/follow/follower.ts';
import { followJournal } from '../../sources/journal/follow-journal.ts';
import { hostileLines } from '../hostile-lines.ts';
import type { FollowedSource } from './followers.ts';
import type { FromLiveThread, LiveThreadData, ToLiveThread } from './protocol.ts';
import { takeReceived } from './received-input.ts';
import { LiveRun } from './run-live.ts';

/** The live thread's side: runs what `workerData` restores until main says `stop`. */
export async function serveLive(): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('live-worker.ts runs in a worker thread only');
  const { restored, firstStage, batchMs }: LiveThreadData = workerData;
  const say = (message: FromLiveThread) => port.postMessage(message);
  let stored = () => {};
  const tells = firstStage === undefined ? undefined : await hostileLines(firstStage);
  const fail = (thrown: unknown) => say({ kind: 'failed', error: toAppErrorData(thrown) });
  const run = new LiveRun({
    restored,
    tells,
    batchMs,
    follow: createFollower,
    store: (batch: LiveBatch) =>
      new Promise<void>((resolve) => {
        stored = resolve;
        say({ kind: 'batch', batch });
      }),
    fail,
    tellTrouble: (error) => say({ kind: 'trouble', error }),
    tellFacts: (facts) => say({ kind: 'facts', facts }),
  });
  const inputs: Promise<void>[] = [];
  const listen = (from: MessagePort) =>
    void inputs.push(takeReceived(from, (batch) => run.takeReceived(batch)).catch(fail));

  const stop = async () => {
    await Promise.all(inputs);
    await run.stop();
    say({ kind: 'stopped' });
    port.close();
  };
  port.on('message', (message: ToLiveThread) => {
    if (message.kind === 'stored') stored();
    else if (message.kind === 'keep') run.keepIn(createRecordSink(message.port));
    else if (message.kind === 'listen') listen(message.port);
    else if (message.kind === 'apply') void run.apply(message.sources).catch(fail);
    else if (message.kind === 'forget') void run.forget(message.source).catch(fail);
    else void stop().catch(fail);
  });
}

function createFollower(settings: FollowedSource, state: string | null): Follower {
  return settings.kind === 'folder' ? followFolder(settings, state) : followJournal(settings, state);
}
