import { type AppErrorData, toAppErrorData } from '../../../shared/errors.ts';
import type { BoundedRecordSink } from '../../../shared/kept-record.ts';
import type { LiveSourceSettings } from '../../../shared/live.ts';
import type { LiveBatch } from '../../../shared/live-ingest.ts';
import type { ReceivedBatch } from '../../../shared/received.ts';
import { createFollowers, type Followers, type FollowersOptions } from './followers.ts';
import { LiveLoop, type LiveLoopOptions } from './live-loop.ts';
import type { LiveFacts } from './protocol.ts';

export interface RunLiveOptions extends Omit<LiveLoopOptions, 'clock' | 'sink'> {
  follow: FollowersOptions['create'];
  /** Stores a batch; the next one is given when this resolves. Rejects where live ingestion can't go on. */
  store(batch: LiveBatch): Promise<void>;
  /** Live ingestion can't go on: what was not stored has to come again. */
  fail(thrown: unknown): void;
  /** Records can't be kept at the moment; null once they can. */
  tellTrouble(error: AppErrorData | null): void;
  tellFacts(facts: LiveFacts[]): void;
  batchMs?: number | undefined;
  clock?: (() => number) | undefined;
}

const defaultBatchMs = 500;
/** A batch carries the grouper's state; writing no more than so many of its characters a second spares the disk. */
const stateCharactersPerSecond = 512 * 1024;
const longestBatchMs = 3_000;
const tickMs = 100;
const factsMs = 1_000;
/** What ends without a new start of the thread: somebody makes room. */
const mayPass = new Set<AppErrorData['code']>(['disk-full', 'store-read-only']);
/** Time between two tries to keep records, in ms. */
const keepAgainMs = 2_000;
/** Records that may be taken while a batch is on its way to the store, 10 s of a busy network; then whoever gives them waits. */
const recordsAhead = 200_000;

/** Live ingestion on its thread: inputs on one side, the store on the other. */
export class LiveRun {
  readonly #options: RunLiveOptions;
  readonly #loop: LiveLoop;
  readonly #followers: Followers;
  readonly #clock: () => number;
  #sources: readonly LiveSourceSettings[] = [];
  #sink: BoundedRecordSink | null = null;
  #storing: Promise<void> | null = null;
  #failure: unknown = null;
  #batchAt = performance.now();
  #factsAt = 0;
  #taken = 0;
  #stopping = false;
  readonly #timer: NodeJS.Timeout;

  constructor(options: RunLiveOptions) {
    this.#options = options;
    this.#clock = options.clock ?? Date.now;
    this.#loop = new LiveLoop({
      ...options,
      clock: this.#clock,
      sink: {
        append: (source, first, records) => this.#sink?.append(source, first, records),
        stored: async () => await this.#sink?.stored(),
      },
    });
    this.#followers = createFollowers({
      create: options.follow,
      stateOf: (source) => this.#loop.followerState(source),
      note: ({ source, state }) => this.#loop.noteFollower(source, state),
      take: async (source, chunk) => {
        this.#loop.takeFollowed(source, chunk.file, chunk.records, chunk.fresh);
        // Before anything else: a batch made from here on holds these records, and must hold the place behind them.
        chunk.taken();
        await this.#afterTaking(chunk.records.length);
      },
    });
    this.#timer = setInterval(() => this.#tick(), tickMs);
  }

  /** From now on records are kept for search. */
  keepIn(sink: BoundedRecordSink): void {
    this.#sink = sink;
  }

  async apply(sources: readonly LiveSourceSettings[]): Promise<void> {
    this.#sources = sources;
    this.#loop.apply(sources);
    await this.#followers.apply(sources);
    this.#noteFollowers();
    this.#factsAt = 0;
  }

  async forget(source: string): Promise<void> {
    await this.apply(this.#sources.filter(({ id }) => id !== source));
    this.#loop.forget(source);
  }

  /** Resolves when there is room for more. */
  async takeReceived(batch: ReceivedBatch): Promise<void> {
    this.#loop.takeReceived(batch);
    await this.#afterTaking(batch.ends.length);
  }

  /** Stops to follow, and stores what was taken; nothing may be given any more. Open groups stay open for the next run. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopping = true;
    await this.#followers.stop();
    await this.#storing;
    this.#storeNow();
    await this.#storing;
    this.#tellFacts();
    if (this.#failure !== null) throw this.#failure;
  }

  async #afterTaking(records: number): Promise<void> {
    this.#taken += records;
    this.#tick();
    if (this.#taken > recordsAhead) await this.#storing;
    await this.#untilKept((sink) => sink.room()).catch((thrown: unknown) => this.#fail(thrown));
    // Timers and messages have their turn, however fast records come.
    await new Promise((resolve) => setImmediate(resolve));
    if (this.#failure !== null) throw this.#failure;
  }

  #tick(): void {
    const now = performance.now();
    const { batchMs = defaultBatchMs } = this.#options;
    const interval = Math.max(
      batchMs,
      Math.min(longestBatchMs, (this.#loop.stateSize / stateCharactersPerSecond) * 1000),
    );
    if (this.#storing === null && this.#failure === null && now - this.#batchAt >= interval) this.#storeNow();
    if (now - this.#factsAt >= factsMs) this.#tellFacts();
  }

  #storeNow(): void {
    this.#batchAt = performance.now();
    this.#taken = 0;
    this.#noteFollowers();
    const batch = this.#loop.batch();
    if (batch === null) return;
    this.#storing = this.#store(batch)
      .catch((thrown: unknown) => this.#fail(thrown))
      .finally(() => {
        this.#storing = null;
      });
  }

  /** Records first: their numbers stand in the batch, and from there a restart goes on. */
  async #store(batch: LiveBatch): Promise<void> {
    await this.#untilKept((sink) => sink.stored());
    await this.#options.store(batch);
  }

  /** Tries again while records can't be written, as on a full disk: meanwhile what comes waits with whoever gives it. */
  async #untilKept(work: (sink: BoundedRecordSink) => Promise<void>): Promise<void> {
    if (this.#sink === null) return;
    for (let tries = 0; ; tries += 1) {
      try {
        await work(this.#sink);
        if (tries > 0) this.#options.tellTrouble(null);
        return;
      } catch (thrown) {
        const error = toAppErrorData(thrown);
        if (this.#stopping || !mayPass.has(error.code)) throw thrown;
        this.#options.tellTrouble(error);
        await new Promise((resolve) => setTimeout(resolve, keepAgainMs));
      }
    }
  }

  #fail(thrown: unknown): void {
    this.#failure ??= thrown;
    this.#options.fail(thrown);
  }

  #noteFollowers(): void {
    for (const { source, state } of this.#followers.states()) this.#loop.noteFollower(source, state);
  }

  #tellFacts(): void {
    this.#factsAt = performance.now();
    this.#options.tellFacts(
      this.#sources.map(({ id }) => {
        const followed = this.#followers.facts(id);
        return {
          source: id,
          tally: { ...this.#loop.tally(id) },
          origins: this.#loop.origins(id),
          followed: followed && {
            files: followed.files,
            bytesBehind: followed.bytesBehind,
            error: followed.error,
          },
        };
      }),
    );
  }
}
