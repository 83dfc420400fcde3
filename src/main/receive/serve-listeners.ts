import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { BatchAnswer, TakeBatch } from '../../shared/received.ts';
import { createListeners } from './listeners.ts';
import type { FromListenThread, ListenThreadData, ToListenThread } from './protocol.ts';
import { ReceiveQueue } from './queue.ts';
import { buffersOf } from './segment.ts';

const REPORT_MILLISECONDS = 1000;
/** A `take` that waits is answered this long after the first message came, so that a batch is worth its way. */
const GATHER_MILLISECONDS = 20;

/** The thread's side of `openListeners`: listens to what main names and answers the consumer of the batches. */
export function serveListeners(): void {
  const main = parentPort;
  if (!main) throw new Error('listen-worker.ts runs in a worker thread only');
  const { certificateFolder, queue: limits }: ListenThreadData = workerData;
  const queue = new ReceiveQueue(limits);
  const listeners = createListeners(queue, certificateFolder);
  const say = (message: FromListenThread) => main.postMessage(message);
  const hand = handOut(queue, () => void finish());
  let stopping = false;

  const reporting = setInterval(() => void tell(), REPORT_MILLISECONDS);
  async function tell(): Promise<void> {
    await listeners.readKernelDrops();
    if (listeners.changed() && !stopping) say({ kind: 'reports', id: null, reports: listeners.reports() });
  }

  async function finish(): Promise<void> {
    clearInterval(reporting);
    queue.dropAll();
    say({ kind: 'stopped', reports: listeners.reports() });
    main?.close();
  }

  main.on('message', (message: ToListenThread) => {
    switch (message.kind) {
      case 'apply':
        void listeners
          .apply(message.sources)
          .then(() => say({ kind: 'reports', id: message.id, reports: listeners.reports() }));
        break;
      case 'status':
        void listeners
          .readKernelDrops()
          .then(() => say({ kind: 'reports', id: message.id, reports: listeners.reports() }));
        break;
      case 'connect':
        hand.connect(message.port);
        break;
      case 'stop':
        stopping = true;
        void listeners
          .readKernelDrops()
          .then(() => listeners.close())
          .then(() => hand.drain());
        break;
    }
  });
}

interface HandOut {
  connect(port: MessagePort): void;
  /** Nothing comes any more: a `take` that finds the queue empty is answered by `end`. */
  drain(): void;
}

/** Answers each `take` of the consumer; `onEnd` is called once it has all, or there is none. */
function handOut(queue: ReceiveQueue, onEnd: () => void): HandOut {
  let consumer: MessagePort | null = null;
  let waiting = false;
  let draining = false;
  let gathering: NodeJS.Timeout | null = null;

  const answer = (message: BatchAnswer) => {
    waiting = false;
    const transfer = message.kind === 'batch' ? buffersOf(message.batch) : [];
    consumer?.postMessage(message, transfer);
  };

  function give(): void {
    if (gathering) clearTimeout(gathering);
    gathering = null;
    if (!waiting) return;
    const batch = queue.take();
    if (batch) answer({ kind: 'batch', batch });
    else if (draining) {
      answer({ kind: 'end' });
      consumer?.close();
      onEnd();
    }
  }

  queue.onFirst = () => {
    if (waiting && !gathering) gathering = setTimeout(give, GATHER_MILLISECONDS);
  };

  return {
    connect(port) {
      consumer?.close();
      consumer = port;
      waiting = false;
      port.on('message', (_message: TakeBatch) => {
        waiting = true;
        give();
      });
      port.on('close', () => {
        if (consumer !== port) return;
        consumer = null;
        waiting = false;
        if (draining) onEnd();
      });
    },
    drain() {
      draining = true;
      if (!consumer) onEnd();
      else give();
    },
  };
}
