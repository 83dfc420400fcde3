import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';
import { detectCompression } from '../compression/compressions.ts';
import { detectEncoding } from '../encoding.ts';
import { notALog } from '../failures.ts';
import { recognise } from '../recognise.ts';
import type { FollowedFile, FollowedState } from './followed-file.ts';
import { FollowedLines, padding } from './followed-lines.ts';
import { beginsAs, bytesAt, endsAs, headBytes, type Print, printOf } from './print.ts';

/** From so many bytes kind and encoding are told; compressed ones unpack to more. */
const sniffBytes = 4096;
const pieceBytes = 64 * 1024;
/** Shorter UTF-16 can't be told from other text. */
const minSniffBytes = 8;
const maxLineBytes = 64 * 1024;

/** Does not wait where a pipe has taken the place of the file. */
export async function openToRead(path: string): Promise<FileHandle> {
  return await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
}

/** How a file begins: its text, unpacked where it is compressed. */
export interface FileStart {
  packed: boolean;
  text: Buffer;
}

export async function startOfFile(handle: FileHandle): Promise<FileStart> {
  const raw = await bytesAt(handle, 0, sniffBytes);
  const compression = detectCompression(raw);
  if (compression === null) return { packed: false, text: raw };
  return { packed: true, text: await firstUnpacked(compression.decompress(piecesOf(handle))) };
}

/** What comes out first; less, or nothing, of a file that is damaged or still being written. */
async function firstUnpacked(unpacked: AsyncIterable<Buffer>): Promise<Buffer> {
  let text: Buffer = Buffer.alloc(0);
  try {
    for await (const piece of unpacked) {
      text = Buffer.concat([text, piece.subarray(0, sniffBytes)]);
      if (text.length >= sniffBytes) break;
    }
  } catch {
    // What it is worth shows when it is read.
  }
  return text.subarray(0, sniffBytes);
}

async function* piecesOf(handle: FileHandle): AsyncGenerator<Buffer> {
  for (let position = 0; ; ) {
    const piece = await bytesAt(handle, position, pieceBytes);
    if (piece.length === 0) return;
    position += piece.length;
    yield piece;
  }
}

/** Why a file that begins so is not followed; null where it is a log of lines. */
export function whyNotFollowed(path: string, text: Buffer): { error: AppError; isTold: boolean } | null {
  const found = recognise(withoutPadding(text));
  switch (found.kind) {
    case 'text':
      return null;
    case 'not-a-log':
      return { error: notALog(path, found.notText), isTold: found.notText.mayHoldLogs };
    default:
      return { error: notOfLines(path), isTold: true };
  }
}

function notOfLines(path: string): AppError {
  return new AppError({
    code: 'not-a-log',
    message: `${path} is no log of lines that grows, such as an archive or an event file.`,
    effect: 'It is not followed.',
    remedy: 'Import it as a file to read what it holds.',
  });
}

/** The print of a file's first bytes, up to space that is not filled in yet. */
export function headPrint(text: Buffer): Print {
  const space = text.indexOf(padding);
  return printOf(text.subarray(0, space < 0 ? headBytes : Math.min(space, headBytes)));
}

/** Whether the file still holds the content of which so much is known: it may have grown. */
export async function holdsStill(handle: FileHandle, file: FollowedState): Promise<boolean> {
  if (file.packed) {
    const { packed, text } = await startOfFile(handle);
    return packed && beginsAs(text, file.head);
  }
  const { size } = await handle.stat();
  if (size < file.place.position) return false;
  const head = await bytesAt(handle, 0, file.head.bytes);
  return beginsAs(head, file.head) && (await endsAs(handle, file.place.position, file.place.tail));
}

/** A reader of lines from the place up to which the file was read; null while it is too short to tell its encoding. */
export function linesOf(file: FollowedFile, text: Buffer, settled: boolean): FollowedLines | null {
  if (text.length < minSniffBytes && !settled) return null;
  const sniffed = withoutPadding(text);
  const { encoding, markBytes } = detectEncoding(sniffed);
  return new FollowedLines({
    file: file.name,
    encoding,
    markBytes,
    // A short text may only lack the LF that follows its CR.
    carriageReturnEnds: text.length >= headBytes && sniffed.includes(0x0d) && !sniffed.includes(0x0a),
    maxLineBytes,
    place: file.place,
  });
}

/** NUL bytes at the start or end, which a crash leaves, would look like UTF-16 or binary content. */
function withoutPadding(text: Buffer): Buffer {
  let start = 0;
  let end = text.length;
  while (start < end && text[start] === 0) start += 1;
  while (end > start + 1 && text[end - 1] === 0 && text[end - 2] === 0) end -= 1;
  return start < 4 ? text.subarray(0, end) : text.subarray(start, end);
}

const countBytes = 1024 * 1024;
const lineFeed = 0x0a;

/** The start of the last line that begins before `limit`, with its number: what lies before it counts as read. */
export async function placeBefore(handle: FileHandle, limit: number): Promise<FollowedState['place']> {
  const { encoding } = detectEncoding(withoutPadding((await startOfFile(handle)).text));
  const unit = encoding === 'utf-16le' || encoding === 'utf-16be' ? 2 : 1;
  const low = encoding === 'utf-16be' ? 1 : 0;
  const buffer = Buffer.allocUnsafe(Math.min(countBytes, limit));
  let position = 0;
  let line = 1;
  for (let start = 0; start < limit; ) {
    const { bytesRead } = await handle.read(buffer, 0, Math.min(countBytes, limit - start), start);
    if (bytesRead === 0) break;
    const piece = buffer.subarray(0, bytesRead);
    for (let at = piece.indexOf(lineFeed); at >= 0; at = piece.indexOf(lineFeed, at + 1)) {
      if (unit === 2 && ((start + at) % 2 !== low || piece[low === 0 ? at + 1 : at - 1] !== 0)) continue;
      position = start + at + (unit === 2 && low === 0 ? 2 : 1);
      line += 1;
    }
    start += bytesRead;
  }
  const tailStart = Math.max(0, position - 256);
  return { position, line, tail: printOf(await bytesAt(handle, tailStart, position - tailStart)) };
}
