import { z } from 'zod';
import { appErrorSchema } from './errors.ts';
import { provenanceSchema } from './verdict.ts';

/** One sentence of a report, and what it names that stands in no line, entity or signal of the group. */
export const reportSentenceSchema = z.object({
  text: z.string(),
  ungrounded: z.array(z.string()),
  /** False for the last one while it is still being written. */
  checked: z.boolean(),
});
export type ReportSentence = z.infer<typeof reportSentenceSchema>;

export const reportFields = ['evidence', 'impact', 'recommendation'] as const;

/** What a model that can write wrote of an alert that a person opened. It never changes the verdict. */
export const reportSchema = z.object({
  alertId: z.string(),
  state: z.enum(['writing', 'done', 'stopped', 'failed']),
  sections: z.array(z.object({ field: z.enum(reportFields), sentences: z.array(reportSentenceSchema) })),
  /** Absent until it is done. */
  provenance: provenanceSchema.nullable(),
  error: appErrorSchema.nullable(),
});
export type Report = z.infer<typeof reportSchema>;
