import { AppError, type AppErrorData, toAppErrorData } from '../../shared/errors.ts';
import type { Report } from '../../shared/report.ts';
import type { Provenance } from '../../shared/verdict.ts';
import type { Store, StoredAlert } from '../store/store.ts';
import type { Classifier, WrittenReport } from '../triage/classifier.ts';
import { type Grounding, groundingOf } from '../triage/report/grounding.ts';
import { readReport } from '../triage/report/read-report.ts';

export interface ReportsOptions {
  store: Pick<Store, 'getAlert' | 'report' | 'saveReport'>;
  /** The model of the moment, null where none can be had. Loads it. */
  classifier(): Promise<Classifier | null>;
  /** The model that is loaded already; null where none is, or it loads. */
  loaded(): Promise<Classifier | null>;
  /** Why there is none. */
  noModel(): AppErrorData | null;
  appVersion: string;
  /** Told at most every `tellEveryMs` while the model writes, and once at the end. */
  onReport(report: Report): void;
}

export interface ReportState {
  /** What is being written, or was written last of the alert's verdict; null where there is none. */
  report: Report | null;
  /** Whether the chosen model is made to write; null where none is loaded. */
  canWrite: boolean | null;
}

/**
 * Reports of alerts that a person opened. One is written at a time, and the model takes calls in their order: a report
 * waits for the verdicts that were asked for before it, at most one batch, and the next batch waits for one report. So
 * neither a person nor an import starves. A report changes neither verdict nor state of its alert.
 */
export interface Reports {
  get(alertId: string): Promise<ReportState>;
  /**
   * Gives the report that is kept of this verdict and pack, else starts to write one (`state` writing).
   * @throws AppError `not-found`; `refused` where the model is not made to write; why there is no model.
   */
  write(alertId: string): Promise<Report>;
  /** Resolves when it is written, stopped or failed; with what `get` gives where none is being written. */
  finished(alertId: string): Promise<Report | null>;
  /** Ends the writing; what was kept before stays kept. Does nothing where none is being written. */
  stop(alertId: string): Promise<void>;
  close(): Promise<void>;
}

interface Writing {
  report: Report;
  controller: AbortController;
  done: Promise<Report>;
}

const tellEveryMs = 125;
/** Characters of a report that are read; no format lets a model write as much. */
const longestReport = 20_000;

export function createReports(options: ReportsOptions): Reports {
  const { store } = options;
  const writing = new Map<string, Writing>();
  let queue: Promise<unknown> = Promise.resolve();

  async function alertOf(alertId: string): Promise<StoredAlert> {
    const alert = await store.getAlert(alertId);
    if (!alert) throw new AppError({ code: 'not-found', message: 'This alert is not in the store.' });
    return alert;
  }

  async function writer(): Promise<Classifier & { write: NonNullable<Classifier['write']> }> {
    const classifier = await options.classifier();
    if (!classifier) throw new AppError(options.noModel() ?? { code: 'model-missing', message: 'There is no model.' });
    if (!canWrite(classifier)) throw cannotWrite();
    return classifier;
  }

  async function writeOne(entry: Writing, alert: StoredAlert): Promise<Report> {
    const { signal } = entry.controller;
    const reader = createReader(groundingOf(alert.group, alert.verdict));
    let text = '';
    let toldAt = 0;
    const tell = (change: Partial<Report>) => {
      entry.report = { ...entry.report, ...change };
      // One that was stopped may end after the next one of the same alert began: nobody waits for its news.
      if (writing.get(entry.report.alertId) === entry) options.onReport(entry.report);
    };
    const onText = (piece: string) => {
      text += piece;
      if (signal.aborted || performance.now() - toldAt < tellEveryMs) return;
      toldAt = performance.now();
      tell({ sections: reader(text, false) });
    };
    try {
      if (signal.aborted) throw stoppedBefore();
      const { identity, write } = await writer();
      const written = await write(alert.group, alert.verdict, onText, signal);
      const provenance = provenanceOf(identity, written, options.appVersion);
      const report: Report = { ...entry.report, state: 'done', sections: reader(written.text, true), provenance };
      if (report.sections.length === 0) throw wroteNothing();
      await store.saveReport(report, alert.verdict);
      tell(report);
    } catch (thrown) {
      const sections = reader(text, true);
      if (signal.aborted) tell({ state: 'stopped', sections });
      else tell({ state: 'failed', sections, error: failureOf(thrown) });
    }
    if (writing.get(entry.report.alertId) === entry) writing.delete(entry.report.alertId);
    return entry.report;
  }

  return {
    async get(alertId) {
      const [kept, classifier] = await Promise.all([store.report(alertId), options.loaded()]);
      return { report: writing.get(alertId)?.report ?? kept, canWrite: classifier && canWrite(classifier) };
    },
    async write(alertId) {
      const { identity } = await writer();
      const [alert, kept] = await Promise.all([alertOf(alertId), store.report(alertId)]);
      const { pack, packVersion } = kept?.provenance ?? {};
      if (kept && pack === identity.pack && packVersion === identity.packVersion) return kept;
      // Nothing is awaited from here to the start: of two calls at once the second finds what the first began.
      const running = writing.get(alertId);
      if (running && !running.controller.signal.aborted) return running.report;
      const report: Report = { alertId, state: 'writing', sections: [], provenance: null, error: null };
      const entry: Writing = { report, controller: new AbortController(), done: Promise.resolve(report) };
      entry.done = queue.then(() => writeOne(entry, alert));
      queue = entry.done.catch(() => {});
      writing.set(alertId, entry);
      return report;
    },
    finished: async (alertId) => (await writing.get(alertId)?.done) ?? (await store.report(alertId)),
    async stop(alertId) {
      const entry = writing.get(alertId);
      entry?.controller.abort();
      await entry?.done;
    },
    async close() {
      for (const { controller } of writing.values()) controller.abort();
      await queue;
    },
  };
}

function canWrite(classifier: Classifier): classifier is Classifier & { write: NonNullable<Classifier['write']> } {
  return classifier.write !== null;
}

/** Reads the growing text; what was checked once is not checked again. */
function createReader(grounding: Grounding): (text: string, ended: boolean) => Report['sections'] {
  const checked = new Map<string, string[]>();
  return (text, ended) =>
    readReport(text.slice(0, longestReport), ended).map(({ field, sentences }) => ({
      field,
      sentences: sentences.map(({ text: sentence, finished }) => {
        if (!finished) return { text: sentence, ungrounded: [], checked: false };
        const key = `${field} ${sentence}`;
        const ungrounded = checked.get(key) ?? grounding.ungrounded(sentence, field);
        checked.set(key, ungrounded);
        return { text: sentence, ungrounded, checked: true };
      }),
    }));
}

function provenanceOf(identity: Classifier['identity'], written: WrittenReport, appVersion: string): Provenance {
  const { promptTokens, outputTokens, ms } = written;
  return { ...identity, promptTokens, outputTokens, stage: 'model', ms, cached: false, at: Date.now(), appVersion };
}

function cannotWrite(): AppError {
  return new AppError({
    code: 'refused',
    message: 'This model is too small to write a report well.',
    effect: 'The verdict stands as it is.',
    remedy: 'Go by the checklist of the threat and the lines that prove it, or install a larger model under Models.',
  });
}

function wroteNothing(): AppError {
  return new AppError({
    code: 'model-load-failed',
    message: 'The model wrote nothing that could be read as a report.',
    effect: 'The verdict stands as it is.',
    remedy: 'Go by the checklist of the threat and the lines that prove it, or choose another model.',
  });
}

/** Nobody stopped it: the model itself went away under it. */
function failureOf(thrown: unknown): AppErrorData {
  const error = toAppErrorData(thrown);
  if (error.code !== 'cancelled') return error;
  return {
    code: 'cancelled',
    message: 'The model was changed while it wrote.',
    effect: 'The verdict stands as it is; nothing of this report is kept.',
    remedy: 'Have it written again by the model of now.',
  };
}

function stoppedBefore(): AppError {
  return new AppError({ code: 'cancelled', message: 'Writing was stopped.' });
}
