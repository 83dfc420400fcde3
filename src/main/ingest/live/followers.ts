import { type AppErrorData, toAppErrorData } from '../../../shared/errors.ts';
import type { FolderSource, JournalSource, LiveSourceSettings } from '../../../shared/live.ts';
import type { FollowedChunk, Follower, FollowerFacts } from '../../sources/follow/follower.ts';

export type FollowedSource = FolderSource | JournalSource;

export interface FollowersOptions {
  create(settings: FollowedSource, state: string | null): Follower;
  /** What {@link Followers.states} gave of the source last, also in an earlier run; null where it is new. */
  stateOf(source: string): string | null;
  /** Keeps the state of a follower that ended. */
  note(state: FollowerState): void;
  /** Takes a chunk and says so to it; resolves when there is room for the next. */
  take(source: string, chunk: FollowedChunk): Promise<void>;
}

/** Where the follower of a source stands: JSON. */
export interface FollowerState {
  source: string;
  state: string;
}

/** Time after which a follower that gave up is started again, in ms. */
const againMs = 10_000;

interface Running {
  settings: FollowedSource;
  follower: Follower | null;
  stop: AbortController;
  error: AppErrorData | null;
  ended: Promise<void>;
}

/** The followed sources that are on. */
export interface Followers {
  /** Starts, stops and restarts what changed; resolves when what had to stop has. */
  apply(sources: readonly LiveSourceSettings[]): Promise<void>;
  /** Where each stands, covering what was taken. */
  states(): FollowerState[];
  facts(source: string): (FollowerFacts & { error: AppErrorData | null }) | null;
  stop(): Promise<void>;
}

export function createFollowers(options: FollowersOptions): Followers {
  const running = new Map<string, Running>();

  async function follow(entry: Running): Promise<void> {
    const { settings, stop } = entry;
    while (!stop.signal.aborted) {
      try {
        entry.follower = options.create(settings, stateFor(settings, options.stateOf(settings.id)));
        entry.error = null;
        for await (const chunk of entry.follower.chunks(stop.signal)) {
          await options.take(settings.id, chunk);
        }
        return;
      } catch (thrown) {
        entry.error = toAppErrorData(thrown);
        options.note(stateOf(entry));
        await pause(againMs, stop.signal);
      }
    }
  }

  async function stopOne(entry: Running): Promise<void> {
    entry.stop.abort();
    await entry.ended;
    options.note(stateOf(entry));
  }

  return {
    async apply(sources) {
      const wanted = new Map(sources.filter(isFollowed).map((settings) => [settings.id, settings]));
      for (const [id, entry] of running) {
        const settings = wanted.get(id);
        if (settings !== undefined && readsAlike(settings, entry.settings)) continue;
        await stopOne(entry);
        running.delete(id);
      }
      for (const [id, settings] of wanted) {
        if (running.has(id)) continue;
        const entry: Running = {
          settings,
          follower: null,
          stop: new AbortController(),
          error: null,
          ended: Promise.resolve(),
        };
        running.set(id, entry);
        entry.ended = follow(entry);
      }
    },
    states: () => [...running.values()].filter(({ follower }) => follower !== null).map(stateOf),
    facts(source) {
      const entry = running.get(source);
      const facts = entry?.follower?.facts();
      if (entry === undefined || facts === undefined) return null;
      return { ...facts, error: entry.error ?? facts.error ?? facts.problems[0]?.error ?? null };
    },
    async stop() {
      await Promise.all([...running.values()].map(stopOne));
    },
  };
}

function isFollowed(settings: LiveSourceSettings): settings is FollowedSource {
  return settings.enabled && (settings.kind === 'folder' || settings.kind === 'journal');
}

/** The state with the place that it is of: another folder under the same id is a new one. */
function stateOf({ settings, follower }: Running): FollowerState {
  return { source: settings.id, state: JSON.stringify([placeOf(settings), follower?.state() ?? null]) };
}

function stateFor(settings: FollowedSource, kept: string | null): string | null {
  if (kept === null) return null;
  const [place, state] = JSON.parse(kept) as [string, string | null];
  return place === placeOf(settings) ? state : null;
}

function placeOf(settings: FollowedSource): string {
  return settings.kind === 'folder' ? settings.path : settings.kind;
}

/** Whether a change of settings leaves what is read, and from where, as it is. */
function readsAlike(one: FollowedSource, other: FollowedSource): boolean {
  const read = (settings: FollowedSource) => [
    placeOf(settings),
    settings.from,
    settings.kind === 'folder' ? settings.patterns : [],
  ];
  return JSON.stringify(read(one)) === JSON.stringify(read(other));
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    if (signal.aborted) done();
  });
}
