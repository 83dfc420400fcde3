import { z } from 'zod';
import { appErrorSchema } from './errors.ts';
import { severitySchema } from './taxonomy.ts';

/** How far "re-classify open alerts" has come. `changed` of the `done` have another threat, severity or side of the threshold. */
export const reclassifyProgressSchema = z.object({
  state: z.enum(['idle', 'running', 'done', 'cancelled', 'failed']),
  done: z.number(),
  of: z.number(),
  changed: z.number(),
  error: appErrorSchema.nullable(),
});
export type ReclassifyProgress = z.infer<typeof reclassifyProgressSchema>;

const judgementSchema = z.object({
  threat: z.string(),
  severity: severitySchema,
  attackProbability: z.number(),
  pack: z.string(),
  packVersion: z.string(),
});

/** What the history keeps of a re-classified alert, as JSON in the entry's detail. */
export const reclassificationSchema = z.object({
  was: judgementSchema,
  is: judgementSchema,
  /** Whether the new verdict is above the threshold; an alert that is not stays open until a person closes it. */
  alert: z.boolean(),
});
export type Reclassification = z.infer<typeof reclassificationSchema>;

/** Reads the detail of a history entry `reclassify`; null where it is none. */
export function readReclassification(detail: string): Reclassification | null {
  try {
    return reclassificationSchema.safeParse(JSON.parse(detail)).data ?? null;
  } catch {
    return null;
  }
}
