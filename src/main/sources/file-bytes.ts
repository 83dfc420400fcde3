import type { BigIntStats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { fileChanged, pathFailure } from './failures.ts';

/** Read at once: large enough that system calls don't count, small enough for steady progress. */
const readBytes = 512 * 1024;

/**
 * The bytes of a regular file from `offset` to its end, also those that are appended meanwhile. `opened` is what the
 * file was when it was looked at first. Each piece is overwritten by the next. Throws `file-changed` when the file is
 * gone, shorter, another one, or rewritten.
 */
export async function* fileBytes(file: string, opened: BigIntStats, offset: number): AsyncGenerator<Buffer> {
  if (BigInt(offset) > opened.size) throw fileChanged(file, 'shortened');
  const handle = await open(file, 'r').catch((thrown: unknown) => {
    throw pathFailure(file, thrown);
  });
  const buffer = Buffer.allocUnsafe(readBytes);
  let position = offset;
  try {
    for (;;) {
      await checkSame(file, handle, opened, position);
      const { bytesRead } = await handle.read(buffer, 0, readBytes, position);
      if (bytesRead === 0) break;
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
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
