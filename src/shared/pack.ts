import { z } from 'zod';

const packFileSchema = z.object({
  /** Path relative to the pack's folder; no `..`, no absolute path. */
  path: z.string().regex(/^(?!\/)(?!.*\.\.)[\w./-]+$/),
  bytes: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  licence: z.string(),
  /** Where it may be downloaded from; empty where it ships. */
  urls: z.array(z.url()).default([]),
});

/**
 * Everything about an adapter that the code must not know: its prompt, its labels, its calibration.
 * The prompt is `prefix + content + suffix`; tokens above `maxTokens` are cut from the content.
 */
const porchlightFormatSchema = z.object({
  kind: z.literal('porchlight'),
  promptVersion: z.string(),
  prompt: z.object({
    prefix: z.string(),
    suffix: z.string(),
    /** `raw-lines`: the group's sample lines as they stand, one a line. */
    content: z.literal('raw-lines'),
    maxTokens: z.number().int().positive(),
    /** Tokens that stay at the end of a prompt that is cut: at least those of the suffix. */
    keepLastTokens: z.number().int().positive(),
    maxCharacters: z.number().int().positive(),
  }),
  /** The answer: literal text and choices in turn, ended by `endToken`. */
  answer: z.object({
    fields: z.array(
      z.object({
        name: z.enum(['threat', 'technique', 'severity']),
        before: z.string(),
        labels: z.array(z.string()).min(1),
      }),
    ),
    endToken: z.string(),
  }),
  /** Threat labels that mean that nothing is wrong. */
  benignThreats: z.array(z.string()).min(1),
  /** Technique labels that mean that none applies. */
  noTechnique: z.array(z.string()),
});

/** `pack.json` of a model pack. */
export const packSchema = z.object({
  schema: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.string(),
  name: z.string(),
  description: z.string(),
  base: packFileSchema,
  adapter: packFileSchema.optional(),
  /** Tokens per sequence that the context is made for. */
  contextSize: z.number().int().positive(),
  format: z.discriminatedUnion('kind', [porchlightFormatSchema]),
  /** Platt scaling of the logit of the attack probability; `null` where none was measured. */
  calibration: z.object({ slope: z.number(), offset: z.number() }).nullable(),
  /** Attack probability from which a verdict becomes an alert, unless the user chose another. */
  threshold: z.number().min(0).max(1),
  /** Quality that the pack claims, each with where the figure comes from. */
  quality: z.array(z.object({ measure: z.string(), value: z.string(), source: z.string() })),
});

export type Pack = z.infer<typeof packSchema>;
export type PackFile = z.infer<typeof packFileSchema>;
export type PorchlightFormat = z.infer<typeof porchlightFormatSchema>;

/** A pack with the folder in which its files lie. */
export interface LoadedPack {
  readonly folder: string;
  readonly pack: Pack;
}
