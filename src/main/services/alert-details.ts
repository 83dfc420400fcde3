import type { AlertDetail } from '../../shared/alert.ts';
import type { Taxonomy } from '../../shared/taxonomy.ts';
import type { StoredAlert } from '../store/store.ts';
import type { TechniqueTable } from '../triage/knowledge.ts';

/** Puts beside a stored alert what is not stored with it: names of techniques, and what the taxonomy says of its threat. */
export function describeAlert(alert: StoredAlert, taxonomy: Taxonomy, techniques: TechniqueTable): AlertDetail {
  const threat = taxonomy.threats.find((entry) => entry.name === alert.verdict.threat);
  return {
    ...alert,
    techniques: alert.verdict.techniques.map(({ id, probability }) => ({
      ...(techniques.techniqueById(id) ?? { id, name: id, tactics: [] }),
      probability,
    })),
    meaning: threat?.meaning ?? '',
    checklist: threat?.checklist ?? [],
  };
}
