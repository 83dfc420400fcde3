import { z } from 'zod';

export const severities = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;
export const severitySchema = z.enum(severities);
export type Severity = z.infer<typeof severitySchema>;

/** The shipped list of threats: `resources/taxonomy/threats.json`. A pack's labels name entries of it. */
export const taxonomySchema = z.object({
  version: z.number().int(),
  threats: z.array(
    z.object({
      /** Exact label, such as `SSH Brute Force Attack`. */
      name: z.string(),
      benign: z.boolean(),
      /** Techniques of the ATT&CK table that usually go with it. */
      techniques: z.array(z.string()),
      /** What a layman should know, one or two sentences. */
      meaning: z.string(),
      /** What to do, in order, one step an entry. */
      checklist: z.array(z.string()),
    }),
  ),
});
export type Taxonomy = z.infer<typeof taxonomySchema>;
export type Threat = Taxonomy['threats'][number];
