import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { z } from 'zod';

/** A hash of some bytes of a file, by which they are known again without being kept. */
export const printSchema = z.object({ bytes: z.number().int().min(0), hash: z.string() });
export type Print = z.infer<typeof printSchema>;

/** A file is known by its first bytes: log lines begin with a time, so that few of them tell it from its successor. */
export const headBytes = 1024;
/** And by those before the place up to which it was read. */
export const tailBytes = 256;

export const noPrint: Print = { bytes: 0, hash: '' };

export function printOf(bytes: Buffer): Print {
  if (bytes.length === 0) return noPrint;
  return { bytes: bytes.length, hash: createHash('sha256').update(bytes).digest('base64url').slice(0, 22) };
}

/** Whether the bytes begin with those of the print. */
export function beginsAs(bytes: Buffer, print: Print): boolean {
  return bytes.length >= print.bytes && printOf(bytes.subarray(0, print.bytes)).hash === print.hash;
}

/** The bytes of a file in `[start, start + length)`; fewer where it ends before. */
export async function bytesAt(handle: FileHandle, start: number, length: number): Promise<Buffer> {
  if (length <= 0) return Buffer.alloc(0);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, start);
  return buffer.subarray(0, bytesRead);
}

/** Whether the bytes before `position` are those of the print. */
export async function endsAs(handle: FileHandle, position: number, print: Print): Promise<boolean> {
  const before = await bytesAt(handle, position - print.bytes, print.bytes);
  return before.length === print.bytes && printOf(before).hash === print.hash;
}
