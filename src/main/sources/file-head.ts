import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { FileHead } from '../../shared/ingest.ts';
import { pathFailure, replacedSince } from './failures.ts';

/** Log lines begin with a time, so that few bytes tell one file from its successor. */
const headBytes = 1024;

/** How a file begins: what it is known by when it is opened again. @throws AppError as `openFile` does. */
export function fileHead(path: string): Promise<FileHead> {
  return readHead(path, headBytes);
}

/** @throws AppError `file-changed` when the file does not begin as it did; it may have grown. */
export async function assertSameFile(path: string, head: FileHead): Promise<void> {
  const now = await readHead(path, head.bytes);
  if (now.bytes !== head.bytes || now.sha256 !== head.sha256) throw replacedSince(path);
}

async function readHead(path: string, bytes: number): Promise<FileHead> {
  try {
    const handle = await open(path);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
      return { bytes: bytesRead, sha256: createHash('sha256').update(buffer.subarray(0, bytesRead)).digest('hex') };
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    throw pathFailure(path, thrown);
  }
}
