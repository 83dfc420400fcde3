import { basename } from 'node:path';
import { type FileStart, holdsStill, openToRead } from './file-content.ts';
import type { FollowedFile } from './followed-file.ts';
import { beginsAs, bytesAt, endsAs, headBytes, tailBytes } from './print.ts';
import type { FoundFile } from './scan-folder.ts';

/** What a file that was not known is, beside those that are. */
export type Decision =
  | { kind: 'new' }
  /** It is where a content lies now that is in its old place no more. */
  | { kind: 'moved'; file: FollowedFile }
  /** It repeats a content that is still in its place, in so many bytes. */
  | { kind: 'copy'; file: FollowedFile; agreed: number }
  /** It may be a copy that is still being written. */
  | { kind: 'wait' };

/** Fewer bytes that are the same say nothing, such as one line at the start of a program, unless the names go together. */
const minSameBytes = 64;

/** Looks for the content of `found` among those that are known. `apart` tells of pairs that were found to differ further on. */
export async function decide(
  found: FoundFile,
  start: FileStart,
  files: readonly FollowedFile[],
  apart: (file: FollowedFile) => boolean,
): Promise<Decision> {
  let wait = false;
  for (const file of files) {
    if (file.copyOf !== null || file.key === found.key || apart(file)) continue;
    if (file.head.bytes < minSameBytes && !namesGoTogether(found.path, file.name)) continue;
    const likeness = likenessOf(start.text, file);
    if (likeness === 'none') continue;
    const decision = await compare(found, start.packed, file, likeness);
    if (decision.kind === 'wait') wait = true;
    else if (decision.kind !== 'new') return decision;
  }
  return { kind: wait ? 'wait' : 'new' };
}

function likenessOf(text: Buffer, file: FollowedFile): 'none' | 'whole' | 'part' {
  const { head, headBytes: known } = file;
  if (head.bytes === 0 || text.length === 0) return 'none';
  if (known !== null && !text.subarray(0, known.length).equals(known.subarray(0, text.length))) return 'none';
  if (text.length >= head.bytes) return known !== null || beginsAs(text, head) ? 'whole' : 'none';
  return known === null ? 'none' : 'part';
}

async function compare(
  found: FoundFile,
  packed: boolean,
  file: FollowedFile,
  likeness: 'whole' | 'part',
): Promise<Decision> {
  if (file.path === null) {
    if (likeness === 'part') return { kind: 'wait' };
    // What comes before the place is compared while it is unpacked.
    if (packed) return { kind: 'moved', file };
    if (found.size < file.place.position) return { kind: 'wait' };
    const same = await withFile(found.path, (handle) => endsAs(handle, file.place.position, file.place.tail));
    return same ? { kind: 'moved', file } : { kind: 'new' };
  }
  if (packed || file.packed) return likeness === 'whole' ? { kind: 'copy', file, agreed: 0 } : { kind: 'wait' };
  const agreed = await agreedBytes(found.path, found.size, file);
  if (agreed === null) return { kind: 'wait' };
  if (agreed === 0) return { kind: 'new' };
  if (agreed < Math.min(minSameBytes, file.head.bytes)) return { kind: 'wait' };
  return { kind: 'copy', file, agreed };
}

/**
 * In how many bytes, up to `size`, a file repeats a content that lies in its place: up to the end of the shorter one, by
 * the last bytes there; 0 where they differ, null where the content is not in its place any more.
 */
export async function agreedBytes(path: string, size: number, file: FollowedFile): Promise<number | null> {
  const original = file.path;
  if (original === null) return null;
  return await withFile(path, (handle) =>
    withFile(original, async (other) => {
      const facts = await other.stat({ bigint: true });
      if (`${facts.dev}:${facts.ino}` !== file.key || facts.size < BigInt(file.size)) return null;
      if (!(await holdsStill(other, file))) return null;
      const length = Math.min(size, Number(facts.size));
      for (const end of [Math.min(length, headBytes), length]) {
        const from = Math.max(0, end - tailBytes);
        const [here, there] = [await bytesAt(handle, from, end - from), await bytesAt(other, from, end - from)];
        if (!here.equals(there)) return 0;
      }
      return length;
    }),
  );
}

async function withFile<T>(
  path: string,
  use: (handle: Awaited<ReturnType<typeof openToRead>>) => Promise<T>,
): Promise<T> {
  const handle = await openToRead(path);
  try {
    return await use(handle);
  } finally {
    await handle.close();
  }
}

/** Rotation puts something behind the name or its stem, and may put it into another folder. */
function namesGoTogether(path: string, name: string): boolean {
  const [left, right] = [basename(path), basename(name)];
  const stem = right.replace(/\.[^.]{0,10}$/, '');
  return left.startsWith(right) || (stem.length > 2 && left.startsWith(stem));
}
