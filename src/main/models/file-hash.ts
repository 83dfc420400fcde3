import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/**
 * SHA-256 over the first `length` bytes of a file (all of it where none is given), as a hash that more bytes can go into.
 * Streamed: memory doesn't grow with the file. `onBytes` gets the size of each piece read. Throws what the file system
 * throws, and the signal's reason.
 */
export async function hashOf(
  file: string,
  options: { length?: number; signal?: AbortSignal; onBytes?: (bytes: number) => void } = {},
): Promise<Hash> {
  const hash = createHash('sha256');
  if (options.length === 0) return hash;
  const end = options.length === undefined ? Number.POSITIVE_INFINITY : options.length - 1;
  const bytes = createReadStream(file, { end, highWaterMark: 1024 * 1024 });
  for await (const chunk of bytes) {
    options.signal?.throwIfAborted();
    hash.update(chunk);
    options.onBytes?.(chunk.length);
  }
  return hash;
}
