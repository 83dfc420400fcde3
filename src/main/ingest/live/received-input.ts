import type { MessagePort } from 'node:worker_threads';
import type { BatchAnswer, ReceivedBatch, TakeBatch } from '../../../shared/received.ts';

/**
 * Takes batches from the listening thread until it says that there are no more. `take` resolves when it has room for
 * the next, which is on its way meanwhile.
 */
export async function takeReceived(port: MessagePort, take: (batch: ReceivedBatch) => Promise<void>): Promise<void> {
  const inbox: BatchAnswer[] = [];
  let wake = () => {};
  let closed = false;
  port.on('message', (answer: BatchAnswer) => {
    inbox.push(answer);
    wake();
  });
  port.on('close', () => {
    closed = true;
    wake();
  });
  const ask = () => port.postMessage({ kind: 'take' } satisfies TakeBatch);
  ask();
  for (;;) {
    const answer = inbox.shift();
    if (answer === undefined) {
      if (closed) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      continue;
    }
    if (answer.kind === 'end') {
      port.close();
      return;
    }
    ask();
    await take(answer.batch);
  }
}
