/** Messages a second of each source, smoothed over some seconds. */
export interface Rates {
  /** `total` so far, at a time of `performance.now()`. */
  note(source: string, total: number, at: number): void;
  of(source: string): number;
}

/** Weight of the newest second. */
const newest = 0.5;

export function createRates(): Rates {
  const known = new Map<string, { total: number; at: number; perSecond: number }>();
  return {
    note(source, total, at) {
      const before = known.get(source);
      const seconds = before === undefined ? 0 : (at - before.at) / 1000;
      // Two looks at almost the same time say nothing of a speed.
      if (before !== undefined && seconds < 0.2) return;
      const now = before === undefined ? 0 : (total - before.total) / seconds;
      const perSecond = before === undefined ? 0 : before.perSecond * (1 - newest) + now * newest;
      known.set(source, { total, at, perSecond: perSecond < 0.05 ? 0 : perSecond });
    },
    of: (source) => known.get(source)?.perSecond ?? 0,
  };
}
