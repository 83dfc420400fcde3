import { AppError } from '../../shared/errors.ts';
import type { Content } from './content.ts';
import { detectEncoding } from './encoding.ts';
import { cancelled, pathFailure } from './failures.ts';
import { LineSplitter } from './line-splitter.ts';
import type { OpenSource, ReadOptions, SourceChunk } from './source.ts';

const defaultMaxLineBytes = 64 * 1024;

/** The lines of a text. Its chunks throw what its bytes throw, or `cancelled`, after those that could be read. */
export function openText(content: Content, options: ReadOptions): OpenSource {
  const { totalBytes, modifiedAt, seekable } = content;
  const { encoding } = detectEncoding(content.head);
  return { facts: { encoding, totalBytes, modifiedAt, seekable }, chunks: chunksOf(content, options) };
}

async function* chunksOf(content: Content, options: ReadOptions): AsyncGenerator<SourceChunk> {
  const { name, head } = content;
  const from = options.from ?? { offset: 0, lineNumber: 1 };
  const { encoding, markBytes } = detectEncoding(head);
  const splitter = new LineSplitter({
    file: name,
    encoding,
    markBytes,
    carriageReturnEnds: head.includes(0x0d) && !head.includes(0x0a),
    maxLineBytes: options.maxLineBytes ?? defaultMaxLineBytes,
    offset: from.offset,
    lineNumber: from.lineNumber,
  });
  let failure: unknown = null;
  try {
    for await (const piece of content.bytes(from.offset)) {
      if (options.signal?.aborted === true) throw cancelled(name);
      const records = splitter.push(piece);
      if (records.length > 0) yield chunk(records, splitter);
    }
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.data.code === 'cancelled') throw thrown;
    failure = pathFailure(name, thrown);
  }
  const last = splitter.end();
  if (last.length > 0) yield chunk(last, splitter);
  if (failure !== null) throw failure;
}

function chunk(records: SourceChunk['records'], splitter: LineSplitter): SourceChunk {
  return { records, nextOffset: splitter.nextOffset, nextLineNumber: splitter.nextLineNumber };
}
