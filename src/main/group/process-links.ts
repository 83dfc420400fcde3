import { ownCopy } from './entities.ts';

/** Processes remembered; a session's lines stand close together, so that few are enough. */
const maxLinks = 2000;
/** Number of events after which a process id is taken for a new process. */
const freshEvents = 20_000;

interface Link {
  source: string | null;
  used: number;
  /** Whether the process serves several sources: then none of them is inherited. */
  shared: boolean;
}

/** The links as JSON: families whose lines name sources, then key, source, last use and whether it is shared. */
export interface ProcessLinksState {
  families: string[];
  links: [string, string | null, number, 0 | 1][];
}

/**
 * Remembers which source the lines of a process belong to, so that lines of the same process that name none, such as
 * `sshd[24200]: check pass; user unknown`, join its story.
 */
export class ProcessLinks {
  /** In the order of their last use. */
  readonly #links = new Map<string, Link>();
  readonly #families = new Set(['sshd']);

  constructor(state?: ProcessLinksState) {
    if (state === undefined) return;
    for (const family of state.families) this.#families.add(family);
    for (const [key, source, used, shared] of state.links) this.#links.set(key, { source, used, shared: shared === 1 });
  }

  /** Notes that a line of the process names this source, at event number `now`; says whether that was new. */
  learn(family: string, key: string, source: string, now: number): boolean {
    if (this.#families.size < 500) this.#families.add(family);
    const link = this.#recent(key, now);
    if (link?.source === source) {
      this.#use(key, link, now);
      return false;
    }
    if (link !== undefined && link.source !== null) {
      link.shared = true;
      this.#use(key, link, now);
      return false;
    }
    this.#use(key, { source: ownCopy(source), used: now, shared: false }, now);
    return true;
  }

  /** The source of the process's other lines; null if none was named yet, but may be; undefined if none is to be had. */
  find(family: string, key: string, now: number): string | null | undefined {
    if (!this.#families.has(family)) return undefined;
    const link = this.#recent(key, now);
    if (link?.shared === true) return undefined;
    this.#use(key, link ?? { source: null, used: now, shared: false }, now);
    return link?.source ?? null;
  }

  toState(): ProcessLinksState {
    return {
      families: [...this.#families],
      links: [...this.#links].map(([key, link]) => [key, link.source, link.used, link.shared ? 1 : 0]),
    };
  }

  #recent(key: string, now: number): Link | undefined {
    const link = this.#links.get(key);
    return link !== undefined && now - link.used <= freshEvents ? link : undefined;
  }

  #use(key: string, link: Link, now: number): void {
    link.used = now;
    this.#links.delete(key);
    this.#links.set(key, link);
    if (this.#links.size <= maxLinks) return;
    const oldest = this.#links.keys().next();
    if (oldest.done !== true) this.#links.delete(oldest.value);
  }
}
