import { z } from 'zod';
import { techniqueSchema } from './attack.ts';
import { eventGroupSchema } from './group.ts';
import { severitySchema } from './taxonomy.ts';
import { verdictSchema } from './verdict.ts';

export const alertStates = ['open', 'acknowledged', 'closed'] as const;
export const closeReasons = ['true-positive', 'false-positive', 'benign', 'duplicate'] as const;
export const alertStateSchema = z.enum(alertStates);
export const closeReasonSchema = z.enum(closeReasons);
export type AlertState = z.infer<typeof alertStateSchema>;
export type CloseReason = z.infer<typeof closeReasonSchema>;

/** One row of the list. Times in ms since 1970. */
export const alertSummarySchema = z.object({
  id: z.string(),
  groupId: z.string(),
  state: alertStateSchema,
  closeReason: closeReasonSchema.nullable(),
  threat: z.string(),
  severity: severitySchema,
  risk: z.number(),
  attackProbability: z.number(),
  confidence: z.number(),
  /** Whether the model said that it is not sure of the threat. */
  unsure: z.boolean(),
  /** Most probable first. */
  techniques: z.array(z.string()),
  /** The group's title: who and what. */
  title: z.string(),
  /** The most frequent source or, without one, account or host; empty where there is none. */
  actor: z.string(),
  count: z.number(),
  firstSeen: z.number().nullable(),
  lastSeen: z.number().nullable(),
  createdAt: z.number(),
});
export type AlertSummary = z.infer<typeof alertSummarySchema>;

export const alertActionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('acknowledge') }),
  z.object({ kind: z.literal('close'), reason: closeReasonSchema }),
  z.object({ kind: z.literal('reopen') }),
  z.object({ kind: z.literal('note'), text: z.string().trim().min(1).max(10_000) }),
]);
export type AlertAction = z.infer<typeof alertActionSchema>;

/** One entry of an alert's history, oldest first; `created` is the first. */
export const historyEntrySchema = z.object({
  at: z.number(),
  action: z.enum(['created', 'acknowledge', 'close', 'reopen', 'note', 'reclassify']),
  /** The close reason, the note or a `Reclassification` as JSON; empty else. */
  detail: z.string(),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

export const alertDetailSchema = z.object({
  summary: alertSummarySchema,
  group: eventGroupSchema,
  verdict: verdictSchema,
  /** The verdict's techniques with names and tactics. */
  techniques: z.array(techniqueSchema.extend({ probability: z.number() })),
  /** From the taxonomy: what a layman should know, and the steps to take. */
  meaning: z.string(),
  checklist: z.array(z.string()),
  history: z.array(historyEntrySchema),
});
export type AlertDetail = z.infer<typeof alertDetailSchema>;

export const alertSortColumns = [
  'severity',
  'risk',
  'threat',
  'title',
  'actor',
  'count',
  'firstSeen',
  'lastSeen',
  'confidence',
  'createdAt',
] as const;

/** Which alerts, in which order. An empty list of states or severities means all of them. */
export const alertQuerySchema = z.object({
  states: z.array(alertStateSchema).default([]),
  severities: z.array(severitySchema).default([]),
  /** Found in threat, title, technique ids or actor, upper and lower case alike. */
  text: z.string().max(500).default(''),
  sort: z
    .object({ column: z.enum(alertSortColumns), descending: z.boolean() })
    .default({ column: 'severity', descending: true }),
  offset: z.number().int().nonnegative().default(0),
  limit: z.number().int().min(1).max(500).default(100),
});
export type AlertQuery = z.infer<typeof alertQuerySchema>;

export const alertPageSchema = z.object({
  total: z.number(),
  rows: z.array(alertSummarySchema),
  /** Counts over all alerts, whatever the query's filters. */
  countsByState: z.record(alertStateSchema, z.number()),
});
export type AlertPage = z.infer<typeof alertPageSchema>;
