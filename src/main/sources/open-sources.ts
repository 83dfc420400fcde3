import type { BigIntStats } from 'node:fs';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { entryNames } from './archives/entry-name.ts';
import { defaultLimits, UnpackBudget, type UnpackLimits } from './archives/unpack-limits.ts';
import { type Content, headBytes, streamedContent } from './content.ts';
import { cancelled, pathFailure } from './failures.ts';
import { fileBytes } from './file-bytes.ts';
import type { Found } from './found.ts';
import { unpack } from './unpack.ts';

export interface UnpackOptions {
  /** Tried for what is locked, in this order. They stay in memory. */
  passwords?: readonly string[] | undefined;
  limits?: UnpackLimits | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * What a file holds: itself where it is a log, compressed or not, or the files of an archive, one after the other. Each is
 * to be read before the next is asked for. Throws an `AppError` about the file itself: `not-found`, `permission-denied`,
 * `not-a-log`; after what could be read, `archive-damaged` or `archive-unsafe`.
 */
export async function* openSources(path: string, options: UnpackOptions = {}): AsyncGenerator<Found> {
  const { stats, head } = await readHead(path);
  if (!stats.isFile()) {
    yield* openStream(path, createReadStream(path), options);
    return;
  }
  const budget = new UnpackBudget(path, options.limits ?? defaultLimits);
  const content: Content = {
    name: path,
    head,
    bytes: (offset) => countPacked(fileBytes(path, stats, offset), budget),
    totalBytes: Number(stats.size),
    modifiedAt: Number(stats.mtimeMs),
    seekable: true,
  };
  yield* inOrder(content, budget, options);
}

/** The same of a stream such as standard input; waits for its first bytes. */
export async function* openStream(name: string, stream: Readable, options: UnpackOptions = {}): AsyncGenerator<Found> {
  const budget = new UnpackBudget(name, options.limits ?? defaultLimits);
  const facts = { name, totalBytes: null, modifiedAt: null };
  const { content } = await streamedContent(facts, countPacked(stream, budget), saysWhatItIs);
  yield* inOrder(content, budget, options);
}

/** A line of text is read as it comes; what has no line ending yet may be an archive, whose header has 512 bytes. */
function saysWhatItIs(last: Buffer, bytes: number): boolean {
  return bytes >= 512 || last.includes(0x0a);
}

async function* inOrder(content: Content, budget: UnpackBudget, options: UnpackOptions): AsyncGenerator<Found> {
  const shared = { budget, passwords: options.passwords ?? [], nameOf: entryNames() };
  for await (const found of unpack(content, shared)) {
    if (options.signal?.aborted === true) throw cancelled(content.name);
    yield found;
  }
}

async function* countPacked(bytes: AsyncIterable<Buffer>, budget: UnpackBudget): AsyncGenerator<Buffer> {
  for await (const piece of bytes) {
    budget.addPacked(piece.length);
    yield piece;
  }
}

/** What the file is and its first bytes; none of one that is no regular file, as reading would take them away. */
async function readHead(path: string): Promise<{ stats: BigIntStats; head: Buffer }> {
  try {
    const stats = await stat(path, { bigint: true });
    if (!stats.isFile()) return { stats, head: Buffer.alloc(0) };
    const handle = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
      return { stats: await handle.stat({ bigint: true }), head: buffer.subarray(0, bytesRead) };
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    throw pathFailure(path, thrown);
  }
}
