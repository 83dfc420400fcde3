import { randomUUID } from 'node:crypto';
import { type AnalysisRequest, type ImportProgress, isResumable, newImportProgress } from '../../shared/analysis.ts';
import { AppError, toAppErrorData } from '../../shared/errors.ts';
import { type PipelineNews, type PipelineParts, type ResumePoint, runPipeline } from '../pipeline.ts';
import type { Store, StoredImport } from '../store/store.ts';
import { applyNews, secondsLeft } from './import-progress.ts';
import { lockedArchive } from './locked-archive.ts';
import type { PastedTexts } from './pasted-texts.ts';

export interface ImportsOptions {
  store: Store;
  /** As the pipeline wants it, with the passwords to be tried for locked archives. */
  ingest(...parts: [...Parameters<PipelineParts['ingest']>, readonly string[]]): ReturnType<PipelineParts['ingest']>;
  /** The judge of the moment; null while no model can be had. Awaited by each import before it reads. */
  judge(): Promise<PipelineParts['judge']>;
  pasted: PastedTexts;
  /** Told at most every `tellEveryMs`, and once at every change of state. */
  onProgress(progress: ImportProgress): void;
}

/** Imports of log files: one runs at a time, the others wait for it. */
export interface Imports {
  /**
   * Starts in the background. The returned id names it in all other calls. The passwords of locked archives are kept in
   * memory alone.
   */
  start(request: AnalysisRequest, passwords?: readonly string[]): Promise<string>;
  /** Reads a text that was pasted, which is kept as a file of the data folder. @throws AppError as `PastedTexts.keep` does. */
  paste(text: string): Promise<string>;
  /**
   * Reads one archive of an import with its password, as an import of its own. `file`: what of it was reported as locked.
   *
   * @throws AppError `not-found`, `refused` where that is not locked.
   */
  unlock(importId: string, file: string, password: string): Promise<string>;
  /**
   * Goes on with one that was cancelled, interrupted or failed, with the passwords that this process had for it unless others
   * are given. @throws AppError `not-found`, `refused`.
   */
  resume(importId: string, passwords?: readonly string[]): Promise<void>;
  /** Resolves when it has stopped. What was stored stays, and `resume` goes on from there. */
  cancel(importId: string): Promise<void>;
  /** Resolves with the last state of an import that was started or resumed by this process. */
  finished(importId: string): Promise<ImportProgress>;
  /** Newest first. */
  list(): Promise<ImportProgress[]>;
  /** Runs a task in the queue of imports: when none runs, and before those that are asked for later. */
  inTurn<T>(task: () => Promise<T>): Promise<T>;
  /** Stops all; those under way count as interrupted at the next start. */
  close(): Promise<void>;
}

interface Running {
  progress: ImportProgress;
  controller: AbortController;
  done: Promise<ImportProgress>;
}

const tellEveryMs = 200;
const saveEveryMs = 2_000;

export function createImports(options: ImportsOptions): Imports {
  const running = new Map<string, Running>();
  /** By import: the passwords of its archives, which are written nowhere. */
  const passwordsOf = new Map<string, readonly string[]>();
  let queue: Promise<unknown> = Promise.resolve();
  let closing = false;

  function launch(importId: string, request: AnalysisRequest, progress: ImportProgress, resume?: ResumePoint): void {
    const controller = new AbortController();
    const entry: Running = { progress, controller, done: Promise.resolve(progress) };
    entry.done = queue.then(() => runOne(entry, importId, request, resume));
    // Whatever happens to one import, those behind it have their turn.
    queue = entry.done.catch(() => {});
    running.set(importId, entry);
    options.onProgress(progress);
  }

  async function runOne(
    entry: Running,
    importId: string,
    request: AnalysisRequest,
    resume: ResumePoint | undefined,
  ): Promise<ImportProgress> {
    const clock = {
      startedAt: performance.now(),
      before: entry.progress.seconds,
      toldAt: 0,
      savedAt: performance.now(),
    };
    const update = (change: Partial<ImportProgress>) => {
      const seconds = clock.before + (performance.now() - clock.startedAt) / 1000;
      entry.progress = { ...entry.progress, ...change, seconds };
    };
    const before = entry.progress;
    const onNews = (news: PipelineNews) => {
      const stateBefore = entry.progress.state;
      update(applyNews(entry.progress, news));
      const seconds = (performance.now() - clock.startedAt) / 1000;
      update(secondsLeft(entry.progress, { seconds, before }));
      const stateChanged = entry.progress.state !== stateBefore;
      if (!stateChanged && performance.now() - clock.toldAt < tellEveryMs) return;
      clock.toldAt = performance.now();
      options.onProgress(entry.progress);
      if (performance.now() - clock.savedAt < saveEveryMs) return;
      clock.savedAt = performance.now();
      void options.store.saveProgress(entry.progress).catch(() => {});
    };
    let outcome: Pick<ImportProgress, 'state' | 'error'> = { state: 'done', error: null };
    try {
      const judge = entry.controller.signal.aborted ? null : await options.judge();
      const passwords = passwordsOf.get(importId) ?? [];
      const ingest: PipelineParts['ingest'] = (...parts) => options.ingest(...parts, passwords);
      const parts = { ingest, store: options.store, judge };
      if (!entry.controller.signal.aborted)
        await runPipeline(importId, request, resume, parts, onNews, entry.controller.signal);
    } catch (thrown) {
      outcome = { state: 'failed', error: toAppErrorData(thrown) };
    }
    if (entry.controller.signal.aborted) outcome = { state: 'cancelled', error: null };
    const notClassified = await options.store.countUnclassified(importId).catch(() => entry.progress.waiting);
    const waiting = outcome.state === 'done' ? 0 : notClassified;
    update({ ...outcome, waiting, notClassified, secondsLeft: null });
    if (closing && entry.progress.state === 'cancelled') update({ state: 'interrupted' });
    await options.store.saveProgress(entry.progress).catch(() => {});
    options.onProgress(entry.progress);
    return entry.progress;
  }

  async function stored(importId: string): Promise<StoredImport> {
    const found = (await options.store.imports()).find((entry) => entry.importId === importId);
    if (!found) throw new AppError({ code: 'not-found', message: 'This import is not known here.' });
    return found;
  }

  async function start(request: AnalysisRequest, passwords: readonly string[] = []): Promise<string> {
    const importId = randomUUID();
    const progress = newImportProgress(importId, Date.now());
    await options.store.startImport(importId, request, progress.startedAt);
    passwordsOf.set(importId, passwords);
    launch(importId, request, progress);
    return importId;
  }

  return {
    start,
    async paste(text) {
      return await start({ paths: [await options.pasted.keep(text)] });
    },
    async unlock(importId, file, password) {
      const { request, progress, checkpoint } = await stored(importId);
      const { sources } = running.get(importId)?.progress ?? progress;
      const path = lockedArchive(file, sources, checkpoint?.files ?? []);
      // Others of its archives may lie within one another, each with a password of its own.
      return await start({ ...request, paths: [path] }, [password, ...(passwordsOf.get(importId) ?? [])]);
    },
    async resume(importId, passwords) {
      const { request, progress, checkpoint } = await stored(importId);
      const point = checkpoint ? { checkpoint, open: await options.store.openGroups(importId) } : undefined;
      // Nothing is awaited from here to the launch: of two calls at once the second must find the import running.
      const state = running.get(importId)?.progress.state ?? progress.state;
      if (!isResumable(state))
        throw new AppError({ code: 'refused', message: 'This import is running or done; there is nothing to resume.' });
      if (passwords !== undefined) passwordsOf.set(importId, passwords);
      // This process's standard input is not the one that the import was to read.
      const paths = point ? request.paths : request.paths.filter((path) => path !== '-');
      launch(importId, { ...request, paths }, { ...progress, state: 'reading', error: null }, point);
    },
    async cancel(importId) {
      const entry = running.get(importId);
      entry?.controller.abort();
      await entry?.done;
    },
    async finished(importId) {
      const entry = running.get(importId);
      if (!entry) throw new AppError({ code: 'not-found', message: 'This import does not run here.' });
      return await entry.done;
    },
    async list() {
      const known = await options.store.imports();
      return known.map((entry) => running.get(entry.importId)?.progress ?? entry.progress);
    },
    inTurn(task) {
      const turn = queue.then(task);
      queue = turn.catch(() => {});
      return turn;
    },
    async close() {
      closing = true;
      for (const entry of running.values()) entry.controller.abort();
      await queue;
      await options.pasted.close();
    },
  };
}
