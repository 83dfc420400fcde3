import { z } from 'zod';
import { severitySchema } from './taxonomy.ts';

/** What gave a verdict: enough to give it again. */
export const provenanceSchema = z.object({
  pack: z.string(),
  packVersion: z.string(),
  /** Empty where a server's model answered: which file it runs is not known. */
  baseSha256: z.string(),
  adapterSha256: z.string().nullable(),
  promptVersion: z.string(),
  /** `cpu`, `cuda`, `vulkan`, `metal` or `endpoint`. */
  backend: z.string(),
  promptTokens: z.number(),
  outputTokens: z.number(),
  /** What answered: the language model, or the linear first stage in front of it. */
  stage: z.enum(['model', 'first-stage']).default('model'),
  /** Time that the model took, in ms; 0 where the verdict came from the cache. */
  ms: z.number(),
  /** Whether the verdict was first given for another group of the same fingerprint. */
  cached: z.boolean(),
  /** When, in ms since 1970. */
  at: z.number(),
  appVersion: z.string(),
});
export type Provenance = z.infer<typeof provenanceSchema>;

/** A line that proves the verdict, quoted from its source. */
export const evidenceSchema = z.object({ line: z.string(), file: z.string(), lineNumber: z.number() });
export type Evidence = z.infer<typeof evidenceSchema>;

/** What the model said of a text, before evidence and advice are put beside it. */
export const classificationSchema = z.object({
  threat: z.string(),
  benign: z.boolean(),
  /** Ranked, most probable first; empty where no technique applies. */
  techniques: z.array(z.object({ id: z.string(), probability: z.number() })),
  severity: severitySchema,
  /** 0-100: expected severity (LOW 20, MEDIUM 45, HIGH 70, CRITICAL 95) times the attack probability. */
  risk: z.number(),
  /** Probability of all labels that are not benign, 0-1. */
  attackProbability: z.number(),
  /** Probability of the chosen threat among the allowed ones, 0-1. */
  confidence: z.number(),
  /** Whether the model says that it is not sure: its confidence lies below what its pack asks for. */
  unsure: z.boolean().default(false),
});
export type Classification = z.infer<typeof classificationSchema>;

/** The model's judgement of one group. The six fields of OpenSOC-AI are threat, techniques, severity, risk, evidence, recommendation. */
export const verdictSchema = classificationSchema.extend({
  groupId: z.string(),
  evidence: z.array(evidenceSchema),
  recommendation: z.string(),
  provenance: provenanceSchema,
});
export type Verdict = z.infer<typeof verdictSchema>;
