import type { EventGroup } from './group.ts';
import type { GroupChanges } from './ingest.ts';

/** The name under which the store knows what came live, beside the ids of imports. */
export const liveImport = 'live';

/** Something of live ingestion that is kept over a restart under a name: JSON; null forgets it. */
export interface LiveState {
  name: string;
  value: string | null;
}

/** What live ingestion hands over about twice a second; stored in one transaction. */
export interface LiveBatch extends GroupChanges {
  /** Open groups as they are now. Each takes the place of what was stored under its id. */
  grown: readonly EventGroup[];
  /** The live source for which a group of `grown` or `closed` counts, by the group's id. */
  sourceOf: Readonly<Record<string, string>>;
  /** What changed of parsers, grouper, followers, running numbers and counters: with the groups, where reading stands. */
  states: readonly LiveState[];
}

/** What came of the records of one live source. */
export interface LiveFigures {
  source: string;
  groups: number;
  /** Groups that wait for the model. */
  waiting: number;
  alerts: number;
}
