import { z } from 'zod';

/** The shipped table of MITRE ATT&CK Enterprise: `resources/attack/attack-enterprise.json`. */
export const attackTableSchema = z.object({
  source: z.string(),
  /** Key: short name such as `credential-access`. */
  tactics: z.record(z.string(), z.object({ id: z.string(), name: z.string() })),
  techniques: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      tactics: z.array(z.string()),
      platforms: z.array(z.string()),
      mitigations: z.array(z.string()),
    }),
  ),
  mitigations: z.record(z.string(), z.string()),
  /** Old technique id to the id that replaced it. */
  revoked_by: z.record(z.string(), z.string()),
});
export type AttackTable = z.infer<typeof attackTableSchema>;

/** A technique with its names resolved, as views show it. */
export const techniqueSchema = z.object({
  id: z.string(),
  name: z.string(),
  tactics: z.array(z.string()),
});
export type Technique = z.infer<typeof techniqueSchema>;
