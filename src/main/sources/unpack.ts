import { toAppErrorData } from '../../shared/errors.ts';
import { nestedTooDeep } from './archives/failures.ts';
import { unpackTar } from './archives/unpack-tar.ts';
import { unpackZip } from './archives/unpack-zip.ts';
import type { Compression } from './compression/compressions.ts';
import { type Content, type StreamedContent, streamedContent } from './content.ts';
import { archiveDamaged, notALog } from './failures.ts';
import type { Found, Unpacking } from './found.ts';
import { openText } from './open-text.ts';
import { recognise } from './recognise.ts';

/** How deep a content lies: archives around it, and whether it came out of a compressed file as it is. */
interface Depth {
  archives: number;
  decompressed: boolean;
}

/**
 * The sources of a content: itself, or what its compression or its archive holds, at all depths. Throws an `AppError`
 * where nothing can be made of the content, or where reading its archive has to stop.
 */
export async function* unpack(
  content: Content,
  shared: Omit<Unpacking, 'entry'>,
  depth: Depth = { archives: 0, decompressed: false },
): AsyncGenerator<Found> {
  const { budget } = shared;
  const { name } = content;
  const refuseDeeper = (archives: number): void => {
    if (archives > budget.limits.depth) throw nestedTooDeep(name, budget.limits.depth);
  };
  const found = recognise(content.head);
  switch (found.kind) {
    case 'not-a-log':
      throw notALog(name, found.notText);
    case 'text':
      yield { name, open: async (options) => openText(content, options) };
      return;
    case 'other':
      yield { name, open: async (options) => await found.reader.open(content, options) };
      return;
    case 'compressed': {
      const archives = depth.decompressed ? depth.archives + 1 : depth.archives;
      refuseDeeper(archives);
      const opened = await decompressed(content, found.compression, budget);
      yield* unpackStreamed(opened, shared, { archives, decompressed: true });
      return;
    }
    case 'archive': {
      const archives = depth.archives + 1;
      refuseDeeper(archives);
      const entry = (entryName: string, open: () => Promise<StreamedContent>) =>
        unpackEntry(entryName, open, shared, { archives, decompressed: false });
      yield* (found.form === 'tar' ? unpackTar : unpackZip)(content, { ...shared, entry });
    }
  }
}

/** The same of a content that has to be closed, as its sources need not be read. */
async function* unpackStreamed(
  { content, close }: StreamedContent,
  shared: Omit<Unpacking, 'entry'>,
  depth: Depth,
): AsyncGenerator<Found> {
  try {
    yield* unpack(content, shared, depth);
  } finally {
    await close();
  }
}

async function* unpackEntry(
  name: string,
  open: () => Promise<StreamedContent>,
  shared: Omit<Unpacking, 'entry'>,
  depth: Depth,
): AsyncGenerator<Found> {
  shared.budget.addEntries(1);
  try {
    yield* unpackStreamed(await open(), shared, depth);
  } catch (thrown) {
    const error = toAppErrorData(thrown);
    if (error.code === 'cancelled') throw thrown;
    const leftOut = error.code === 'not-a-log' || error.code === 'archive-unsafe';
    yield { name, error, outcome: leftOut ? 'skipped' : 'failed' };
  }
  // Damage is one entry's own; a limit that was passed ends the whole archive.
  shared.budget.check();
}

async function decompressed(
  content: Content,
  { name: form, decompress }: Compression,
  budget: Unpacking['budget'],
): Promise<StreamedContent> {
  const { name, modifiedAt } = content;
  const bytes = async function* (): AsyncGenerator<Buffer> {
    try {
      yield* decompress(content.bytes(0));
    } catch (thrown) {
      throw archiveDamaged(name, `${form} file`, thrown);
    }
  };
  return await streamedContent({ name, modifiedAt, totalBytes: null }, budget.count(bytes()));
}
