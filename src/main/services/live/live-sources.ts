import { AppError, type AppErrorData, toAppErrorData } from '../../../shared/errors.ts';
import type { LiveSource, LiveSourceSettings } from '../../../shared/live.ts';
import type { LiveBatch, LiveFigures } from '../../../shared/live-ingest.ts';
import type { LiveFacts } from '../../ingest/live/protocol.ts';
import { newTally, readTally, tallyName } from '../../ingest/live/source-tally.ts';
import type { ListenerReport } from '../../receive/protocol.ts';
import type { Store, StoredAlert } from '../../store/store.ts';
import { checkSettings, pathsOf } from './check-settings.ts';
import { createLiveJudge, type LiveJudgeOptions } from './live-judge.ts';
import { createLiveThreads, type LiveThreadsOptions } from './live-threads.ts';
import { createRates } from './rates.ts';
import { SourceCounters } from './source-counters.ts';
import { liveSource, networkFeature } from './source-view.ts';
import { type SuggestedKind, suggestSource } from './suggest-source.ts';

export interface LiveSourcesOptions {
  store: Pick<
    Store,
    'commitLive' | 'liveStates' | 'liveFigures' | 'openGroups' | 'unclassified' | 'saveVerdicts' | 'alertsOfGroups'
  >;
  workers: LiveThreadsOptions['workers'];
  certificateFolder: string;
  firstStage: LiveThreadsOptions['firstStage'];
  /** A port to the thread that keeps records for search; null where none are kept. */
  connectRecords: LiveThreadsOptions['connectRecords'];
  judge: LiveJudgeOptions['judge'];
  /** The sources as they are stored. */
  settings(): readonly LiveSourceSettings[];
  saveSettings(sources: readonly LiveSourceSettings[]): Promise<void>;
  /** Told at most once a second. */
  onSources(sources: LiveSource[]): void;
  /** Alerts that are new, or tell of more. */
  onAlerts(alerts: StoredAlert[]): void;
}

/** Sources that go on giving records: syslog, HTTP, followed folders, the journal. */
export interface LiveSources {
  list(): LiveSource[];
  /** Adds a source or changes the one of that id; it is started where it is enabled. A failure to start is in its state. */
  save(settings: LiveSourceSettings): Promise<LiveSource>;
  /** Stops it and forgets its settings; what it received stays. @throws AppError `not-found`. */
  remove(id: string): Promise<void>;
  /** Settings of a new source, with a free port and a token where it needs one. */
  suggest(kind: SuggestedKind): Promise<LiveSourceSettings>;
  /** Starts all enabled sources of the settings. */
  start(): Promise<void>;
  /** Stops to receive; what was received is parsed, stored and its place noted, then this resolves. */
  stop(): Promise<void>;
  /** Resolves when no group that came live waits for its verdict, or none can be had. */
  judged(): Promise<void>;
  /** Model calls for what came live since the start. */
  modelCalls(): number;
  /** Stops all, as {@link LiveSources.stop} does. */
  close(): Promise<void>;
  /** Notes a path that a person chose in a dialog: only such may stand in what `save` is given. */
  allowPath(path: string): void;
  /** What listens now, in words. */
  networkFeatures(): string[];
}

const tellMs = 1_000;
/** Counting what came of each source reads all its groups: 10 ms for 100,000 of them. */
const figuresMs = 3_000;
/** Time between two tries to write to a full disk. */
const diskFullMs = 2_000;
const countersName = 'counters:';

export function createLiveSources(options: LiveSourcesOptions): LiveSources {
  const { store } = options;
  const reports = new Map<string, ListenerReport>();
  const facts = new Map<string, LiveFacts>();
  const counters = new Map<string, SourceCounters>();
  const allowed = new Set<string>();
  const rates = createRates();
  let figures = new Map<string, LiveFigures>();
  let figuresStale = false;
  let trouble: AppErrorData | null = null;
  let closing = false;
  let calls = 0;
  let told = '';
  let timer: NodeJS.Timeout | undefined;
  let figuresAt = 0;

  const judge = createLiveJudge({
    store,
    judge: options.judge,
    onJudged({ modelCalls, alerts }) {
      calls += modelCalls;
      figuresStale = true;
      if (alerts.length > 0) options.onAlerts(alerts);
    },
  });
  const threads = createLiveThreads({
    workers: options.workers,
    store,
    certificateFolder: options.certificateFolder,
    firstStage: options.firstStage,
    connectRecords: options.connectRecords,
    storeBatch,
    onFacts(all) {
      for (const one of all) {
        facts.set(one.source, one);
        rates.note(one.source, one.tally.taken, performance.now());
      }
    },
    onReports(all) {
      for (const report of all) {
        reports.set(report.source, report);
        countersOf(report.source).report(report.counters);
      }
    },
    onTrouble: (error) => {
      trouble = error;
    },
    onListening() {
      for (const one of counters.values()) one.startAnew();
      reports.clear();
    },
  });

  function countersOf(source: string): SourceCounters {
    let found = counters.get(source);
    if (found === undefined) {
      found = new SourceCounters(null, 0);
      counters.set(source, found);
    }
    return found;
  }

  async function storeBatch(batch: LiveBatch): Promise<void> {
    const saved = [...counters].flatMap(([source, one]) => {
      const value = one.changedState();
      return value === null ? [] : [{ name: countersName + source, value }];
    });
    const { waiting, alertsGrown } = await commit({ ...batch, states: [...batch.states, ...saved] });
    if (batch.grown.length + batch.closed.length > 0) figuresStale = true;
    if (waiting > 0) judge.wake();
    if (alertsGrown.length > 0) {
      const ids = new Set(alertsGrown);
      const groups = [...batch.grown, ...batch.closed].map(({ id }) => id);
      const alerts = await store.alertsOfGroups(groups);
      options.onAlerts(alerts.filter(({ summary }) => ids.has(summary.id)));
    }
  }

  /** A disk without room may have some again: the batch waits for it, and all that comes behind it. */
  async function commit(batch: LiveBatch): ReturnType<Store['commitLive']> {
    for (;;) {
      try {
        const committed = await store.commitLive(batch);
        if (trouble?.code === 'disk-full') trouble = null;
        return committed;
      } catch (thrown) {
        const error = toAppErrorData(thrown);
        if (error.code !== 'disk-full' || closing) throw thrown;
        trouble = error;
        await new Promise((resolve) => setTimeout(resolve, diskFullMs));
      }
    }
  }

  function view(settings: LiveSourceSettings): LiveSource {
    return liveSource(settings, {
      report: reports.get(settings.id) ?? null,
      facts: facts.get(settings.id) ?? null,
      counters: countersOf(settings.id).total(facts.get(settings.id)?.tally ?? newTally()),
      figures: figures.get(settings.id) ?? null,
      perSecond: rates.of(settings.id),
      trouble,
    });
  }

  async function readFigures(): Promise<void> {
    figuresStale = false;
    figuresAt = performance.now();
    const all = await store.liveFigures();
    figures = new Map(all.map((one) => [one.source, one]));
  }

  async function tell(): Promise<void> {
    if (figuresStale && performance.now() - figuresAt >= figuresMs) await readFigures();
    const sources = options.settings().map(view);
    const shown = JSON.stringify(sources);
    if (shown === told) return;
    told = shown;
    options.onSources(sources);
  }

  function tellFromNowOn(): void {
    // A store that is closing tells nothing any more.
    timer ??= setInterval(() => void tell().catch(() => {}), tellMs).unref();
  }

  /** What earlier runs counted. */
  async function restore(): Promise<void> {
    const states = new Map((await store.liveStates()).map(({ name, value }) => [name, value]));
    for (const { id } of options.settings()) {
      const state = states.get(tallyName + id);
      const tally = state ? readTally(state) : newTally();
      facts.set(id, { source: id, tally, origins: [], followed: null });
      counters.set(id, new SourceCounters(states.get(countersName + id) ?? null, tally.taken));
    }
    await readFigures();
  }

  const isAllowedPath = (path: string) =>
    allowed.has(path) || options.settings().some((settings) => pathsOf(settings).includes(path));

  return {
    list: () => options.settings().map(view),
    async save(settings) {
      checkSettings(settings, isAllowedPath);
      const known = options.settings();
      const others = known.filter(({ id }) => id !== settings.id);
      const sources =
        others.length < known.length
          ? known.map((one) => (one.id === settings.id ? settings : one))
          : [...known, settings];
      if (sources.length > 100)
        throw new AppError({
          code: 'refused',
          message: 'There are 100 live sources already.',
          remedy: 'Remove one; a listener takes many senders, and a folder many files.',
        });
      await options.saveSettings(sources);
      tellFromNowOn();
      await threads.apply(sources);
      return view(settings);
    },
    async remove(id) {
      const sources = options.settings().filter((one) => one.id !== id);
      if (sources.length === options.settings().length)
        throw new AppError({ code: 'not-found', message: 'There is no such source.' });
      await options.saveSettings(sources);
      await threads.apply(sources);
      await threads.forget(id);
      reports.delete(id);
      facts.delete(id);
      counters.delete(id);
      await store.commitLive({
        grown: [],
        closed: [],
        openChanged: [],
        openRemoved: [],
        sourceOf: {},
        states: [{ name: countersName + id, value: null }],
      });
      await tell();
    },
    suggest: (kind) => suggestSource(kind, options.settings()),
    async start() {
      if (options.settings().length === 0) return;
      await restore();
      if (!options.settings().some(({ enabled }) => enabled)) return;
      tellFromNowOn();
      judge.wake();
      await threads.apply(options.settings());
    },
    async stop() {
      await threads.stop();
      await tell();
    },
    judged: () => judge.idle(),
    modelCalls: () => calls,
    async close() {
      closing = true;
      clearInterval(timer);
      await threads.stop();
      await judge.close();
    },
    allowPath(path) {
      allowed.add(path);
    },
    networkFeatures: () =>
      options.settings().flatMap((settings) => {
        const running = settings.enabled && reports.get(settings.id)?.state === 'running';
        return running ? networkFeature(settings) : [];
      }),
  };
}
