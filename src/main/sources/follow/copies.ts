import { openToRead, placeBefore } from './file-content.ts';
import type { FollowedFile } from './followed-file.ts';
import { headBytes } from './print.ts';
import { agreedBytes } from './same-content.ts';

/**
 * Looks how far a copy that grew still repeats its original; once it differs it is read from there on, as a content of its
 * own.
 */
export async function endCopyWhereItDiffers(
  copy: FollowedFile,
  path: string,
  original: FollowedFile | undefined,
): Promise<void> {
  if (copy.packed || original?.packed || (copy.size === copy.agreed && original !== undefined)) return;
  const agreed = original === undefined ? 0 : await agreedBytes(path, copy.size, original).catch(() => null);
  if (agreed === null) return;
  copy.agreed = Math.max(copy.agreed, agreed);
  if (agreed === copy.size) return;
  copy.copyOf = null;
  copy.unread = true;
  // So little may be a head that all files of a program have.
  if (copy.agreed < headBytes) return;
  const handle = await openToRead(path);
  try {
    copy.place = await placeBefore(handle, copy.agreed);
  } finally {
    await handle.close();
  }
}
