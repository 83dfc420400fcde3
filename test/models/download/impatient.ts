import type { Patience } from '../../../src/main/models/download/download.ts';

/** Short enough for tests, with all ten tries. */
export const impatient: Patience = { tries: 10, firstPause: 0.002, longestPause: 0.01, stall: 1 };
