/** Times in ms; tests shorten them. */
export interface FollowTimes {
  /** Between two looks at all files where the system tells of changes, and where it does not. */
  lookMs: number;
  blindLookMs: number;
  /** A file that may be the copy of another, or is compressed and new, is left alone until it did not change for so long. */
  settleMs: number;
  /** A line without its end is given out when the file did not grow for so long. */
  partialMs: number;
  /** What was not read of a file that is gone counts as lost after so long. */
  lossMs: number;
}

export const usualTimes: FollowTimes = {
  lookMs: 5_000,
  blindLookMs: 2_000,
  settleMs: 3_000,
  partialMs: 3_000,
  lossMs: 60_000,
};
