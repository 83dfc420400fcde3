import type { BigIntStats } from 'node:fs';
import { constants, createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { AppError } from '../../shared/errors.ts';
import { detectNotText, isGzip } from './content-type.ts';
import { detectEncoding } from './encoding.ts';
import { cancelled, notALog, pathFailure } from './failures.ts';
import { fileBytes } from './file-bytes.ts';
import { gunzip } from './gunzip.ts';
import { LineSplitter } from './line-splitter.ts';
import type { OpenSource, ReadOptions, SourceChunk } from './source.ts';

const defaultMaxLineBytes = 64 * 1024;
/** From so many bytes encoding and kind of a file are told. */
const headBytes = 64 * 1024;

/**
 * Opens a text log or a gzip of one. Throws an `AppError` (`not-found`, `permission-denied`, `not-a-log`,
 * `archive-damaged`) at once; its chunks may throw `file-changed`, `archive-damaged` or `cancelled` after those that
 * could be read.
 */
export async function openFile(path: string, options: ReadOptions = {}): Promise<OpenSource> {
  try {
    const handle = await open(path, constants.O_RDONLY);
    const stats: BigIntStats = await handle.stat({ bigint: true });
    if (!stats.isFile()) {
      await handle.close();
      return await openBytes(path, createReadStream(path), options, 0, null);
    }
    const start = Buffer.alloc(headBytes);
    const { bytesRead } = await handle.read(start, 0, headBytes, 0);
    const head = start.subarray(0, bytesRead);
    const modifiedAt = Number(stats.mtimeMs);
    const fromOffset = options.from?.offset ?? 0;
    if (isGzip(head)) {
      const compressed = fileBytes(path, handle, stats, 0);
      return await openBytes(path, compressed, options, 0, modifiedAt);
    }
    try {
      refuseNotText(path, head);
    } catch (thrown) {
      await handle.close();
      throw thrown;
    }
    return {
      facts: { encoding: detectEncoding(head).encoding, totalBytes: Number(stats.size), modifiedAt },
      chunks: chunksOf(path, fileBytes(path, handle, stats, fromOffset), head, options, fromOffset),
    };
  } catch (thrown) {
    throw pathFailure(path, thrown);
  }
}

/** Opens a stream such as standard input, under the name `-`; waits for its first bytes. Failures as {@link openFile}. */
export async function openStream(stream: Readable, options: ReadOptions = {}): Promise<OpenSource> {
  return openBytes('-', stream, options, 0, null);
}

async function openBytes(
  file: string,
  source: AsyncIterable<Buffer>,
  options: ReadOptions,
  position: number,
  modifiedAt: number | null,
): Promise<OpenSource> {
  const raw = await withHead(source, 3);
  const text = isGzip(raw.head) ? await withHead(gunzip(file, raw.bytes), 1) : raw;
  refuseNotText(file, text.head);
  return {
    facts: { encoding: detectEncoding(text.head).encoding, totalBytes: null, modifiedAt },
    chunks: chunksOf(file, text.bytes, text.head, options, position),
  };
}

function refuseNotText(file: string, head: Buffer): void {
  const notText = detectNotText(head);
  if (notText !== null) throw notALog(file, notText);
}

/** Takes pieces until there are `enough` bytes, and gives them with an iterable that starts with them again. */
async function withHead(
  source: AsyncIterable<Buffer>,
  enough: number,
): Promise<{ head: Buffer; bytes: AsyncIterable<Buffer> }> {
  const iterator = source[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  let failure: { thrown: unknown } | null = null;
  while (head.length < enough && failure === null) {
    try {
      const next = await iterator.next();
      if (next.done === true) break;
      head = Buffer.concat([head, next.value]);
    } catch (thrown) {
      failure = { thrown };
    }
  }
  async function* again(): AsyncGenerator<Buffer> {
    if (head.length > 0) yield head;
    if (failure !== null) throw failure.thrown;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head: head.subarray(0, headBytes), bytes: again() };
}

/** Records of `bytes`, which start at `position` of the source; what lies before `options.from` is passed over. */
async function* chunksOf(
  file: string,
  bytes: AsyncIterable<Buffer>,
  head: Buffer,
  options: ReadOptions,
  position: number,
): AsyncGenerator<SourceChunk> {
  const from = options.from ?? { offset: 0, lineNumber: 1 };
  const { encoding, markBytes } = detectEncoding(head);
  const splitter = new LineSplitter({
    file,
    encoding,
    markBytes,
    carriageReturnEnds: head.includes(0x0d) && !head.includes(0x0a),
    maxLineBytes: options.maxLineBytes ?? defaultMaxLineBytes,
    offset: from.offset,
    lineNumber: from.lineNumber,
  });
  let toSkip = from.offset - position;
  let failure: unknown = null;
  try {
    for await (const piece of bytes) {
      if (options.signal?.aborted === true) throw cancelled(file);
      const skipped = Math.min(toSkip, piece.length);
      toSkip -= skipped;
      const records = splitter.push(piece.subarray(skipped));
      if (records.length > 0) yield chunk(records, splitter);
    }
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.data.code === 'cancelled') throw thrown;
    failure = pathFailure(file, thrown);
  }
  const last = splitter.end();
  if (last.length > 0) yield chunk(last, splitter);
  if (failure !== null) throw failure;
}

function chunk(records: SourceChunk['records'], splitter: LineSplitter): SourceChunk {
  return { records, nextOffset: splitter.nextOffset, nextLineNumber: splitter.nextLineNumber };
}
