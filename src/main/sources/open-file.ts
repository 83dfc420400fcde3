import type { BigIntStats } from 'node:fs';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { AppError } from '../../shared/errors.ts';
import { detectNotText, isGzip } from './content-type.ts';
import { detectEncoding } from './encoding.ts';
import { cancelled, notALog, pathFailure } from './failures.ts';
import { fileBytes } from './file-bytes.ts';
import { gunzip, gunzipHead } from './gunzip.ts';
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
  const { stats, head } = await readHead(path);
  if (!stats.isFile()) return openBytes(path, createReadStream(path), options);
  const gzip = isGzip(head);
  const text = gzip ? gunzipHead(head).subarray(0, headBytes) : head;
  refuseNotText(path, text);
  const facts = {
    encoding: detectEncoding(text).encoding,
    totalBytes: gzip ? null : Number(stats.size),
    modifiedAt: Number(stats.mtimeMs),
  };
  if (gzip) return { facts, chunks: chunksOf(path, gunzip(path, fileBytes(path, stats, 0)), text, options, 0) };
  const start = options.from?.offset ?? 0;
  return { facts, chunks: chunksOf(path, fileBytes(path, stats, start), text, options, start) };
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

/** Opens a stream such as standard input, under the name `-`; waits for its first bytes. Failures as {@link openFile}. */
export async function openStream(stream: Readable, options: ReadOptions = {}): Promise<OpenSource> {
  return openBytes('-', stream, options);
}

async function openBytes(file: string, source: AsyncIterable<Buffer>, options: ReadOptions): Promise<OpenSource> {
  const raw = await withHead(source, 3);
  const text = isGzip(raw.head) ? await withHead(gunzip(file, raw.bytes), 1) : raw;
  refuseNotText(file, text.head);
  return {
    facts: { encoding: detectEncoding(text.head).encoding, totalBytes: null, modifiedAt: null },
    chunks: chunksOf(file, text.bytes, text.head, options, 0),
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
