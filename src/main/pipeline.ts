import type { AnalysisRequest, Counters, SourceReport } from '../shared/analysis.ts';
import type { EventGroup } from '../shared/group.ts';
import type { IngestBatch, IngestCheckpoint, OpenGroup } from '../shared/ingest.ts';
import type { VerdictToSave } from './store/store.ts';

/** What the pipeline needs of its neighbours; services.ts hands them in. */
export interface PipelineParts {
  /** Source -> LogRecord -> parse -> LogEvent -> group -> EventGroup, on a thread of its own. */
  ingest(
    request: AnalysisRequest,
    resume: ResumePoint | undefined,
    signal: AbortSignal,
    importId: string,
  ): AsyncIterable<IngestBatch>;
  store: {
    commitBatch(importId: string, batch: IngestBatch): Promise<{ stored: number; duplicates: number }>;
    unclassified(limit: number, importId?: string): Promise<EventGroup[]>;
    saveVerdicts(verdicts: readonly VerdictToSave[]): Promise<void>;
  };
  /** EventGroup (+ signals) -> triage -> Verdict; null while there is no model. */
  judge: ((groups: readonly EventGroup[], signal: AbortSignal) => Promise<Judgement>) | null;
}

export interface ResumePoint {
  checkpoint: IngestCheckpoint;
  open: readonly OpenGroup[];
}

export interface Judgement {
  verdicts: VerdictToSave[];
  modelCalls: number;
  cacheHits: number;
}

/** What the pipeline tells while it runs; each field is the change since the last telling, but for the counters. */
export type PipelineNews =
  | { kind: 'read'; counters: Counters; sources: readonly SourceReport[]; stored: number; duplicates: number }
  | { kind: 'reading-done' }
  | { kind: 'judged'; groups: number; modelCalls: number; cacheHits: number; alerts: number };

/** Groups handed to the model at once: enough to fill its sequences, few enough that first alerts come soon. */
const groupsAtOnce = 16;

/**
 * The way of the data: reads, stores and classifies one import. Reading and classifying run side by side; the
 * store is the queue between them, so that a kill at any moment loses nothing that was committed.
 *
 * @throws AppError of the part that could not go on; what was committed stays.
 */
export async function runPipeline(
  importId: string,
  request: AnalysisRequest,
  resume: ResumePoint | undefined,
  parts: PipelineParts,
  tell: (news: PipelineNews) => void,
  signal: AbortSignal,
): Promise<void> {
  const failure = new AbortController();
  const stop = AbortSignal.any([signal, failure.signal]);
  let reading = true;
  let wake = () => {};

  async function read(): Promise<void> {
    for await (const batch of parts.ingest(request, resume, stop, importId)) {
      const { stored, duplicates } = await parts.store.commitBatch(importId, batch);
      const { counters, sources } = batch.checkpoint;
      tell({ kind: 'read', counters, sources, stored, duplicates });
      if (stored > 0) wake();
    }
    tell({ kind: 'reading-done' });
  }

  async function classify(): Promise<void> {
    if (parts.judge === null) return;
    for (;;) {
      const readingBefore = reading;
      const groups = stop.aborted ? [] : await parts.store.unclassified(groupsAtOnce, importId);
      if (groups.length > 0) await judgeAndSave(groups, parts, tell, stop);
      else if (!readingBefore || stop.aborted) return;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (!reading || stop.aborted) resolve();
        });
    }
  }

  const orStopAll = (task: Promise<void>) =>
    task.catch((thrown: unknown) => {
      failure.abort();
      wake();
      throw thrown;
    });
  const readToEnd = read().finally(() => {
    reading = false;
    wake();
  });
  const outcomes = await Promise.allSettled([orStopAll(readToEnd), orStopAll(classify())]);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

/**
 * Classifies stored groups that still wait for a verdict: those of an earlier run, or of a time without a model.
 * Each batch takes its turn among the imports, so that a new import waits for one batch and not for all.
 */
export async function classifyBacklog(
  parts: Pick<PipelineParts, 'store' | 'judge'>,
  inTurn: (batch: () => Promise<boolean>) => Promise<boolean>,
  tell: (news: PipelineNews) => void,
  signal: AbortSignal,
): Promise<void> {
  const judgeBatch = async () => {
    const groups = signal.aborted ? [] : await parts.store.unclassified(groupsAtOnce);
    if (groups.length > 0) await judgeAndSave(groups, parts, tell, signal);
    return groups.length > 0;
  };
  if (parts.judge === null) return;
  while (await inTurn(judgeBatch));
}

async function judgeAndSave(
  groups: readonly EventGroup[],
  parts: Pick<PipelineParts, 'store' | 'judge'>,
  tell: (news: PipelineNews) => void,
  signal: AbortSignal,
): Promise<void> {
  if (parts.judge === null) return;
  const { verdicts, modelCalls, cacheHits } = await parts.judge(groups, signal);
  await parts.store.saveVerdicts(verdicts);
  const alerts = verdicts.filter((verdict) => verdict.alert).length;
  tell({ kind: 'judged', groups: verdicts.length, modelCalls, cacheHits, alerts });
}
