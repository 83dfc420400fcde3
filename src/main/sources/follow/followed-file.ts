import { z } from 'zod';
import type { AppErrorData } from '../../../shared/errors.ts';
import type { FollowedLines } from './followed-lines.ts';
import { type Print, printSchema } from './print.ts';

/**
 * One content that is followed: the lines that some program wrote one after the other, wherever they lie now. Rotation
 * changes path, inode and even the form of a content; it stays the same as long as its first bytes and those before
 * the place up to which it was read do.
 */
export const followedStateSchema = z.object({
  id: z.number().int(),
  /** Path under which it was first met. */
  name: z.string(),
  /** Device and inode of the file that holds it; empty once another content took that file. */
  key: z.string(),
  packed: z.boolean(),
  place: z.object({ position: z.number().int().min(0), line: z.number().int().min(1), tail: printSchema }),
  head: printSchema,
  /** Size of a compressed file that was read whole, or is not to be read. */
  packedRead: z.number().nullable(),
  /** Another content that this one repeats byte by byte, so far in `agreed` bytes: not read as long as that one is there. */
  copyOf: z.number().int().nullable(),
  agreed: z.number(),
  /** Its size when following began at its end: a last line without an end that does not grow was there before. */
  startSize: z.number(),
});
export type FollowedState = z.infer<typeof followedStateSchema>;

/** A content with what is known of it in this run. */
export interface FollowedFile extends FollowedState {
  /** Where it lies; null where no file of the folder holds it any more. */
  path: string | null;
  size: number;
  /** Changes with the file; empty where it was not looked at yet. */
  changed: string;
  /** Its first bytes, for comparison with files that are shorter than its print. */
  headBytes: Buffer | null;
  lines: FollowedLines | null;
  /** Whether there may be bytes to read. */
  unread: boolean;
  /** When it grew last, and when it was found to be gone, in ms since 1970. */
  grewAt: number;
  goneAt: number | null;
  /** Whether the loss of what was not read before it was gone has been counted. */
  lossCounted: boolean;
  /** Why it could not be read, or not to its end. */
  error: AppErrorData | null;
}

/** A content met just now, or taken out of a stored state. */
export function followedFile(state: FollowedState, now: number): FollowedFile {
  return {
    ...state,
    path: null,
    size: 0,
    changed: '',
    headBytes: null,
    lines: null,
    unread: false,
    grewAt: now,
    goneAt: null,
    lossCounted: false,
    error: null,
  };
}

/** What is stored of it. */
export function stateOf(file: FollowedFile): FollowedState {
  const { id, name, key, packed, place, head, packedRead, copyOf, agreed, startSize } = file;
  return { id, name, key, packed, place, head, packedRead, copyOf, agreed, startSize };
}

/** Whether it holds back a line whose end may come. */
export function holdsLine(file: FollowedFile): boolean {
  return file.lines?.holds === true && file.size > file.startSize;
}

/** A place at the start of a file. */
export function startOf(tail: Print): FollowedState['place'] {
  return { position: 0, line: 1, tail };
}
