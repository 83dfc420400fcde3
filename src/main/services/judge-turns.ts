import type { PipelineParts } from '../pipeline.ts';

type Judge = NonNullable<PipelineParts['judge']>;

/** Who asks: what comes live goes before files that are read, and before what an earlier run left. */
export type JudgeLane = 'live' | 'bulk';

/** Lets one batch of groups reach the model at a time: of those that wait, a live one is next. */
export interface JudgeTurns {
  /** The same judge, whose calls take their turn in a lane. */
  inLane(judge: Judge, lane: JudgeLane): Judge;
}

export function createJudgeTurns(): JudgeTurns {
  const waiting: Record<JudgeLane, (() => void)[]> = { live: [], bulk: [] };
  let busy = false;

  async function turn(lane: JudgeLane): Promise<void> {
    // Whoever ends hands over to the next without being free in between.
    if (busy) await new Promise<void>((resolve) => waiting[lane].push(resolve));
    busy = true;
  }

  function pass(): void {
    const next = waiting.live.shift() ?? waiting.bulk.shift();
    if (next === undefined) busy = false;
    else next();
  }

  return {
    inLane: (judge, lane) => async (groups, signal) => {
      await turn(lane);
      try {
        return await judge(groups, signal);
      } finally {
        pass();
      }
    },
  };
}
