import { AppError } from '../../../shared/errors.ts';
import type { LogRecord } from '../../../shared/log.ts';
import type { Content } from '../content.ts';
import type { ContentReader } from '../content-reader.ts';
import { cancelled, pathFailure } from '../failures.ts';
import type { OpenSource, ReadOptions, SourceChunk } from '../source.ts';
import { type ChunkReader, createChunkReader, type ReadChunk } from './chunk-reader.ts';
import { DamageTally } from './damage.ts';

const fileMagic = Buffer.from('ElfFile\0', 'latin1');
const chunkMagic = Buffer.from('ElfChnk\0', 'latin1');
const headerBytes = 4096;
const flagsOffset = 120;
const chunkBytes = 64 * 1024;
/** A record has 64 KB at most; its JSON can be longer, as each of its characters may need six. */
const maxRecordCharacters = 256 * 1024;

/**
 * Windows event logs (EVTX), classic and forwarded. Chunks are read to the end of the file, whatever number the header
 * states: a log that was not closed states too few. What is damaged is left out and told by `damage`.
 */
export const evtxReader: ContentReader = {
  detects: (head) => startsWith(head, fileMagic, 0) || startsWith(head, chunkMagic, headerBytes),
  async open(content, options): Promise<OpenSource> {
    if (content.totalBytes !== null && content.totalBytes < headerBytes) throw cutInHeader(content.name);
    if (options.evtxModule === undefined) throw new RangeError('no module to read Windows event logs with was named');
    const reader = await createChunkReader(options.evtxModule);
    const tally = new DamageTally();
    if (!startsWith(content.head, fileMagic, 0)) {
      tally.add({ kind: 'file-header', lost: 0, offset: 0, reason: 'it does not start as an event log does' }, 0, 0);
    }
    const { totalBytes, modifiedAt } = content;
    return {
      // The bytes at a record's offset are not its text.
      facts: { encoding: 'evtx', totalBytes, modifiedAt, seekable: false },
      chunks: recordsOf(content, options, reader, tally),
      damage: () => tally.all(),
    };
  },
};

function startsWith(bytes: Buffer, magic: Buffer, offset: number): boolean {
  return bytes.length >= offset + magic.length && bytes.compare(magic, 0, magic.length, offset, offset + 8) === 0;
}

/** Whether the log was in use when it was copied, or never closed: its headers may lag behind. */
function wasOpen(head: Buffer): boolean {
  return head.length >= flagsOffset + 4 && (head.readUInt32LE(flagsOffset) & 1) === 1;
}

/** The records of the chunks from `options.from` on, which is the start of one. */
async function* recordsOf(
  content: Content,
  options: ReadOptions,
  reader: ChunkReader,
  tally: DamageTally,
): AsyncGenerator<SourceChunk> {
  const open = wasOpen(content.head);
  let start = Math.max(headerBytes, options.from?.offset ?? 0);
  let lineNumber = options.from?.lineNumber ?? 1;
  try {
    for await (const chunk of piecesOf(content.bytes(start), chunkBytes)) {
      if (options.signal?.aborted === true) throw cancelled(content.name);
      const read = reader.read(chunk, open);
      const chunkNumber = Math.floor((start - headerBytes) / chunkBytes) + 1;
      for (const damage of read.damage) tally.add(damage, chunkNumber, start);
      const records = logRecords(content.name, read, start, lineNumber);
      start += chunk.length;
      lineNumber += records.length;
      yield { records, nextOffset: start, nextLineNumber: lineNumber };
    }
  } catch (thrown) {
    throw pathFailure(content.name, thrown);
  }
}

function logRecords(file: string, { lines, places }: ReadChunk, start: number, firstNumber: number): LogRecord[] {
  const receivedAt = Date.now();
  return lines.map((line, index) => ({
    file,
    lineNumber: firstNumber + index,
    lineCount: 1,
    offset: start + (places[index * 2] ?? 0),
    bytes: places[index * 2 + 1] ?? 0,
    receivedAt,
    text: line.length > maxRecordCharacters ? line.slice(0, maxRecordCharacters) : line,
    cut: line.length > maxRecordCharacters,
  }));
}

/** The bytes in pieces of `size`, the last one shorter; before a failure, what came is given. Each is overwritten by the next. */
async function* piecesOf(bytes: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  const held = Buffer.alloc(size);
  let length = 0;
  let failure: { thrown: unknown } | null = null;
  try {
    for await (const piece of bytes) {
      for (let taken = 0; taken < piece.length; ) {
        const copied = piece.copy(held, length, taken);
        taken += copied;
        length += copied;
        if (length < size) continue;
        yield held;
        length = 0;
      }
    }
  } catch (thrown) {
    failure = { thrown };
  }
  if (length > 0) yield held.subarray(0, length);
  if (failure !== null) throw failure.thrown;
}

function cutInHeader(file: string): AppError {
  return new AppError({
    code: 'not-a-log',
    message: `${file} begins as a Windows event log and ends within its header.`,
    effect: 'It holds no events.',
    remedy: 'Copy the file again from where it came, or export the log in Event Viewer once more.',
  });
}
