import { z } from 'zod';
import { appErrorSchema } from './errors.ts';

/** What a try of an endpoint gave: whether it is there, which models it has, and one verdict. */
export const endpointTestSchema = z.object({
  /** Names of the server's models; null where it has no list or did not answer. */
  models: z.array(z.string()).nullable(),
  /** One verdict of a made-up harmless log that is as long as the longest; null where none came. */
  verdict: z
    .object({
      threat: z.string(),
      /** Time of the verdict, in ms. */
      ms: z.number(),
      promptTokens: z.number(),
      outputTokens: z.number(),
    })
    .nullable(),
  /** What the server does not give and what stands for it, a plain sentence each. */
  notes: z.array(z.string()),
  /** Null where the endpoint can be used. */
  error: appErrorSchema.nullable(),
});
export type EndpointTest = z.infer<typeof endpointTestSchema>;
