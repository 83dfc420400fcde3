import { stat } from 'node:fs/promises';
import type { IngestCheckpoint } from '../../shared/ingest.ts';
import { replacedSince } from '../sources/failures.ts';
import { assertSameFile, fileHead } from '../sources/file-head.ts';
import type { Found } from '../sources/found.ts';
import { openSources, openStream, type UnpackOptions } from '../sources/open-sources.ts';

/** Where reading stands within one file; changed as its sources are met. */
export type FilePosition = Pick<IngestCheckpoint, 'fileHead' | 'entry'>;

/**
 * The sources of a file from the one on at which `position` stands, each with its number in that file. Throws an
 * `AppError` as {@link openSources} does, and `file-changed` where the file is not the one any more in which `position` was.
 */
export async function* sourcesOfFile(
  file: string,
  position: { -readonly [Key in keyof FilePosition]: FilePosition[Key] },
  options: UnpackOptions,
): AsyncGenerator<Found & { index: number }> {
  if (position.fileHead) await assertSameFile(file, position.fileHead);
  // Only of plain files: a pipe's first bytes would be gone for the reader.
  else if (file !== '-' && (await isPlainFile(file))) position.fileHead = await fileHead(file);
  const from = position.entry ?? null;
  let index = 0;
  for await (const found of file === '-' ? openStream(file, process.stdin, options) : openSources(file, options)) {
    if (from !== null && index === from.index && from.name !== null && found.name !== from.name)
      throw replacedSince(file);
    if (from === null || index >= from.index) yield { ...found, index };
    index += 1;
  }
}

async function isPlainFile(file: string): Promise<boolean> {
  return await stat(file).then(
    (stats) => stats.isFile(),
    () => false,
  );
}
