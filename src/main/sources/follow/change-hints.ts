import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';

/** Each takes an inotify watch; other folders are looked at in turn alone. */
const maxWatched = 500;
/** Writers write again at once; looking at each write would cost more than it tells. */
const gatherMs = 50;

/**
 * What the system tells of changes in folders. It is a hint that saves time: it may miss changes, and tells none of
 * network drives, so that whoever waits here looks by itself from time to time.
 */
export class ChangeHints {
  /** Files that were written to. */
  readonly written = new Set<string>();
  /** Whether names came or went. */
  named = false;
  readonly #watchers = new Map<string, FSWatcher>();
  #wake = (): void => undefined;

  /** Whether all of the folders are watched. */
  watchOnly(folders: readonly string[]): boolean {
    const wanted = new Set(folders.slice(0, maxWatched));
    for (const [folder, watcher] of this.#watchers) {
      if (wanted.has(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of wanted) if (!this.#watchers.has(folder)) this.#watch(folder);
    return this.#watchers.size === folders.length;
  }

  /** Resolves after a change, after `ms`, or when the signal aborts. */
  async wait(ms: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    if (this.written.size === 0 && !this.named) await this.#sleep(ms, signal);
    if (!signal.aborted && (this.written.size > 0 || this.named)) await this.#sleep(gatherMs, signal, true);
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  #watch(folder: string): void {
    try {
      const watcher = watch(folder, { persistent: false }, (event, name) => {
        if (event === 'change' && name !== null) this.written.add(join(folder, name));
        else this.named = true;
        this.#wake();
      });
      // A folder that vanished, or no watches left; what is watched no more is looked at in turn.
      watcher.on('error', () => {
        watcher.close();
        this.#watchers.delete(folder);
      });
      this.#watchers.set(folder, watcher);
    } catch {
      // As above.
    }
  }

  #sleep(ms: number, signal: AbortSignal, deaf = false): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.#wake = () => undefined;
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', done, { once: true });
      if (!deaf) this.#wake = done;
    });
  }
}
