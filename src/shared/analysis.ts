import { z } from 'zod';
import { appErrorSchema } from './errors.ts';
import { formatIds } from './log.ts';

/** What became of the lines: each is in exactly one of `groupedLines`, `blank`, `headers`, `unparsed` and `dropped`. */
export const countersSchema = z.object({
  lines: z.number(),
  bytes: z.number(),
  records: z.number(),
  events: z.number(),
  /** Lines of records that are in groups. */
  groupedLines: z.number(),
  blank: z.number(),
  /** Lines that name columns or describe their file, and tell of no event. */
  headers: z.number().default(0),
  /** Lines from which no event could be made: binary, or nothing but punctuation. */
  unparsed: z.number(),
  /** Lines that were left out, by reason. */
  dropped: z.record(z.string(), z.number()),
  /** Lines longer than the limit: kept, but cut. */
  truncated: z.number(),
  /** Events whose line states no time that could be read. */
  withoutTime: z.number(),
  /** Events by format. */
  formats: z.partialRecord(z.enum(formatIds), z.number()),
  /** Events by the product whose reader understood them, by its name. */
  products: z.record(z.string(), z.number()).default({}),
  /** Groups closed so far, and those closed early because too many were open. */
  groups: z.number(),
  groupsEvicted: z.number(),
});
export type Counters = z.infer<typeof countersSchema>;

/**
 * Why a line is shown as unknown: it is kept as text of no known form (`unknown-form`), or no event could be made of it
 * (`binary`, `no-words`).
 */
export const unknownReasons = ['unknown-form', 'binary', 'no-words'] as const;
export type UnknownReason = (typeof unknownReasons)[number];

/** Lines that were not understood for one reason, with the first few of them. */
export const unknownLinesSchema = z.object({
  reason: z.enum(unknownReasons),
  lines: z.number(),
  examples: z.array(z.object({ lineNumber: z.number(), text: z.string() })),
});
export type UnknownLines = z.infer<typeof unknownLinesSchema>;

/** The lines of several sources that were not understood, by reason, with the first few of all. */
export function unknownOfAll(sources: readonly Pick<SourceReport, 'unknown'>[]): UnknownLines[] {
  return unknownReasons.flatMap((reason) => {
    const found = sources.flatMap(({ unknown }) => unknown.filter((entry) => entry.reason === reason));
    if (found.length === 0) return [];
    const lines = found.reduce((sum, entry) => sum + entry.lines, 0);
    return [{ reason, lines, examples: found.flatMap(({ examples }) => examples).slice(0, 3) }];
  });
}

/** A part of a source that is damaged and was left out, such as a chunk of an event log. */
export const damageSchema = z.object({ kind: z.string(), count: z.number(), example: z.string() });
export type Damage = z.infer<typeof damageSchema>;

/** What happened to one file or other source of an import. */
export const sourceReportSchema = z.object({
  file: z.string(),
  outcome: z.enum(['read', 'reading', 'waiting', 'failed', 'skipped', 'cancelled']),
  encoding: z.string(),
  /** Format of most of its events; null before the first. */
  format: z.enum(formatIds).nullable(),
  lines: z.number(),
  bytes: z.number(),
  /** Size to be read, or null where it can't be known (standard input, compressed). */
  totalBytes: z.number().nullable(),
  firstTime: z.number().nullable(),
  lastTime: z.number().nullable(),
  /** Its events by the product whose reader understood them, by its name; absent where none did. */
  products: z.record(z.string(), z.number()).optional(),
  /** Lines of no known form, by reason; empty where all were understood. */
  unknown: z.array(unknownLinesSchema).default([]),
  /** What is damaged in it and was left out; the rest was read. */
  damage: z.array(damageSchema).default([]),
  error: appErrorSchema.nullable(),
});
export type SourceReport = z.infer<typeof sourceReportSchema>;

/** How far an import is; sent to the window a few times a second. */
export const importProgressSchema = z.object({
  importId: z.string(),
  state: z.enum(['reading', 'classifying', 'done', 'cancelled', 'failed', 'interrupted']),
  sources: z.array(sourceReportSchema),
  counters: countersSchema,
  linesPerSecond: z.number(),
  /** Groups of this import that wait for the model. */
  waiting: z.number(),
  modelCalls: z.number(),
  cacheHits: z.number(),
  /** Groups for which there was no model: stored, and classified once there is one. */
  notClassified: z.number(),
  alerts: z.number(),
  /** Groups that an earlier import had stored already. */
  duplicateGroups: z.number(),
  /** Seconds since the start, and an estimate of those left; null while none can be given. */
  seconds: z.number(),
  secondsLeft: z.number().nullable(),
  startedAt: z.number(),
  error: appErrorSchema.nullable(),
});
export type ImportProgress = z.infer<typeof importProgressSchema>;

/** What to read, and how dates without year or zone are to be understood. */
export interface AnalysisRequest {
  /** Files, folders, or `-` for standard input. */
  paths: readonly string[];
  /** IANA zone for dates that state none, such as `Europe/Berlin`; the machine's zone by default. */
  zone?: string | undefined;
  /** Now, in ms since 1970, for dates without a year; the file's time by default. */
  now?: number | undefined;
  /** Keep a copy of all lines, also of files that could be read again where they lie. */
  copy?: boolean | undefined;
}

/** Counters of nothing read yet. */
export function emptyCounters(): Counters {
  return {
    lines: 0,
    bytes: 0,
    records: 0,
    events: 0,
    groupedLines: 0,
    blank: 0,
    headers: 0,
    unparsed: 0,
    dropped: {},
    truncated: 0,
    withoutTime: 0,
    formats: {},
    products: {},
    groups: 0,
    groupsEvicted: 0,
  };
}

/** Progress of an import that has just been asked for. */
export function newImportProgress(importId: string, startedAt: number): ImportProgress {
  return {
    importId,
    state: 'reading',
    sources: [],
    counters: emptyCounters(),
    linesPerSecond: 0,
    waiting: 0,
    modelCalls: 0,
    cacheHits: 0,
    notClassified: 0,
    alerts: 0,
    duplicateGroups: 0,
    seconds: 0,
    secondsLeft: null,
    startedAt,
    error: null,
  };
}

/** Whether an import in this state can go on from its last checkpoint. */
export function isResumable(state: ImportProgress['state']): boolean {
  return state === 'cancelled' || state === 'interrupted' || state === 'failed';
}
