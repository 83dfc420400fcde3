import { type Content, streamedContent } from '../content.ts';
import { archiveDamaged } from '../failures.ts';
import type { Found, Unpacking } from '../found.ts';
import { notAFile } from './failures.ts';
import { tarEntries } from './tar.ts';

/** What the entries of a tar archive hold, in their order. @throws AppError `archive-damaged` after all that could be read. */
export async function* unpackTar(archive: Content, unpacking: Unpacking): AsyncGenerator<Found> {
  try {
    for await (const entry of tarEntries(archive.bytes(0))) {
      if (entry.kind === 'folder') continue;
      const name = unpacking.nameOf(archive.name, entry.path);
      yield* unpacking.entry(name, async () => {
        if (entry.kind === 'link') throw notAFile(name, 'a link');
        if (entry.kind === 'special') throw notAFile(name, 'a device or a special file');
        const facts = { name, totalBytes: entry.size, modifiedAt: entry.modifiedAt };
        return await streamedContent(facts, entry.bytes);
      });
    }
  } catch (thrown) {
    throw archiveDamaged(archive.name, 'tar archive', thrown);
  }
}
