import type { BigIntStats } from 'node:fs';
import { type FileHandle, stat } from 'node:fs/promises';
import { fileChanged, pathFailure } from './failures.ts';

/** Read at once: large enough that system calls don't count, small enough for steady progress. */
export const readBytes = 512 * 1024;

/**
 * The bytes of an open regular file from `offset` to the size that it had when it was opened, then whatever was
 * appended since. Each piece is overwritten by the next. Throws `file-changed` when the file is gone, shorter,
 * another one, or rewritten; closes the handle at the end.
 */
export async function* fileBytes(
  file: string,
  handle: FileHandle,
  opened: BigIntStats,
  offset: number,
): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafe(readBytes);
  let position = offset;
  try {
    if (BigInt(offset) > opened.size) throw fileChanged(file, 'shortened');
    for (;;) {
      await checkSame(file, handle, opened, position);
      const { bytesRead } = await handle.read(buffer, 0, readBytes, position);
      if (bytesRead === 0) break;
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
    await checkSame(file, handle, opened, position);
  } catch (thrown) {
    throw pathFailure(file, thrown);
  } finally {
    await handle.close();
  }
}

async function checkSame(file: string, handle: FileHandle, opened: BigIntStats, position: number): Promise<void> {
  const now = await handle.stat({ bigint: true });
  if (now.size < opened.size || now.size < BigInt(position)) throw fileChanged(file, 'shortened');
  if (now.size === opened.size && now.mtimeNs !== opened.mtimeNs) throw fileChanged(file, 'rewritten');
  const atPath = await stat(file, { bigint: true }).catch(() => null);
  if (atPath === null) throw fileChanged(file, 'deleted or moved');
  if (atPath.ino !== opened.ino || atPath.dev !== opened.dev) throw fileChanged(file, 'replaced');
}
