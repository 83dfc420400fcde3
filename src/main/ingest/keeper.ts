import { createHash } from 'node:crypto';
import type { FileHead, IngestCheckpoint } from '../../shared/ingest.ts';
import type { BoundedRecordSink } from '../../shared/kept-record.ts';
import type { ParsedBatch } from '../parse/parser.ts';
import type { SourceFacts } from '../sources/source.ts';
import { keptBatch, readableAgain } from './keep.ts';

/** Hands over what was parsed, to be kept. */
export type Keeper = (batch: ParsedBatch) => void;

/** What keeping failed with, apart from what a file fails with. */
export class KeepingFailed extends Error {
  readonly error: unknown;

  constructor(error: unknown) {
    super('records could not be kept');
    this.error = error;
  }
}

/** A sink that waits with {@link KeepingFailed} for failures. */
export function keepingFailures(sink: BoundedRecordSink): BoundedRecordSink {
  const named = (thrown: unknown) => {
    throw new KeepingFailed(thrown);
  };
  return {
    append: (source, first, records) => sink.append(source, first, records),
    room: () => sink.room().catch(named),
    stored: () => sink.stored().catch(named),
  };
}

/**
 * Keeps the records of one file. The file is a source of its own, known by its path and by how it begins, so that reading it
 * again replaces what was kept; what begins nowhere (standard input) is kept under the import's id. Lines that can be read
 * again where they lie are kept by reference, unless a copy is asked for.
 */
export function keeperOf(
  { sink, importId }: { sink: BoundedRecordSink; importId: string },
  file: string,
  facts: SourceFacts,
  progress: Pick<IngestCheckpoint, 'fileHead'> & { kept?: number },
  copy: boolean,
): Keeper {
  const source = progress.fileHead === null ? importId : sourceOf(file, progress.fileHead);
  const byReference = !copy && readableAgain(facts);
  return (batch) => {
    const records = keptBatch(batch, byReference);
    const first = progress.kept ?? 0;
    sink.append(source, first, records);
    progress.kept = first + records.length;
  };
}

/** Id of a file as a source. */
function sourceOf(file: string, head: FileHead): string {
  return `file-${createHash('sha256').update(`${file}\0${head.sha256}`).digest('hex').slice(0, 24)}`;
}
