import { createHash, randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';

/** What was written. */
export interface Written {
  bytes: number;
  /** Of the whole file, in lower-case hexadecimal. */
  sha256: string;
}

/** A native write of a few kilobytes costs more than it moves: small pieces are gathered up to this. */
const gathered = 1024 * 1024;

/**
 * Writes the pieces beside `file` under a name of its own (`file` + `.<8 characters>.draft`), and renames that when all is
 * on the disk: nobody ever sees half a file, and two that write the same at once don't mix. The draft is removed on failure.
 */
export async function writeDraft(
  file: string,
  pieces: AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<Written> {
  const draft = `${file}.${randomUUID().slice(0, 8)}.draft`;
  try {
    const written = await writePieces(draft, pieces, signal);
    await rename(draft, file);
    return written;
  } catch (error) {
    await rm(draft, { force: true });
    throw writeFailure(file, error);
  }
}

async function writePieces(draft: string, pieces: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<Written> {
  const handle = await open(draft, 'wx');
  try {
    const hash = createHash('sha256');
    const buffer = Buffer.alloc(gathered);
    let held = 0;
    let bytes = 0;
    const write = async (block: Uint8Array) => {
      // A write may take only a part, as it does just before a disk is full.
      for (let at = 0; at < block.length; ) at += (await handle.write(block, at)).bytesWritten;
      hash.update(block);
      bytes += block.length;
    };
    for await (const piece of pieces) {
      signal?.throwIfAborted();
      if (held + piece.length > gathered) {
        await write(buffer.subarray(0, held));
        held = 0;
      }
      if (piece.length > gathered) await write(piece);
      else {
        buffer.set(piece, held);
        held += piece.length;
      }
    }
    await write(buffer.subarray(0, held));
    await handle.sync();
    return { bytes, sha256: hash.digest('hex') };
  } finally {
    await handle.close();
  }
}

function writeFailure(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return new AppError(
      {
        code: 'disk-full',
        message: `There is no room on the disk to write ${file}.`,
        effect: 'What was written of it is removed again; everything else is as it was.',
        remedy: 'Make room and try again.',
      },
      error,
    );
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new AppError(
      {
        code: 'permission-denied',
        message: `${file} can't be written: it may not be changed by this user.`,
        remedy: 'Choose another folder, or ask whoever looks after this PC for the right to write there.',
      },
      error,
    );
  return error;
}
