import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { type AppErrorData, toAppErrorData } from '../../../shared/errors.ts';
import type { LiveSourceSettings } from '../../../shared/live.ts';
import { type LiveBatch, liveImport } from '../../../shared/live-ingest.ts';
import type { LiveFacts } from '../../ingest/live/protocol.ts';
import { type LiveThread, openLiveThread } from '../../ingest/live/thread.ts';
import type { ListenerReport } from '../../receive/protocol.ts';
import { type ListenThread, openListenThread } from '../../receive/thread.ts';
import type { Store } from '../../store/store.ts';

export interface LiveThreadsOptions {
  workers: { live: URL; listen: URL };
  store: Pick<Store, 'liveStates' | 'openGroups'>;
  /** Where the certificate that the app makes is kept. */
  certificateFolder: string;
  /** File of the linear model that tells hostile lines. */
  firstStage(): string | undefined;
  /** A port to the thread that keeps records for search; null where none are kept. */
  connectRecords(): Promise<MessagePort | null>;
  storeBatch(batch: LiveBatch): Promise<void>;
  onFacts(facts: LiveFacts[]): void;
  onReports(reports: ListenerReport[]): void;
  /** A thread ended by itself and is started again, or records can't be written; null once all is well. */
  onTrouble(error: AppErrorData | null): void;
  /** The listening thread was started anew: its counters begin at 0. */
  onListening(): void;
}

/** The two threads of live sources: they run while a source is on, and are started again when they die. */
export interface LiveThreads {
  /** Has these sources run, and no others. Resolves when each listener runs or has failed. */
  apply(sources: readonly LiveSourceSettings[]): Promise<void>;
  forget(source: string): Promise<void>;
  /** Stops to receive, and stores all that was received. */
  stop(): Promise<void>;
}

const firstPauseMs = 1_000;
const longestPauseMs = 60_000;
/** A thread that ran for so long starts again without a longer pause. */
const soundMs = 60_000;
/** Whoever dies while all is being stopped must not keep the app from ending. */
const stopMs = 20_000;

export function createLiveThreads(options: LiveThreadsOptions): LiveThreads {
  let sources: readonly LiveSourceSettings[] = [];
  let live: LiveThread | null = null;
  let listen: ListenThread | null = null;
  let stopping = false;
  let pauseMs = firstPauseMs;
  let startedAt = 0;
  let again: NodeJS.Timeout | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  /** One after the other: starting, changing and stopping never overlap. */
  function inOrder<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work);
    queue = turn.catch(() => {});
    return turn;
  }

  const isOn = () => sources.some(({ enabled }) => enabled);
  const listens = () => sources.some(({ enabled, kind }) => enabled && (kind === 'syslog' || kind === 'http'));

  async function openLive(): Promise<LiveThread> {
    const [open, states, keep] = await Promise.all([
      options.store.openGroups(liveImport),
      options.store.liveStates(),
      options.connectRecords(),
    ]);
    const thread = openLiveThread({
      worker: options.workers.live,
      restored: { open, states },
      firstStage: options.firstStage(),
      store: options.storeBatch,
      onFacts: options.onFacts,
      onTrouble: options.onTrouble,
    });
    if (keep !== null) thread.keep(keep);
    thread.ended.catch((thrown: unknown) => {
      if (live !== thread) return;
      live = null;
      restart(thrown);
    });
    return thread;
  }

  function openListen(): ListenThread {
    const { certificateFolder, onReports } = options;
    options.onListening();
    const thread = openListenThread({ worker: options.workers.listen, certificateFolder, onReports });
    thread.ended.catch((thrown: unknown) => {
      if (listen !== thread) return;
      listen = null;
      restart(thrown);
    });
    return thread;
  }

  /** Starts what is to run and does not, and tells all what the sources are. */
  async function settle(): Promise<void> {
    if (!isOn() && live === null) return;
    const fresh = { live: live === null, listen: listen === null && listens() };
    if (fresh.live || fresh.listen) startedAt = performance.now();
    live ??= await openLive();
    live.apply(sources);
    if (fresh.listen) listen = openListen();
    if (listen !== null && (fresh.live || fresh.listen)) {
      const { port1, port2 } = new MessageChannel();
      live.listen(port1);
      listen.connect(port2);
    }
    if (listen !== null) options.onReports(await listen.apply(sources.filter(({ enabled }) => enabled)));
    options.onTrouble(null);
  }

  function restart(thrown: unknown): void {
    if (stopping) return;
    options.onTrouble(toAppErrorData(thrown));
    if (performance.now() - startedAt > soundMs) pauseMs = firstPauseMs;
    clearTimeout(again);
    again = setTimeout(() => void inOrder(settle).catch(restart), pauseMs);
    pauseMs = Math.min(longestPauseMs, pauseMs * 2);
  }

  async function stopThreads(): Promise<void> {
    clearTimeout(again);
    const [listening, reading] = [listen, live];
    listen = null;
    if (listening !== null && reading !== null) {
      // Its queue is emptied by the live thread; where that is gone, what waits is lost with it.
      const drained = listening.stop().then(options.onReports);
      await Promise.race([drained, reading.ended, pause(stopMs)]).catch(() => {});
    }
    live = null;
    await reading?.stop();
  }

  return {
    apply: (next) =>
      inOrder(async () => {
        sources = next;
        stopping = false;
        if (isOn()) await settle();
        else await stopThreads();
      }),
    forget: (source) =>
      inOrder(async () => {
        sources = sources.filter(({ id }) => id !== source);
        live ??= await openLive();
        live.forget(source);
        if (isOn()) await settle();
        else await stopThreads();
      }),
    stop: () => {
      stopping = true;
      return inOrder(stopThreads);
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
