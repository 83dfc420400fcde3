import { createInterface } from 'node:readline';

/** Batches that may wait before no more is read. */
const batchesAhead = 8;

/**
 * The lines of a stream in batches of at most `most`: whatever has arrived when the consumer is ready for more. So a
 * sender that waits for each answer gets it, and one that sends much fills the batches. Ends with the stream or `signal`.
 */
export async function* lineBatches(
  input: NodeJS.ReadableStream,
  most: number,
  signal: AbortSignal,
): AsyncGenerator<string[]> {
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY, signal });
  const waiting: string[] = [];
  let ended = false;
  let wake = () => {};
  lines.on('line', (line) => {
    waiting.push(line);
    if (waiting.length >= most * batchesAhead) lines.pause();
    wake();
  });
  lines.on('close', () => {
    ended = true;
    wake();
  });
  while (!signal.aborted) {
    const batch = waiting.splice(0, most);
    if (!ended && waiting.length === 0) lines.resume();
    if (batch.length > 0) yield batch;
    else if (ended) return;
    else
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
  }
}
