import { z } from 'zod';

export const severities = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;
export const severitySchema = z.enum(severities);
export type Severity = z.infer<typeof severitySchema>;

/** The shipped list of threats: `resources/taxonomy/threats.json`. A pack's labels name entries of it. */
export const taxonomySchema = z.object({
  version: z.number().int(),
  threats: z.array(
    z.object({
      /** Exact label, such as `SSH Brute Force Attack`; kinds of harmless events begin with `Benign: `. */
      name: z.string(),
      benign: z.boolean(),
      /** Severities that cases of it have: least where it was refused or came to nothing, most where it did harm. */
      severity: z.object({ least: severitySchema, most: severitySchema }),
      /** Techniques of the ATT&CK table that usually go with it, the most likely first. */
      techniques: z.array(z.string()),
      /** What a layman should know, one or two sentences. */
      meaning: z.string(),
      /** What to do, in order, one step an entry; for what is harmless, how to tell that it is what it seems. */
      checklist: z.array(z.string()),
    }),
  ),
});
export type Taxonomy = z.infer<typeof taxonomySchema>;
export type Threat = Taxonomy['threats'][number];
