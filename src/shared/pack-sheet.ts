import { z } from 'zod';
import { appErrorSchema } from './errors.ts';
import { memoryNeedsSchema, modelFactsSchema } from './model-facts.ts';

/** How fast a pack was on this PC, measured with its own prompts. */
export const packSpeedSchema = z.object({
  promptTokensPerSecond: z.number(),
  verdictsPerSecond: z.number(),
  /** Seconds until the model was loaded. */
  loadSeconds: z.number(),
  backend: z.string(),
  device: z.string(),
  threads: z.number(),
  batchSize: z.number(),
  /** When, in ms since 1970. */
  at: z.number(),
});
export type PackSpeed = z.infer<typeof packSpeedSchema>;

/** Whether a pack fits this PC, in numbers and in one sentence. Bytes. */
export const packFitSchema = z.object({
  needs: memoryNeedsSchema.nullable(),
  freeMemory: z.number(),
  totalMemory: z.number(),
  freeVideoMemory: z.number().nullable(),
  verdict: z.enum(['gpu', 'partly-gpu', 'cpu', 'too-large', 'unknown']),
  sentence: z.string(),
});
export type PackFit = z.infer<typeof packFitSchema>;

/** All that a person wants to know of a pack before and after it is installed. */
export const packSheetSchema = z.object({
  id: z.string(),
  name: z.string(),
  version: z.string(),
  description: z.string(),
  /** `available`: there is a recipe for it, and it is not here yet. */
  state: z.enum(['installed', 'available', 'broken']),
  /** Whether it came with Porchlight, so that it can't be removed. */
  ships: z.boolean(),
  chosen: z.boolean(),
  /** `porchlight`, `labelled-lines`, `opensoc`, `generic` or `endpoint`. */
  format: z.string(),
  /** Whether it can write a report of an alert. */
  writes: z.boolean(),
  files: z.array(
    z.object({
      path: z.string(),
      bytes: z.number().nullable(),
      sha256: z.string().nullable(),
      licence: z.string(),
      urls: z.array(z.string()),
    }),
  ),
  bytesOnDisk: z.number(),
  /** What is still to be fetched; 0 where it is installed. */
  bytesToFetch: z.number(),
  licences: z.array(z.object({ of: z.string(), name: z.string(), url: z.string().nullable(), note: z.string() })),
  facts: modelFactsSchema.nullable(),
  fit: packFitSchema.nullable(),
  quality: z.array(z.object({ measure: z.string(), value: z.string(), source: z.string() })),
  speed: packSpeedSchema.nullable(),
  error: appErrorSchema.nullable(),
});
export type PackSheet = z.infer<typeof packSheetSchema>;

/** A long job on a pack. One at a time for each pack. */
export const packTaskSchema = z.object({
  pack: z.string(),
  kind: z.enum(['install', 'import', 'verify', 'measure']),
  state: z.enum(['running', 'paused', 'done', 'failed', 'cancelled']),
  step: z.enum(['preparing', 'fetching', 'checking', 'converting', 'copying', 'measuring']),
  /** The file that is being worked on; empty where none is. */
  file: z.string(),
  bytesDone: z.number(),
  /** Null where it is not known. */
  bytesTotal: z.number().nullable(),
  bytesPerSecond: z.number().nullable(),
  secondsLeft: z.number().nullable(),
  /** What went wrong and is being tried again, for people; empty where nothing did. */
  notice: z.string(),
  error: appErrorSchema.nullable(),
});
export type PackTask = z.infer<typeof packTaskSchema>;

/** What a task tells while it runs; what is left out stays as it was. */
export type PackNews = Partial<
  Pick<PackTask, 'step' | 'file' | 'bytesDone' | 'bytesTotal' | 'bytesPerSecond' | 'secondsLeft' | 'notice'>
>;

/** All packs that are here or can be had, and the tasks that run, are paused or have just ended. */
export const packListingSchema = z.object({
  sheets: z.array(packSheetSchema),
  tasks: z.array(packTaskSchema),
});
export type PackListing = z.infer<typeof packListingSchema>;

/** What this PC could do with a pack that is not in use, in one sentence. */
export const hardwareOfferSchema = z.object({
  sentence: z.string(),
  pack: z.string(),
  packName: z.string(),
  /** `use`: it is installed and only has to be chosen. */
  action: z.enum(['install', 'use']),
});
export type HardwareOffer = z.infer<typeof hardwareOfferSchema>;
