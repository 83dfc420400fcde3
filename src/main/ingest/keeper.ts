import { createHash } from 'node:crypto';
import type { IngestCheckpoint } from '../../shared/ingest.ts';
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
 * Keeps the records of one file. The file is a source of its own, known by its path and its first record, so that reading it
 * again, also when it grew, replaces what was kept; what begins nowhere (standard input) is kept under the import's id.
 * Lines that can be read again where they lie are kept by reference, unless a copy is asked for.
 */
export function keeperOf(
  { sink, importId }: { sink: BoundedRecordSink; importId: string },
  file: string,
  facts: SourceFacts,
  progress: Pick<IngestCheckpoint, 'fileHead'> & { kept?: IngestCheckpoint['kept'] },
  copy: boolean,
): Keeper {
  const byReference = !copy && readableAgain(facts);
  return (batch) => {
    const records = keptBatch(batch, byReference);
    const [first] = records;
    if (first === undefined) return;
    const { source, records: before } = progress.kept ?? {
      source: progress.fileHead === null ? importId : sourceOf(file, first.text),
      records: 0,
    };
    sink.append(source, before, records);
    progress.kept = { source, records: before + records.length };
  };
}

/** Id of a file as a source. Not by its first bytes: of a short file they change as it grows, and headers stay the same. */
function sourceOf(file: string, firstText: string): string {
  return `file-${createHash('sha256').update(`${file}\0${firstText}`).digest('hex').slice(0, 24)}`;
}
