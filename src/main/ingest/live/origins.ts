import type { LiveOrigin } from '../../../shared/live.ts';
import type { LiveState } from '../../../shared/live-ingest.ts';
import { Origin } from './origin.ts';

/** Senders and files whose parser and counts are kept; beyond that the one longest silent is forgotten. */
const maxOrigins = 5_000;
const shownOrigins = 100;

const prefix = 'origin:';

/** The senders and files of all live sources, at most 5,000 of them. */
export class Origins {
  /** By source and name, in the order in which they were last heard of. */
  readonly #all = new Map<string, Origin>();
  readonly #limit: number;
  /** Names of states to be forgotten. */
  #forgotten: string[] = [];
  /** What each file name of a sample stands for. */
  readonly #sources = new Map<string, string>();

  constructor(states: readonly LiveState[], limit = maxOrigins) {
    this.#limit = limit;
    for (const { name, value } of states) {
      if (!name.startsWith(prefix) || value === null) continue;
      const key = name.slice(prefix.length);
      const origin = new Origin(key.slice(0, key.indexOf(':')), '', '', value);
      this.#all.set(key, origin);
      this.#sources.set(origin.file, origin.source);
    }
  }

  /** The origin of that name, made where it is new. Gives also those that had to go for it: what they hold is to be flushed. */
  find(source: string, name: string, file: string): { origin: Origin; gone: Origin[] } {
    const key = `${source}:${name}`;
    const known = this.#all.get(key);
    const origin = known ?? new Origin(source, name, file);
    this.#all.delete(key);
    this.#all.set(key, origin);
    if (known !== undefined) return { origin, gone: [] };
    this.#sources.set(file, source);
    const gone: Origin[] = [];
    for (const [oldest, other] of this.#all) {
      if (this.#all.size <= this.#limit) break;
      this.#drop(oldest, other);
      gone.push(other);
    }
    return { origin, gone };
  }

  /** Forgets all of a source. */
  forget(source: string): void {
    for (const [key, origin] of this.#all) if (origin.source === source) this.#drop(key, origin);
  }

  sourceOf(file: string): string | undefined {
    return this.#sources.get(file);
  }

  /** Those from which nothing came since that time, and that may hold lines back. */
  silentSince(time: number): Origin[] {
    return [...this.#all.values()].filter(({ mayHold, lastReceivedAt }) => mayHold && (lastReceivedAt ?? 0) <= time);
  }

  /** Changes since the last call, to be kept. */
  takeStates(): LiveState[] {
    const states: LiveState[] = this.#forgotten.map((name) => ({ name, value: null }));
    this.#forgotten = [];
    for (const [key, origin] of this.#all)
      if (origin.changed) states.push({ name: `${prefix}${key}`, value: origin.state() });
    return states;
  }

  /** Those of a source that sent most. */
  shown(source: string): LiveOrigin[] {
    return [...this.#all.values()]
      .filter((origin) => origin.source === source)
      .sort((one, other) => other.records - one.records)
      .slice(0, shownOrigins)
      .map(({ name, records, lastReceivedAt, product }) => ({ name, records, lastReceivedAt, product }));
  }

  #drop(key: string, origin: Origin): void {
    this.#all.delete(key);
    if (this.#sources.get(origin.file) === origin.source) this.#sources.delete(origin.file);
    this.#forgotten.push(`${prefix}${key}`);
  }
}
