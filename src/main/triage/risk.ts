import type { Severity } from '../../shared/taxonomy.ts';

/** Points of a severity in the risk, as `Classification.risk` documents. */
export const severityPoints: Readonly<Record<Severity, number>> = { LOW: 20, MEDIUM: 45, HIGH: 70, CRITICAL: 95 };
