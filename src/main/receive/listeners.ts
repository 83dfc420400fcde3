import { isDeepStrictEqual } from 'node:util';
import type { AppErrorData } from '../../shared/errors.ts';
import type { HttpSource, LiveSourceSettings, SyslogSource } from '../../shared/live.ts';
import { readTlsIdentity } from './certificate.ts';
import { listenFailure } from './failures.ts';
import { HeldBytes } from './held-bytes.ts';
import { listenHttp } from './http/http-listener.ts';
import { type KernelDrops, readKernelDrops } from './kernel-drops.ts';
import type { Listener, ListenerTarget } from './listener.ts';
import type { ListenerReport } from './protocol.ts';
import type { ReceiveQueue } from './queue.ts';
import type { SourceQueue } from './segment.ts';
import { listenStream } from './stream-listener.ts';
import { listenUdp } from './udp-listener.ts';

type ListenSettings = SyslogSource | HttpSource;

const RETRY_MILLISECONDS = 30_000;
/** What all connections may hold of unfinished messages. */
const MOST_HELD_BYTES = 64 * 1024 * 1024;

interface Entry {
  settings: ListenSettings;
  queue: SourceQueue;
  state: ListenerReport['state'];
  error: AppErrorData | null;
  startedAt: number | null;
  listener: Listener | null;
  retry: NodeJS.Timeout | null;
  /** Kernel drops of sockets that this source had before. */
  earlierDrops: number;
  /** Whether it is among the sources no more, and is kept for what it received. */
  removed: boolean;
  /** Whether state or error changed since the last report. */
  changed: boolean;
}

/** All sources that listen, or should. */
export interface Listeners {
  /** Makes these the sources that listen. Resolves when each is running or failed; calls wait for each other. */
  apply(sources: readonly LiveSourceSettings[]): Promise<void>;
  /** Of all sources, those that were taken away and still have messages waiting included. */
  reports(): ListenerReport[];
  /** Whether anything changed since `reports` was called. */
  changed(): boolean;
  /** Asks the system for what it dropped. */
  readKernelDrops(): Promise<void>;
  /** Stops all. What was received stays in the queue. */
  close(): Promise<void>;
}

export function createListeners(queue: ReceiveQueue, certificateFolder: string): Listeners {
  const held = new HeldBytes(MOST_HELD_BYTES);
  const entries = new Map<string, Entry>();
  let work: Promise<void> = Promise.resolve();

  const next = (action: () => Promise<void>): Promise<void> => {
    work = work.then(action, action);
    return work;
  };

  function targetOf(entry: Entry): ListenerTarget {
    return {
      queue,
      held,
      source: entry.queue,
      counters: entry.queue.counters,
      notice(error) {
        entry.error = error;
        entry.changed = true;
      },
      failed: (thrown) => void next(() => stop(entry).then(() => fail(entry, thrown))),
    };
  }

  async function start(entry: Entry): Promise<void> {
    Object.assign(entry, { state: 'starting', error: null, changed: true });
    try {
      entry.listener = await listen(entry.settings, targetOf(entry), certificateFolder);
      Object.assign(entry, { state: 'running', startedAt: Date.now(), changed: true });
    } catch (thrown) {
      fail(entry, thrown);
    }
  }

  function fail(entry: Entry, thrown: unknown): void {
    const { settings } = entry;
    const protocol = settings.kind === 'http' ? 'HTTP' : settings.protocol.toUpperCase();
    const error = listenFailure(thrown, { ...settings, protocol }).data;
    Object.assign(entry, { state: 'failed', error, changed: true });
    // What only the user can change is not tried again.
    if (error.code === 'bad-argument' || error.code === 'certificate-invalid' || error.code === 'port-privileged')
      return;
    entry.retry = setTimeout(() => void next(() => retry(entry)), RETRY_MILLISECONDS);
  }

  async function retry(entry: Entry): Promise<void> {
    if (entry.state === 'failed') await start(entry);
  }

  async function stop(entry: Entry): Promise<void> {
    if (entry.retry) clearTimeout(entry.retry);
    const { listener } = entry;
    if (listener) {
      await listener.close();
      entry.earlierDrops = entry.queue.counters.values.kernelDrops ?? 0;
    }
    Object.assign(entry, { state: 'off', error: null, startedAt: null, listener: null, retry: null, changed: true });
  }

  function noteKernelDrops(drops: KernelDrops): void {
    for (const { listener, queue: source, earlierDrops } of entries.values()) {
      const name = listener?.kernelName;
      if (name) source.counters.setKernelDrops(earlierDrops + (drops.get(name) ?? 0));
    }
  }

  async function applyNow(sources: readonly LiveSourceSettings[]): Promise<void> {
    const wanted = new Map(sources.filter(listens).map((settings) => [settings.id, settings]));
    const stopped = [...entries.values()].filter((entry) => {
      const settings = wanted.get(entry.settings.id);
      return entry.state !== 'off' && !(settings && isDeepStrictEqual(received(settings), received(entry.settings)));
    });
    for (const entry of entries.values()) entry.removed = !wanted.has(entry.settings.id);
    await Promise.all(stopped.map(stop));
    for (const [id, settings] of wanted) {
      const entry = entries.get(id) ?? newEntry(settings, queue.addSource(id));
      entries.set(id, entry);
      entry.settings = settings;
      if (entry.state === 'off') await start(entry);
    }
  }

  return {
    apply: (sources) => next(() => applyNow(sources)),
    reports() {
      const reports = [...entries.values()].map(report);
      for (const [id, entry] of entries) {
        entry.changed = false;
        entry.queue.counters.changed = false;
        if (entry.removed && entry.state === 'off' && entry.queue.counters.values.queued === 0) entries.delete(id);
      }
      return reports;
    },
    changed: () => [...entries.values()].some((entry) => entry.changed || entry.queue.counters.changed),
    async readKernelDrops() {
      if (![...entries.values()].some(({ listener }) => listener?.kernelName)) return;
      const drops = await readKernelDrops();
      if (drops) noteKernelDrops(drops);
    },
    close: () => next(async () => void (await Promise.all([...entries.values()].map(stop)))),
  };
}

function listens(settings: LiveSourceSettings): settings is ListenSettings {
  return settings.enabled && (settings.kind === 'syslog' || settings.kind === 'http');
}

/** What of the settings a listener hangs on; the rest is for those who read and keep the records. */
function received(settings: ListenSettings): object {
  const { name: _name, zone: _zone, keep: _keep, ...rest } = settings;
  return settings.kind === 'syslog' ? { ...rest, senderZones: null } : rest;
}

async function listen(settings: ListenSettings, target: ListenerTarget, certificateFolder: string): Promise<Listener> {
  if (settings.kind === 'http') return await listenHttp(settings, target);
  if (settings.protocol === 'udp') return await listenUdp(settings, target);
  const identity = settings.protocol === 'tls' ? await readTlsIdentity(settings.tls, certificateFolder) : null;
  return await listenStream(settings, target, identity);
}

function newEntry(settings: ListenSettings, queue: SourceQueue): Entry {
  return {
    settings,
    queue,
    state: 'off',
    error: null,
    startedAt: null,
    listener: null,
    retry: null,
    earlierDrops: 0,
    removed: false,
    changed: true,
  };
}

function report({ settings, state, error, startedAt, listener, queue }: Entry): ListenerReport {
  const { values, lastReceivedAt } = queue.counters;
  return {
    source: settings.id,
    state,
    error,
    counters: { ...values, dropped: { ...values.dropped } },
    startedAt,
    lastReceivedAt,
    fingerprint: listener?.fingerprint ?? null,
    receiveBufferBytes: listener?.receiveBufferBytes ?? null,
  };
}
