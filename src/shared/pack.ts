import { z } from 'zod';
import { severitySchema } from './taxonomy.ts';

export const packFileSchema = z.object({
  /** Path relative to the pack's folder; no `..`, no absolute path. */
  path: z.string().regex(/^(?!\/)(?!.*\.\.)[\w./-]+$/),
  bytes: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  licence: z.string(),
  /** Where it may be downloaded from; empty where it ships. */
  urls: z.array(z.url()).default([]),
});

/** A label and the one token that stands for it in the answer, as text (` brute`). */
const codedLabel = <Label extends z.ZodType<string>>(label: Label) => z.object({ label, code: z.string().min(1) });

/**
 * The compact format. A prompt is `start`, family and masked lines, the `severity` marker, the facts that code counted,
 * the `threat` marker and the `technique` marker. Each field is read from the logits behind its marker, all in one run over
 * the prompt: there is nothing to generate. Severity stands before the facts, so that counts can't lower it.
 */
const porchlightFormatSchema = z.object({
  kind: z.literal('porchlight'),
  promptVersion: z.string(),
  /** Control tokens of the model: the text of a log can't hold one. */
  markers: z.object({ start: z.string(), severity: z.string(), threat: z.string(), technique: z.string() }),
  limits: z.object({
    /** Most tokens of a prompt, of one line in it, and most lines. */
    tokens: z.number().int().positive(),
    lineTokens: z.number().int().positive(),
    lines: z.number().int().positive(),
  }),
  threats: z
    .array(
      codedLabel(z.string()).extend({
        benign: z.boolean(),
        /** Between what the severity of this threat lies, before counted facts raise it. */
        severity: z.object({ least: severitySchema, most: severitySchema }),
      }),
    )
    .min(2),
  techniques: z.array(codedLabel(z.string())).min(2),
  severities: z.array(codedLabel(severitySchema)).length(4),
  /** The technique label that says that none applies. */
  noTechnique: z.string(),
  /** What the logits of a field are divided by before they become probabilities; 1 where nothing was measured. */
  temperatures: z.object({ threat: z.number(), technique: z.number(), severity: z.number() }),
  /** A verdict whose chosen threat has less than this probability on its side is said to be unsure. */
  unsureBelow: z.number().min(0).max(1),
});

/** The format of adapters that were trained on raw lines and write labelled lines, as OpenSOC-AI's do. */
const labelledLinesFormatSchema = z.object({
  kind: z.literal('labelled-lines'),
  promptVersion: z.string(),
  /** The prompt is `prefix + lines + suffix`; tokens above `maxTokens` are cut from the lines. */
  prompt: z.object({
    prefix: z.string(),
    suffix: z.string(),
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

/**
 * The format of any model that follows instructions, here or on a server: a system text with the list of threats, examples
 * with their answers, the group, and one JSON object as the answer.
 */
export const genericFormatSchema = z.object({
  kind: z.literal('generic'),
  promptVersion: z.string(),
  limits: z.object({
    /** Most tokens of the text of a group, of one line in it, and most lines. */
    tokens: z.number().int().positive(),
    lineTokens: z.number().int().positive(),
    lines: z.number().int().positive(),
  }),
  threats: z
    .array(
      z.object({
        label: z.string(),
        benign: z.boolean(),
        /** ATT&CK ids that may go with it, the most likely first; empty where it is benign. */
        techniques: z.array(z.string()),
      }),
    )
    .min(2),
  /** Examples in the prompt, the most similar of the bank that ships; fewer where they don't fit. 0: none. */
  examples: z.number().int().min(0).max(16),
  /** Most tokens of a report; 0 where the model is not to write any. */
  reportTokens: z.number().int().nonnegative(),
  /** A chat template (Jinja) in place of the one that the model's file holds. */
  chatTemplate: z.string().optional(),
  /** Whether a model on a server may think before it answers; one that is loaded here never does for a verdict. */
  thinking: z.enum(['off', 'allowed']).default('off'),
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
  /**
   * A linear model over the words of the prompt, in front of the language model: it answers what it holds for an attack
   * with less than `benignBelow`. Its score of all other prompts goes into the calibration.
   */
  firstStage: packFileSchema
    .extend({
      benignBelow: z.number().min(0).max(1),
      /** The benign threat that its answers bear: it tells harmless from hostile, and no kinds. */
      threat: z.string(),
    })
    .optional(),
  /**
   * A linear model over the words of the prompt for the labels of all fields: its log probabilities, times the field's share,
   * are added to the language model's logits.
   */
  words: packFileSchema
    .extend({ shares: z.object({ threat: z.number(), technique: z.number(), severity: z.number() }) })
    .optional(),
  /** Tokens per sequence that the context is made for. */
  contextSize: z.number().int().positive(),
  format: z.discriminatedUnion('kind', [porchlightFormatSchema, labelledLinesFormatSchema, genericFormatSchema]),
  /**
   * Logistic scaling of the logit of the attack probability, with the first stage's logit as a second input where
   * `firstStage` is not 0; `null` where none was measured.
   */
  calibration: z.object({ slope: z.number(), offset: z.number(), firstStage: z.number().default(0) }).nullable(),
  /** Attack probability from which a verdict becomes an alert, unless the user chose another. */
  threshold: z.number().min(0).max(1),
  /** Quality that the pack claims, each with where the figure comes from. */
  quality: z.array(z.object({ measure: z.string(), value: z.string(), source: z.string() })),
});

export type Pack = z.infer<typeof packSchema>;
export type PackFile = z.infer<typeof packFileSchema>;
export type PorchlightFormat = z.infer<typeof porchlightFormatSchema>;
export type LabelledLinesFormat = z.infer<typeof labelledLinesFormatSchema>;
export type GenericFormat = z.infer<typeof genericFormatSchema>;

/** The files that a pack needs. */
export function filesOf({ base, adapter, firstStage, words }: Pack): PackFile[] {
  return [base, adapter, firstStage, words].filter((file) => file !== undefined);
}

/** A pack with the folder in which its files lie. */
export interface LoadedPack {
  readonly folder: string;
  readonly pack: Pack;
}
