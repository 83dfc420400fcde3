import { join } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import type { AppErrorData } from '../../../shared/errors.ts';
import type { KeepLimits } from '../../../shared/live.ts';
import type { Keeping, SearchPage, SearchQuery } from '../../../shared/search.ts';
import { openRecordStore, type RecordStore } from '../../records/record-store.ts';

/** The kept records of all sources: search and retention. */
export interface Records {
  /**
   * A port for `createRecordSink` on the thread that reads; null where nothing is kept.
   *
   * @throws AppError `store-read-only`, `disk-full`.
   */
  connect(kind: 'imports' | 'live'): Promise<MessagePort | null>;
  /** @throws AppError `bad-argument` where `after` is no place of a page; `cancelled`. */
  search(query: SearchQuery, signal?: AbortSignal): Promise<SearchPage>;
  keeping(): Promise<Keeping>;
  /** Deletes all that is kept of one source. */
  delete(source: string): Promise<void>;
  /** Deletes what is older or more than is to be kept; also done every minute, once records were asked for. */
  retain(): Promise<void>;
  /** What to tell of a damaged file that was put aside; null where there is none. */
  notice(): AppErrorData | null;
  close(): Promise<void>;
}

export interface RecordsOptions {
  /** Null keeps nothing. */
  dataFolder: string | null;
  worker: URL;
  nativeBinding: string | undefined;
  /** How long records are kept, and what live sources are called. */
  settings(): { imports: KeepLimits; live: readonly { id: string; name: string; keep: KeepLimits }[] };
}

const retainEveryMs = 60_000;

/** Its threads start when records are first written or asked for. */
export function createRecords(options: RecordsOptions): Records {
  const { dataFolder, worker, nativeBinding } = options;
  let store: Promise<RecordStore> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let notices: AppErrorData[] = [];

  function open(folder: string): Promise<RecordStore> {
    if (store) return store;
    const opening = openRecordStore({ folder: join(folder, 'records'), worker, nativeBinding });
    store = opening;
    opening.then(
      () => {
        timer = setInterval(() => void retain().catch(() => {}), retainEveryMs);
        timer.unref();
        void retain().catch(() => {});
      },
      () => {
        // The disk may have room again by the next time.
        store = null;
      },
    );
    return opening;
  }

  async function retain(): Promise<void> {
    if (dataFolder === null) return;
    const opened = await open(dataFolder);
    const { imports, live } = options.settings();
    await opened.retain({ imports, live: Object.fromEntries(live.map(({ id, keep }) => [id, keep])) });
    notices = await opened.notices();
  }

  return {
    connect: async (kind) => (dataFolder === null ? null : (await open(dataFolder)).connect(kind)),
    async search(query, signal) {
      if (dataFolder === null) return { rows: [], next: null, scanned: 0, kept: 0, milliseconds: 0, missingFiles: [] };
      return await (await open(dataFolder)).search(query, signal);
    },
    async keeping() {
      if (dataFolder === null) return { sources: [], deletions: [] };
      const { sources, deletions } = await (await open(dataFolder)).keeping();
      const names = new Map(options.settings().live.map(({ id, name }) => [id, name]));
      const named = <Entry extends { source: string; name: string }>(entry: Entry): Entry => ({
        ...entry,
        name: names.get(entry.source) ?? entry.name,
      });
      return { sources: sources.map(named), deletions: deletions.map(named) };
    },
    async delete(source) {
      if (dataFolder !== null) await (await open(dataFolder)).delete(source);
    },
    retain,
    notice: () => notices[0] ?? null,
    async close() {
      clearInterval(timer);
      const opened = await store?.catch(() => null);
      await opened?.close();
    },
  };
}
