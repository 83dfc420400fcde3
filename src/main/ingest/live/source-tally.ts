import { z } from 'zod';

const stateSchema = z.object({
  /** Messages or records taken so far, and their bytes. */
  taken: z.number(),
  bytes: z.number(),
  cut: z.number(),
  /** Of those taken, the ones from which no event could be made. */
  malformed: z.number(),
  /** Records handed over to be kept for search: the number of the next one. */
  kept: z.number(),
  lastReceivedAt: z.number().nullable(),
});

/** What was taken of one live source since it was first started. */
export type SourceTally = z.infer<typeof stateSchema>;

/** With the source's id behind it, the name under which its tally is kept. */
export const tallyName = 'source:';

export function newTally(): SourceTally {
  return { taken: 0, bytes: 0, cut: 0, malformed: 0, kept: 0, lastReceivedAt: null };
}

export function readTally(json: string): SourceTally {
  return stateSchema.parse(JSON.parse(json));
}
