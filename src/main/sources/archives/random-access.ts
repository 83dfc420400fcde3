import { open } from 'node:fs/promises';

/** Bytes that can be read at any place. */
export interface RandomAccess {
  size: number;
  /** At most `length` bytes from `offset` on: fewer where they end before. */
  read(offset: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** A file as it is when it is opened: it stays the same one also where its name is given to another. */
export async function randomAccessToFile(path: string): Promise<RandomAccess> {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  return {
    size,
    async read(offset, length) {
      const wanted = Math.max(0, Math.min(length, size - offset));
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(wanted), 0, wanted, offset);
      return buffer.subarray(0, bytesRead);
    },
    close: () => handle.close(),
  };
}

/** Bytes that only come one after the other, held in memory; null where they are more than `maxBytes`. */
export async function randomAccessToStream(
  bytes: AsyncIterable<Buffer>,
  maxBytes: number,
): Promise<RandomAccess | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > maxBytes) return null;
    pieces.push(Buffer.from(piece));
  }
  const whole = Buffer.concat(pieces);
  return {
    size,
    read: async (offset, length) => whole.subarray(offset, offset + length),
    close: async () => undefined,
  };
}
