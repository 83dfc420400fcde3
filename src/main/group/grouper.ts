import type { EventGroup } from '../../shared/group.ts';
import type { GroupChanges, OpenGroup } from '../../shared/ingest.ts';
import type { LogEvent } from '../../shared/log.ts';

export interface GrouperLimits {
  /** Open groups above which groups past their window are closed. */
  softOpenGroups: number;
  /** Open groups above which the one longest untouched is closed early, and counted. */
  maxOpenGroups: number;
  /** Templates kept by the miner; the least recently used go first. */
  maxTemplates: number;
}

export interface GrouperOptions {
  /** Whether the brief of a line looks hostile enough that its group must not join others; none does where it is not given. */
  tells?: ((brief: string) => boolean) | undefined;
  limits?: Partial<GrouperLimits> | undefined;
  /** Whether events come as they happen, so that groups end by this machine's clock, through {@link Grouper.advance}. */
  live?: boolean | undefined;
  /** Open groups and state of an interrupted run, to go on as if nothing had happened. */
  restored?: { open: readonly OpenGroup[]; state: string } | undefined;
}

/** Turns a stream of events into groups that tell one story each. Memory is bounded by its limits. */
export interface Grouper {
  add(event: LogEvent): void;
  /** What changed since the last call. Every added event is in exactly one group, open or closed. */
  takeChanges(): GroupChanges;
  /**
   * Of a live grouper: closes what is past its window at `now` (ms since 1970, this machine's clock) and gives open groups
   * as they are, to be judged while they grow. Such a group never joins another one later; what is given again under its
   * id, here or closed, takes its place. Called a few times a second, also while nothing comes.
   */
  advance(now: number): EventGroup[];
  /** Closes every open group: the end of the input. */
  flush(): void;
  /** JSON of what later events depend on beside the open groups. */
  state(): string;
  /** Groups closed early because too many were open. */
  readonly evicted: number;
}
