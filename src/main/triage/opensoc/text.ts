import type { OpensocFormat } from '../../../shared/pack.ts';
import type { Severity } from '../../../shared/taxonomy.ts';

/** Around the log, as OpenSOC-AI trained and asked (arXiv 2604.26217): byte for byte, because the model knows no other form. */
export function promptFrame({ instruction }: Pick<OpensocFormat, 'instruction'>): { prefix: string; suffix: string } {
  return { prefix: `### Instruction:\n${instruction}\n\n### Input:\n`, suffix: '\n\n### Response:\n' };
}

/** What the model begins where it does not end: another example of its training. */
export const nextExample = '\n### ';

/*
 * The lines of an answer in the order of the training data, from the second on with the line break before them. The data
 * has MITRE_TECHNIQUE and MITRE_TACTIC where the paper and its evaluation speak of MITRE_ID.
 */
export const threatLine = (label: string): string => `THREAT_TYPE: ${label}`;

export const techniqueLines = ({ id, name, tactic }: OpensocFormat['techniques'][number]): string =>
  `\nMITRE_TECHNIQUE: ${id} (${name})\nMITRE_TACTIC: ${tactic}`;

export const severityLine = (severity: Severity): string => `\nSEVERITY: ${severity}`;

export const riskLine = (risk: number): string => `\nRISK_SCORE: ${risk}`;

/** The first free line: what a report begins with. */
export const evidenceLabel = 'EVIDENCE:';
