import { join } from 'node:path';
import { loadTaxonomy } from '../../../src/main/triage/knowledge.ts';
import { genericFormat } from '../../../src/shared/generic-pack.ts';

export const taxonomy = await loadTaxonomy(join(import.meta.dirname, '../../../resources/taxonomy/threats.json'));

/** The format with all threats that ship, for a model of 2,048 tokens. */
export const format = genericFormat(taxonomy, 2048);
