import { openSources, type UnpackOptions } from '../../src/main/sources/open-sources.ts';
import type { OpenSource, ReadOptions, SourceChunk } from '../../src/main/sources/source.ts';
import { AppError, type AppErrorData, toAppErrorData } from '../../src/shared/errors.ts';
import type { LogRecord } from '../../src/shared/log.ts';

export interface ReadResult {
  records: LogRecord[];
  chunks: SourceChunk[];
  error: AppErrorData | null;
}

/** All that a source gives before it ends or fails. */
export async function readAll(source: OpenSource): Promise<ReadResult> {
  const result: ReadResult = { records: [], chunks: [], error: null };
  try {
    for await (const chunk of source.chunks) {
      result.chunks.push(chunk);
      result.records.push(...chunk.records);
    }
  } catch (thrown) {
    result.error = toAppErrorData(thrown);
  }
  return result;
}

/** Opens a file that is one source, compressed or not; what is thrown about it is thrown. */
export async function openFile(path: string, options: ReadOptions = {}): Promise<OpenSource> {
  // Not by a loop, which would close the file when it is left.
  const { value: found, done } = await openSources(path, { signal: options.signal }).next();
  if (done === true) throw new Error(`${path} holds no source`);
  if ('error' in found) throw new AppError(found.error);
  return await found.open(options);
}

/** All of such a file, whose opening may fail too. */
export async function readFile(path: string, options?: ReadOptions): Promise<ReadResult> {
  try {
    return await readAll(await openFile(path, options));
  } catch (thrown) {
    return { records: [], chunks: [], error: toAppErrorData(thrown) };
  }
}

/** One source of a file as it was read, or why it was not. */
export interface ReadSource {
  name: string;
  text: string[];
  error: string | null;
}

/** All that a file holds, and what was said of the file itself. */
export async function readSources(
  path: string,
  options: UnpackOptions = {},
): Promise<{ sources: ReadSource[]; error: AppErrorData | null }> {
  const sources: ReadSource[] = [];
  try {
    for await (const found of openSources(path, options)) {
      const { name } = found;
      if ('error' in found) {
        sources.push({ name, text: [], error: found.error.code });
        continue;
      }
      const { records, error } = await readAll(await found.open({}));
      sources.push({ name, text: records.map(({ text }) => text), error: error?.code ?? null });
    }
    return { sources, error: null };
  } catch (thrown) {
    return { sources, error: toAppErrorData(thrown) };
  }
}
