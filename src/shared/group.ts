import { z } from 'zod';

/** The fixed list of facts that code may state about a group. */
export const signalNames = [
  'auth-failures',
  'auth-successes',
  'success-after-failures',
  'invalid-accounts',
  'distinct-accounts',
  'distinct-sources',
  'distinct-targets',
  'distinct-ports',
  'distinct-paths',
  'request-rate',
  'status-mix',
  'client-errors',
  'server-errors',
  'attack-strings',
  'scanner-agent',
  'large-transfer',
  'denied-connections',
  'first-seen',
  'privilege-change',
  'account-locked',
  'new-account',
  'new-service',
  'new-task',
  'explicit-credentials',
  'process-started',
  'log-cleared',
  'malware-detected',
] as const;
export type SignalName = (typeof signalNames)[number];

/**
 * One deterministic fact about a group. `value` is a count or, for `status-mix`, a text such as `2xx 12, 4xx 40`.
 * `detail` names the class for `attack-strings` (sql-injection, path-traversal, …) or adds a unit (`per minute`).
 * `samples` are indices into the group's samples that show it.
 */
export const signalSchema = z.object({
  name: z.enum(signalNames),
  value: z.union([z.number(), z.string()]),
  detail: z.string().optional(),
  samples: z.array(z.number().int().nonnegative()),
});
export type Signal = z.infer<typeof signalSchema>;

/** Distinct values of one kind of entity, most frequent first. `distinct` may be larger than the list; `more` marks a lower bound. */
export const entityListSchema = z.object({
  values: z.array(z.object({ value: z.string(), count: z.number() })),
  distinct: z.number(),
  more: z.boolean(),
});
export type EntityList = z.infer<typeof entityListSchema>;

export const entityKinds = ['sources', 'accounts', 'hosts', 'programs', 'targets', 'paths'] as const;
export type EntityKind = (typeof entityKinds)[number];

/** Between the family of an event and what it says, in a brief. */
export const familyEnd = ': ';

/** A line of the group as it stood in its source, with the place where it stands. */
export const sampleLineSchema = z.object({
  text: z.string(),
  file: z.string(),
  lineNumber: z.number(),
  time: z.number().nullable(),
  /** What the model sees of it: masked, in one line; empty for a line that only goes on with the record before. */
  brief: z.string().default(''),
});
export type SampleLine = z.infer<typeof sampleLineSchema>;

/**
 * Events that tell one story.
 * `actor`: what one source (address, account or host) did; `account`: what many sources did to one account;
 * `routine`: lines of one template, or of one program, that tell no story of an actor.
 */
export const eventGroupSchema = z.object({
  id: z.string(),
  kind: z.enum(['actor', 'account', 'routine']),
  /** Short name for people, such as `sshd from 203.0.113.7`. */
  title: z.string(),
  /** The activity that it belongs to: `sshd`, `web`, `firewall`, `Windows Security`, or a program's plain name. */
  family: z.string().default(''),
  /** Most frequent templates first, at most 8; `<*>` stands for what varies. */
  templates: z.array(z.object({ text: z.string(), count: z.number() })),
  templateCount: z.number(),
  entities: z.record(z.enum(entityKinds), entityListSchema),
  /** Number of records; `lines` counts the lines that they span. */
  count: z.number(),
  lines: z.number(),
  firstSeen: z.number().nullable(),
  lastSeen: z.number().nullable(),
  /** At most 12, in the order of their source, the most telling ones chosen. */
  samples: z.array(sampleLineSchema),
  signals: z.array(signalSchema),
  /**
   * Hash of what may change a verdict: the masked templates and the signals in coarse steps, without
   * addresses, names, times and exact counts. Groups with one fingerprint share one model call.
   */
  fingerprint: z.string(),
});
export type EventGroup = z.infer<typeof eventGroupSchema>;
