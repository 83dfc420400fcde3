import { z } from 'zod';

const words = z.string().max(500).default('');

/** Which kept records, newest first. Empty texts ask nothing; all that is asked must hold. */
export const searchQuerySchema = z.object({
  /** Words that must all stand in the line, upper and lower case alike; `"a b"` as it stands; `-word` must not. */
  text: words,
  /** Event times in ms since 1970, both ends included. */
  from: z.number().nullable().default(null),
  to: z.number().nullable().default(null),
  /** Ids of live sources or imports; empty: all. */
  sources: z.array(z.string().max(100)).max(1000).default([]),
  /** Equal to the value, upper and lower case alike; `*` stands for anything at the end. */
  host: words,
  program: words,
  address: words,
  account: words,
  /** The same for the file that a record stands in: its path as it was given, or its name alone. */
  file: z.string().max(5000).default(''),
  limit: z.number().int().min(1).max(500).default(100),
  /** Goes on behind a page: its `next`. */
  after: z.string().max(200).nullable().default(null),
});
export type SearchQuery = z.infer<typeof searchQuerySchema>;

export const foundRecordSchema = z.object({
  /** Names the record for good: source and number. */
  id: z.string(),
  source: z.string(),
  time: z.number(),
  file: z.string(),
  lineNumber: z.number(),
  host: z.string().nullable(),
  program: z.string().nullable(),
  /** Null where it stands in a file that is gone or was changed. */
  text: z.string().nullable(),
});
export type FoundRecord = z.infer<typeof foundRecordSchema>;

export const searchPageSchema = z.object({
  rows: z.array(foundRecordSchema),
  /** Where the next page begins; null at the end. A page that took too long has fewer rows than asked for, or none, and a next one. */
  next: z.string().nullable(),
  /** Records looked at, and all that are kept. */
  scanned: z.number(),
  kept: z.number(),
  milliseconds: z.number(),
  /** Files whose text can't be read any more, at most 20. */
  missingFiles: z.array(z.string()),
});
export type SearchPage = z.infer<typeof searchPageSchema>;

/** What is kept of one source, live or import. */
export const keptSourceSchema = z.object({
  source: z.string(),
  name: z.string(),
  records: z.number(),
  /** On this disk, index included; text of files that are kept by reference is not counted. */
  bytes: z.number(),
  oldest: z.number().nullable(),
  newest: z.number().nullable(),
});
export type KeptSource = z.infer<typeof keptSourceSchema>;

/** One thing that retention did. */
export const deletionSchema = z.object({
  at: z.number(),
  source: z.string(),
  name: z.string(),
  records: z.number(),
  bytes: z.number(),
  reason: z.enum(['days', 'gigabytes', 'asked']),
  /** Times of the records that went. */
  oldest: z.number(),
  newest: z.number(),
});
export type Deletion = z.infer<typeof deletionSchema>;

export const keepingSchema = z.object({
  sources: z.array(keptSourceSchema),
  /** The last 100, newest first. */
  deletions: z.array(deletionSchema),
});
export type Keeping = z.infer<typeof keepingSchema>;
