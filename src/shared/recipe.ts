import { z } from 'zod';
import { packFileSchema, packSchema } from './pack.ts';

/** A file that is fetched to make another one; its hash may not be known beforehand. */
const sourceFileSchema = z.object({
  path: z.string().regex(/^(?!\/)(?!.*\.\.)[\w./-]+$/),
  urls: z.array(z.url()).min(1),
  /** Null where nobody has published it: what came is recorded in the pack and shown. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  /** Null where it is not known; then no more than `mostBytes` are taken. */
  bytes: z.number().int().positive().nullable(),
  mostBytes: z.number().int().positive(),
});

/**
 * How a pack that does not ship gets here: what is fetched, and how the pack is made of it. The pack itself, with the
 * hashes of what is really there, is written when all is done.
 */
export const recipeSchema = z.object({
  schema: z.literal(1),
  /** The pack without its files. */
  pack: packSchema.omit({ base: true, adapter: true, firstStage: true, words: true }),
  base: packFileSchema,
  /** A LoRA adapter as PEFT writes it, converted after the download. */
  adapter: z
    .object({
      weights: sourceFileSchema,
      config: sourceFileSchema,
      licence: z.string(),
    })
    .optional(),
  /** Shown before anything is fetched. */
  licences: z.array(z.object({ of: z.string(), name: z.string(), url: z.url(), note: z.string().default('') })).min(1),
});
export type Recipe = z.infer<typeof recipeSchema>;
export type SourceFile = z.infer<typeof sourceFileSchema>;
