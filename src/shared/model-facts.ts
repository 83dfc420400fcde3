import { z } from 'zod';

/** What a GGUF model file says of itself, read from its head before anything is loaded. Sizes in bytes. */
export const modelFactsSchema = z.object({
  architecture: z.string(),
  name: z.string(),
  /** Such as `Q4_K_M`; `mixed` where the file names none. */
  quantisation: z.string(),
  parameters: z.number(),
  layers: z.number(),
  embedding: z.number(),
  feedForward: z.number(),
  heads: z.number(),
  keyValueHeads: z.number(),
  /** Width of one head's keys and values. */
  headSize: z.number(),
  vocabulary: z.number(),
  /** Tokens that the model was trained for. */
  contextLength: z.number(),
  hasChatTemplate: z.boolean(),
  fileBytes: z.number(),
  /** Bytes of the weights of one repeating layer, on average, and of all else (embedding, output). */
  layerBytes: z.number(),
  otherBytes: z.number(),
});
export type ModelFacts = z.infer<typeof modelFactsSchema>;

/** What a GGUF LoRA adapter says of itself. */
export interface AdapterFacts {
  architecture: string;
  rank: number;
  alpha: number;
  fileBytes: number;
  /** Target weight (`blk.0.attn_q.weight`) with its input and output width. */
  targets: readonly { weight: string; input: number; output: number }[];
}

/** Memory that a model takes at a chosen context, in bytes; an estimate from its shape, each part named. */
export const memoryNeedsSchema = z.object({
  weights: z.number(),
  adapter: z.number(),
  keyValueCache: z.number(),
  buffers: z.number(),
  total: z.number(),
  /** What one layer on a GPU takes there (weights and cache), and what the GPU needs beside its layers. */
  perLayer: z.number(),
  besideLayers: z.number(),
  layers: z.number(),
});
export type MemoryNeeds = z.infer<typeof memoryNeedsSchema>;
