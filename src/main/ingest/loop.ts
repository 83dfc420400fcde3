import { stat } from 'node:fs/promises';
import { type AnalysisRequest, emptyCounters, type SourceReport } from '../../shared/analysis.ts';
import { AppError, toAppErrorData } from '../../shared/errors.ts';
import type { IngestBatch, IngestCheckpoint, OpenGroup } from '../../shared/ingest.ts';
import type { BoundedRecordSink } from '../../shared/kept-record.ts';
import { createGrouper } from '../group/create-grouper.ts';
import type { Grouper } from '../group/grouper.ts';
import { createParser } from '../parse/create-parser.ts';
import type { ParsedBatch, Parser } from '../parse/parser.ts';
import { expandPaths } from '../sources/expand-paths.ts';
import type { OpenSource } from '../sources/source.ts';
import { hostileLines } from './hostile-lines.ts';
import { type Keeper, KeepingFailed, keeperOf, keepingFailures } from './keeper.ts';
import { countRecords, createReporter, newSourceReport } from './source-report.ts';
import { sourcesOfFile } from './sources-of-file.ts';

export interface IngestOptions {
  request: AnalysisRequest;
  /** Where an interrupted import stood, to go on from there. */
  resume?: { checkpoint: IngestCheckpoint; open: readonly OpenGroup[] } | undefined;
  /** Time between two batches, in ms. Each costs a transaction and the state of what changed. */
  batchMs?: number | undefined;
  signal?: AbortSignal | undefined;
  /** Tried for archives that are locked, in this order; never kept. */
  passwords?: readonly string[] | undefined;
  /** File of the linear model that says which lines must not join the rest of their program; none does without it. */
  firstStage?: string | undefined;
  /** Where records are kept for search, and the id under which those are kept that come from no file; none are without it. */
  keep?: { sink: BoundedRecordSink; importId: string } | undefined;
  /** File of the WebAssembly module that reads Windows event logs; they are refused without it. */
  evtxModule?: string | undefined;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Progress = Mutable<IngestCheckpoint> & { sources: SourceReport[] };

const defaultBatchMs = 500;

/**
 * Source -> LogRecord -> LogEvent -> EventGroup: reads all that the request names, in order, and yields a batch of
 * changed groups with the checkpoint that belongs to them. A source that fails is named in its report; the others go on.
 * After `signal` aborts, the last batch yielded is the point to resume from.
 */
export async function* ingest(options: IngestOptions): AsyncGenerator<IngestBatch> {
  const { request, resume, signal, batchMs = defaultBatchMs } = options;
  const progress = resume ? structuredClone(resume.checkpoint as Progress) : await firstCheckpoint(request);
  const grouper = createGrouper({
    tells: options.firstStage === undefined ? undefined : await hostileLines(options.firstStage),
    restored: resume && { open: resume.open, state: resume.checkpoint.grouperState },
  });
  const keep = options.keep && { ...options.keep, sink: keepingFailures(options.keep.sink) };
  let lastBatchAt = performance.now();

  const batch = (parser: Parser | null, done: boolean): IngestBatch => {
    lastBatchAt = performance.now();
    const changes = grouper.takeChanges();
    progress.counters.groups += changes.closed.length;
    progress.counters.groupsEvicted = grouper.evicted;
    progress.parserState = parser?.state() ?? '';
    progress.grouperState = grouper.state();
    return { ...changes, checkpoint: structuredClone(progress), done };
  };

  for (; progress.fileIndex < progress.files.length; progress.fileIndex += 1) {
    const file = progress.files[progress.fileIndex];
    if (file === undefined) continue;
    try {
      if (file === '-' && resume) throw standardInputGone();
      for await (const found of sourcesOfFile(file, progress, { signal, passwords: options.passwords })) {
        const report = reportOf(progress.sources, file, found.name);
        progress.entry = { index: found.index, name: found.name };
        if ('error' in found) Object.assign(report, { outcome: found.outcome, error: found.error });
        else {
          try {
            const from = progress.offset > 0 ? { offset: progress.offset, lineNumber: progress.lineNumber } : undefined;
            const source = await found.open({ from, signal, evtxModule: options.evtxModule });
            const parser = createParser(parserOptions(request, source, progress.parserState));
            const reporter = createReporter(report, progress.counters);
            const keeper = keep && keeperOf(keep, found.name, source.facts, progress, request.copy === true);
            report.outcome = 'reading';
            report.encoding = source.facts.encoding;
            report.totalBytes = source.facts.totalBytes;
            try {
              for await (const chunk of source.chunks) {
                countRecords(report, progress.counters, chunk.records);
                progress.offset = chunk.nextOffset;
                progress.lineNumber = chunk.nextLineNumber;
                take(parser.parse(chunk.records), reporter, grouper, keeper);
                if (signal?.aborted) return;
                await keep?.sink.room();
                if (performance.now() - lastBatchAt < batchMs) continue;
                await keep?.sink.stored();
                yield batch(parser, false);
              }
            } finally {
              // Also where the source failed half way: its last lines may still be held for a block that goes on.
              take(parser.flush(), reporter, grouper, keeper);
              report.damage = [...(source.damage?.() ?? [])];
            }
            report.outcome = 'read';
          } catch (thrown) {
            if (signal?.aborted) return;
            // Not the file's fault: what can't be kept ends the import, which goes on from its last checkpoint when it can.
            if (thrown instanceof KeepingFailed) throw thrown;
            Object.assign(report, { outcome: 'failed', error: toAppErrorData(thrown) });
          }
        }
        startNextSource(progress, { index: found.index + 1, name: null });
        if (performance.now() - lastBatchAt < batchMs) continue;
        await keep?.sink.stored();
        yield batch(null, false);
      }
      const own = progress.sources.find((source) => source.file === file);
      if (own?.outcome === 'waiting') own.outcome = 'read';
    } catch (thrown) {
      if (signal?.aborted) return;
      if (thrown instanceof KeepingFailed) throw thrown.error;
      const error = toAppErrorData(thrown);
      Object.assign(reportOf(progress.sources, file, file), { outcome: 'failed', error });
    }
    progress.fileHead = null;
    startNextSource(progress, null);
  }
  grouper.flush();
  await keep?.sink.stored();
  yield batch(null, true);
}

async function firstCheckpoint(request: AnalysisRequest): Promise<Progress> {
  const { files, skipped } = await expandPaths(request.paths);
  const waiting = await Promise.all(
    files.map(async (file) => newSourceReport(file, 'waiting', file === '-' ? null : await sizeOf(file))),
  );
  const left = skipped.map(({ file, error }) => ({ ...newSourceReport(file, 'skipped', null), error }));
  return {
    files,
    fileIndex: 0,
    offset: 0,
    lineNumber: 1,
    fileHead: null,
    entry: null,
    kept: null,
    counters: emptyCounters(),
    sources: [...waiting, ...left],
    parserState: '',
    grouperState: '',
  };
}

async function sizeOf(file: string): Promise<number | null> {
  return await stat(file).then(
    (facts) => facts.size,
    () => null,
  );
}

/** The report of a source; that of an archive gives way to those of its entries. */
function reportOf(sources: SourceReport[], file: string, name: string): SourceReport {
  const known = sources.find((source) => source.file === name);
  if (known !== undefined) return known;
  const report = newSourceReport(name, 'waiting', null);
  const last = sources.findLastIndex((source) => source.file === file || source.file.startsWith(`${file} » `));
  if (sources[last]?.file === file && sources[last].outcome === 'waiting') sources.splice(last, 1, report);
  else sources.splice(last < 0 ? sources.length : last + 1, 0, report);
  return report;
}

function startNextSource(progress: Progress, entry: NonNullable<Progress['entry']> | null): void {
  progress.entry = entry;
  progress.kept = null;
  progress.offset = 0;
  progress.lineNumber = 1;
  progress.parserState = '';
}

function standardInputGone(): AppError {
  return new AppError({
    code: 'not-found',
    message: 'What came through standard input before this import was interrupted cannot be read a second time.',
    effect: 'The lines read before are kept; those after them were not read.',
    remedy: 'Give the log to Porchlight again.',
  });
}

function parserOptions(request: AnalysisRequest, source: OpenSource, state: string) {
  return {
    zone: request.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: request.now ?? source.facts.modifiedAt ?? Date.now(),
    state: state === '' ? undefined : state,
  };
}

function take(
  batch: ParsedBatch,
  report: (batch: ParsedBatch) => void,
  grouper: Grouper,
  keeper: Keeper | undefined,
): void {
  keeper?.(batch);
  report(batch);
  for (const event of batch.events) grouper.add(event);
}
