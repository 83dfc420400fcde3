import { type FileHandle, stat } from 'node:fs/promises';
import type { LogRecord } from '../../../shared/log.ts';
import { defaultLimits, UnpackBudget } from '../archives/unpack-limits.ts';
import { detectCompression } from '../compression/compressions.ts';
import { archiveDamaged } from '../failures.ts';
import { fileBytes } from '../file-bytes.ts';
import { holdsStill, linesOf, openToRead, startOfFile } from './file-content.ts';
import type { FollowedFile } from './followed-file.ts';
import type { Place } from './followed-lines.ts';
import { printOf, tailBytes } from './print.ts';

/** Records of a followed file and the place behind them. */
export interface ReadPiece {
  records: LogRecord[];
  place: Place;
}

/** What became of the reading of one file. */
export type ReadOutcome =
  /** All that is there was read. */
  | 'read'
  /** There is more; the other files have their turn first. */
  | 'more'
  /** Its path leads to another file now. */
  | 'moved'
  /** The file holds another content now. */
  | 'other-content';

const readBytes = 512 * 1024;
/** Read of one file before the others have their turn. */
const turnBytes = 8 * 1024 * 1024;

/** Reads on in a plain file, as far as it goes or its turn lasts. Throws as the file system does. */
export async function* readPlain(
  file: FollowedFile,
  path: string,
  settled: boolean,
): AsyncGenerator<ReadPiece, ReadOutcome> {
  const handle = await openToRead(path);
  try {
    const facts = await handle.stat({ bigint: true });
    if (`${facts.dev}:${facts.ino}` !== file.key) return 'moved';
    if (!(await holdsStill(handle, file))) return 'other-content';
    file.lines ??= linesOf(file, (await startOfFile(handle)).text, settled);
    if (file.lines === null) return 'read';
    return yield* readOn(file.lines, handle);
  } finally {
    await handle.close();
  }
}

async function* readOn(
  lines: NonNullable<FollowedFile['lines']>,
  handle: FileHandle,
): AsyncGenerator<ReadPiece, ReadOutcome> {
  const buffer = Buffer.allocUnsafe(readBytes);
  const turnEnd = lines.readPosition + turnBytes;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, 0, readBytes, lines.readPosition);
    if (bytesRead === 0) {
      lines.forgetPadding();
      return 'read';
    }
    const records = lines.push(buffer.subarray(0, bytesRead));
    if (records.length > 0) yield { records, place: lines.place };
    // Padding that goes on must be seen to its end, or its next turn would begin before it.
    if (lines.readPosition >= turnEnd && !lines.inPadding) return 'more';
  }
}

/**
 * Reads on in a compressed file, to its end: what was read before is unpacked again and passed over. Throws
 * `archive-damaged` after what could be read.
 */
export async function* readPacked(file: FollowedFile, path: string): AsyncGenerator<ReadPiece, ReadOutcome> {
  const handle = await openToRead(path);
  const start = await startOfFile(handle).finally(() => handle.close());
  const lines = linesOf(file, start.text, true);
  if (lines === null) return 'read';
  const { position, tail } = file.place;
  let toSkip = position;
  let passed: Buffer = Buffer.alloc(0);
  for await (const piece of unpackedBytes(path)) {
    const skipped = Math.min(toSkip, piece.length);
    if (skipped > 0) {
      passed = Buffer.concat([passed, piece.subarray(Math.max(0, skipped - tailBytes), skipped)]).subarray(-tailBytes);
      toSkip -= skipped;
      if (toSkip === 0 && printOf(passed.subarray(passed.length - tail.bytes)).hash !== tail.hash)
        return 'other-content';
    }
    const records = skipped === piece.length ? [] : lines.push(piece.subarray(skipped));
    if (records.length > 0) yield { records, place: lines.place };
  }
  if (toSkip > 0) return 'other-content';
  lines.forgetPadding();
  const last = lines.release();
  if (last.length > 0) yield { records: last, place: lines.place };
  return 'read';
}

/** What a compressed file holds; throws `archive-damaged` or `archive-unsafe` after what could be unpacked. */
async function* unpackedBytes(path: string): AsyncGenerator<Buffer> {
  const budget = new UnpackBudget(path, defaultLimits);
  const packed = async function* (first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
    for (let piece = first; ; ) {
      budget.addPacked(piece.length);
      yield piece;
      const next = await rest.next();
      if (next.done === true) return;
      piece = next.value;
    }
  };
  const bytes = fileBytes(path, await stat(path, { bigint: true }), 0);
  try {
    const first = await bytes.next();
    const compression = first.done === true ? null : detectCompression(first.value);
    if (first.done === true || compression === null) throw new Error('not compressed');
    yield* budget.count(compression.decompress(packed(first.value, bytes)));
  } catch (thrown) {
    throw archiveDamaged(path, 'compressed file', thrown);
  } finally {
    await bytes.return(undefined);
  }
}
