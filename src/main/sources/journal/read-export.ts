import type { Damage } from '../../../shared/analysis.ts';
import type { AppError } from '../../../shared/errors.ts';
import type { Content } from '../content.ts';
import type { ContentReader } from '../content-reader.ts';
import { cancelled, pathFailure } from '../failures.ts';
import type { OpenSource, ReadOptions, SourceChunk } from '../source.ts';
import { ExportSplitter } from './export-splitter.ts';

const firstFields = ['__CURSOR=', '__REALTIME_TIMESTAMP=', '__SEQNUM='];

/** Reads what `journalctl -o export` and systemd-journal-remote write. */
export const journalExport: ContentReader = {
  detects: (head) => firstFields.some((start) => head.toString('latin1', 0, start.length) === start),
  open(content, options) {
    const { totalBytes, modifiedAt } = content;
    const splitter = new ExportSplitter(content.name, options.from ?? { offset: 0, lineNumber: 1 });
    const source: OpenSource = {
      // A record's text is made of its entry; its bytes are not that text.
      facts: { encoding: 'utf-8', totalBytes, modifiedAt, seekable: false },
      chunks: chunksOf(content, splitter, options),
      damage: () => damageOf(splitter),
    };
    return source;
  },
};

async function* chunksOf(
  content: Content,
  splitter: ExportSplitter,
  options: ReadOptions,
): AsyncGenerator<SourceChunk> {
  const chunk = (records: SourceChunk['records']): SourceChunk => ({
    records,
    nextOffset: splitter.nextOffset,
    nextLineNumber: splitter.nextLineNumber,
  });
  let failure: AppError | null = null;
  try {
    for await (const piece of content.bytes(splitter.nextOffset)) {
      if (options.signal?.aborted === true) throw cancelled(content.name);
      const records = splitter.push(piece);
      if (records.length > 0) yield chunk(records);
    }
  } catch (thrown) {
    failure = pathFailure(content.name, thrown);
    if (failure.data.code === 'cancelled') throw failure;
  }
  const last = splitter.end();
  if (last.length > 0) yield chunk(last);
  if (failure !== null) throw failure;
}

function damageOf({ damaged }: ExportSplitter): Damage[] {
  if (damaged === 0) return [];
  return [{ kind: 'journal-entry', count: damaged, example: 'an entry that does not end as its lengths say' }];
}
