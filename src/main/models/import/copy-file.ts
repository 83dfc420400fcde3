import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeFailure } from '../file-failures.ts';
import { openRegular, type Sized, unreadable } from './source-files.ts';

export interface CopyOptions {
  target: string;
  signal: AbortSignal;
  /** Bytes of this file that were copied, and all of them. */
  onProgress: (bytes: number, total: number) => void;
}

const pieceBytes = 1024 * 1024;

/**
 * Copies a file and returns its size and SHA-256, computed from the bytes that were written. A copy and no link: the stick
 * goes away. Throws `not-found` where the source can't be read to the end that it had, `disk-full`, and the signal's reason.
 */
export async function copyFile(source: Sized, options: CopyOptions): Promise<{ bytes: number; sha256: string }> {
  const folder = dirname(options.target);
  const from = await openRegular(source);
  try {
    const { size } = await from.stat();
    if (size !== source.bytes)
      throw unreadable(source.path, new Error(`It has ${size} and not ${source.bytes} bytes.`));
    const to = await open(options.target, 'wx').catch(async (thrown) => {
      throw await writeFailure(folder, thrown, size);
    });
    try {
      return await copyBytes(source.path, from, to, size, folder, options);
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}

async function copyBytes(
  source: string,
  from: FileHandle,
  to: FileHandle,
  size: number,
  folder: string,
  { signal, onProgress }: CopyOptions,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(Math.min(pieceBytes, Math.max(1, size)));
  let bytes = 0;
  while (bytes < size) {
    signal.throwIfAborted();
    const { bytesRead } = await from.read(buffer, 0, Math.min(buffer.length, size - bytes), bytes).catch((thrown) => {
      throw unreadable(source, thrown);
    });
    if (bytesRead === 0) throw unreadable(source, new Error(`It ends after ${bytes} of ${size} bytes.`));
    const piece = buffer.subarray(0, bytesRead);
    hash.update(piece);
    await to.writeFile(piece).catch(async (thrown) => {
      throw await writeFailure(folder, thrown, size - bytes);
    });
    bytes += bytesRead;
    onProgress(bytes, size);
  }
  await to.sync().catch(async (thrown) => {
    throw await writeFailure(folder, thrown, 0);
  });
  return { bytes, sha256: hash.digest('hex') };
}
