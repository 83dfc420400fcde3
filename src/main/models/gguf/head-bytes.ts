import { type FileHandle, open } from 'node:fs/promises';
import { damagedFile } from './refusals.ts';

const windowBytes = 1024 * 1024;
/** The heads of published models have up to 30 MB, most of it the vocabulary. */
const mostHeadBytes = 256 * 1024 * 1024;

/**
 * Reads numbers and texts from the start of a file, one behind the other, through a window of 1 MB. Whatever length the
 * file claims, no more is held than the window and the texts that were asked for.
 */
export interface HeadBytes {
  readonly fileBytes: number;
  /** Bytes read so far. */
  position(): number;
  uint32(): Promise<number>;
  /** A number of 64 bits, which must be one that JavaScript can hold: lengths, counts and offsets. */
  count(what: string): Promise<number>;
  /** A view of the next bytes, valid until the next call; at most the window's size. */
  take(bytes: number): Promise<DataView>;
  /** A text with its length before it; `damagedFile` above `most` bytes. */
  text(what: string, most: number): Promise<string>;
  skip(bytes: number): void;
  close(): Promise<void>;
}

/** Opens a file for {@link HeadBytes}; rejects with the system's error where it can't be opened. */
export async function openHead(file: string): Promise<HeadBytes> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    return readerOf(file, handle, size);
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function readerOf(file: string, handle: FileHandle, fileBytes: number): HeadBytes {
  const held = Buffer.alloc(Math.min(windowBytes, fileBytes));
  let heldFrom = 0;
  let heldBytes = 0;
  let at = 0;
  const reader: HeadBytes = {
    fileBytes,
    position: () => at,
    async uint32() {
      return (await reader.take(4)).getUint32(0, true);
    },
    async count(what) {
      const value = (await reader.take(8)).getBigUint64(0, true);
      if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damagedFile(file, `${what} is said to be ${value}`);
      return Number(value);
    },
    async take(bytes) {
      if (at + bytes > Math.min(fileBytes, mostHeadBytes))
        throw damagedFile(file, at + bytes > fileBytes ? 'it ends within its head' : 'its head has no end');
      if (at < heldFrom || at + bytes > heldFrom + heldBytes) {
        heldFrom = at;
        heldBytes = 0;
        while (heldBytes < bytes) {
          const { bytesRead } = await handle.read(held, heldBytes, held.length - heldBytes, heldFrom + heldBytes);
          if (bytesRead === 0) throw damagedFile(file, 'it became shorter while it was read');
          heldBytes += bytesRead;
        }
      }
      const view = new DataView(held.buffer, held.byteOffset + at - heldFrom, bytes);
      at += bytes;
      return view;
    },
    async text(what, most) {
      const length = await reader.count(`the length of ${what}`);
      if (length > Math.min(most, windowBytes)) throw damagedFile(file, `${what} is said to have ${length} bytes`);
      const view = await reader.take(length);
      return Buffer.from(view.buffer, view.byteOffset, length).toString();
    },
    skip(bytes) {
      at += bytes;
    },
    close: () => handle.close(),
  };
  return reader;
}
