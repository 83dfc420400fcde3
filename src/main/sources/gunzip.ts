import { createGunzip } from 'node:zlib';
import { archiveDamaged } from './failures.ts';

/**
 * Compressed bytes given to zlib at once. zlib keeps back what it made of a step in which it finds damage, so small
 * steps save more of a damaged file; 8 KB cost no measurable speed and grow to 8 MB at most.
 */
const stepBytes = 8 * 1024;

/**
 * Decompresses gzip, also of several members. Gives all that came before damage, then throws `archive-damaged`.
 */
export async function* gunzip(file: string, compressed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const stream = createGunzip({ chunkSize: 256 * 1024 });
  let made: Buffer[] = [];
  let failure: Error | null = null;
  let stepDone = (): void => undefined;
  stream.on('data', (piece: Buffer) => made.push(piece));
  stream.on('error', (error) => {
    failure = error;
    stepDone();
  });
  const step = (bytes: Buffer | null): Promise<void> =>
    new Promise((resolve) => {
      stepDone = resolve;
      if (bytes === null) stream.end(() => resolve());
      else stream.write(bytes, () => resolve());
    });
  try {
    for await (const piece of compressed) {
      for (let start = 0; start < piece.length && failure === null; start += stepBytes) {
        await step(piece.subarray(start, start + stepBytes));
        const pieces = made;
        made = [];
        yield* pieces;
      }
      if (failure !== null) break;
    }
    if (failure === null) await step(null);
    yield* made;
    if (failure !== null) throw archiveDamaged(file, failure);
  } finally {
    stream.destroy();
  }
}
