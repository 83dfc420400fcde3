import { stat } from 'node:fs/promises';
import { type AnalysisRequest, emptyCounters, type SourceReport } from '../../shared/analysis.ts';
import { AppError, toAppErrorData } from '../../shared/errors.ts';
import type { IngestBatch, IngestCheckpoint, OpenGroup } from '../../shared/ingest.ts';
import type { FormatId, LogEvent } from '../../shared/log.ts';
import { createGrouper } from '../group/create-grouper.ts';
import type { Grouper } from '../group/grouper.ts';
import { createParser } from '../parse/create-parser.ts';
import type { ParsedBatch, Parser } from '../parse/parser.ts';
import { expandPaths } from '../sources/expand-paths.ts';
import type { OpenSource, SourceChunk } from '../sources/source.ts';
import { loadFirstStage } from '../triage/first-stage.ts';
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
            const tally = formatTally();
            report.outcome = 'reading';
            report.encoding = source.facts.encoding;
            report.totalBytes = source.facts.totalBytes;
            try {
              for await (const chunk of source.chunks) {
                countChunk(progress, report, chunk);
                take(progress, report, parser.parse(chunk.records), grouper, tally);
                if (signal?.aborted) return;
                if (performance.now() - lastBatchAt >= batchMs) yield batch(parser, false);
              }
            } finally {
              // Also where the source failed half way: its last lines may still be held for a block that goes on.
              take(progress, report, parser.flush(), grouper, tally);
              report.damage = [...(source.damage?.() ?? [])];
            }
            report.outcome = 'read';
          } catch (thrown) {
            if (signal?.aborted) return;
            Object.assign(report, { outcome: 'failed', error: toAppErrorData(thrown) });
          }
        }
        startNextSource(progress, { index: found.index + 1, name: null });
        if (performance.now() - lastBatchAt >= batchMs) yield batch(null, false);
      }
      const own = progress.sources.find((source) => source.file === file);
      if (own?.outcome === 'waiting') own.outcome = 'read';
    } catch (thrown) {
      if (signal?.aborted) return;
      const error = toAppErrorData(thrown);
      Object.assign(reportOf(progress.sources, file, file), { outcome: 'failed', error });
    }
    progress.fileHead = null;
    startNextSource(progress, null);
  }
  grouper.flush();
  yield batch(null, true);
}

/** Which lines look more hostile than harmless. A file that can't be read is reported by the model that it belongs to. */
async function hostileLines(file: string): Promise<((brief: string) => boolean) | undefined> {
  const firstStage = await loadFirstStage(file).catch(() => undefined);
  return firstStage && ((brief) => firstStage.logitOf(brief) > 0);
}

async function firstCheckpoint(request: AnalysisRequest): Promise<Progress> {
  const { files, skipped } = await expandPaths(request.paths);
  const waiting = await Promise.all(
    files.map(async (file) => sourceReport(file, 'waiting', file === '-' ? null : await sizeOf(file))),
  );
  const left = skipped.map(({ file, error }) => ({ ...sourceReport(file, 'skipped', null), error }));
  return {
    files,
    fileIndex: 0,
    offset: 0,
    lineNumber: 1,
    fileHead: null,
    entry: null,
    counters: emptyCounters(),
    sources: [...waiting, ...left],
    parserState: '',
    grouperState: '',
  };
}

function sourceReport(file: string, outcome: SourceReport['outcome'], totalBytes: number | null): SourceReport {
  return {
    file,
    outcome,
    encoding: '',
    format: null,
    lines: 0,
    bytes: 0,
    totalBytes,
    firstTime: null,
    lastTime: null,
    unknown: [],
    damage: [],
    error: null,
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
  const report = sourceReport(name, 'waiting', null);
  const last = sources.findLastIndex((source) => source.file === file || source.file.startsWith(`${file} » `));
  if (sources[last]?.file === file && sources[last].outcome === 'waiting') sources.splice(last, 1, report);
  else sources.splice(last < 0 ? sources.length : last + 1, 0, report);
  return report;
}

function startNextSource(progress: Progress, entry: NonNullable<Progress['entry']> | null): void {
  progress.entry = entry;
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

function countChunk(progress: Progress, report: SourceReport, chunk: SourceChunk): void {
  const { counters } = progress;
  let bytes = 0;
  for (const record of chunk.records) {
    bytes += record.bytes;
    if (record.cut) counters.truncated += 1;
  }
  counters.lines += chunk.records.length;
  counters.bytes += bytes;
  report.lines += chunk.records.length;
  report.bytes += bytes;
  progress.offset = chunk.nextOffset;
  progress.lineNumber = chunk.nextLineNumber;
}

function take(
  progress: Progress,
  report: SourceReport,
  batch: ParsedBatch,
  grouper: Grouper,
  tally: (format: FormatId) => FormatId,
): void {
  const { counters } = progress;
  counters.blank += batch.blank;
  counters.headers += batch.headers;
  for (const { record } of batch.notUnderstood) counters.unparsed += record.lineCount;
  counters.records += batch.events.length + batch.notUnderstood.length;
  counters.events += batch.events.length;
  for (const event of batch.events) {
    counters.groupedLines += event.record.lineCount;
    counters.formats[event.format] = (counters.formats[event.format] ?? 0) + 1;
    report.format = tally(event.format);
    noteTime(event, report, counters);
    grouper.add(event);
  }
}

function noteTime(event: LogEvent, report: SourceReport, counters: Progress['counters']): void {
  if (event.time === null) {
    counters.withoutTime += 1;
    return;
  }
  if (report.firstTime === null || event.time < report.firstTime) report.firstTime = event.time;
  if (report.lastTime === null || event.time > report.lastTime) report.lastTime = event.time;
}

/** Counts formats and names the one met most often so far. */
function formatTally(): (format: FormatId) => FormatId {
  const counts = new Map<FormatId, number>();
  let best: FormatId = 'plain';
  let bestCount = 0;
  return (format) => {
    const count = (counts.get(format) ?? 0) + 1;
    counts.set(format, count);
    if (count > bestCount) {
      best = format;
      bestCount = count;
    }
    return best;
  };
}
