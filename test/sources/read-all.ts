import { openFile } from '../../src/main/sources/open-file.ts';
import type { OpenSource, ReadOptions, SourceChunk } from '../../src/main/sources/source.ts';
import { type AppErrorData, toAppErrorData } from '../../src/shared/errors.ts';
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

/** The same of a file, whose opening may fail too. */
export async function readFile(path: string, options?: ReadOptions): Promise<ReadResult> {
  try {
    return await readAll(await openFile(path, options));
  } catch (thrown) {
    return { records: [], chunks: [], error: toAppErrorData(thrown) };
  }
}
