import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { type AttackTable, attackTableSchema, type Technique } from '../../shared/attack.ts';
import { type Taxonomy, taxonomySchema } from '../../shared/taxonomy.ts';
import { shippedFileDamaged } from './shipped-file.ts';

/** ATT&CK techniques by id. */
export interface TechniqueTable {
  /** Where the table comes from, with MITRE's notice. */
  readonly source: string;
  /** The technique, or the one that replaced it where the id was revoked; null for an unknown id. */
  techniqueById(id: string): Technique | null;
}

/** Reads the shipped list of threats (`resources/taxonomy/threats.json`). Throws an `AppError` where it is missing or damaged. */
export function loadTaxonomy(file: string): Promise<Taxonomy> {
  return readShipped(file, taxonomySchema);
}

/** Reads the shipped ATT&CK table (`resources/attack/attack-enterprise.json`). Throws an `AppError` where it is missing or damaged. */
export async function loadAttackTable(file: string): Promise<TechniqueTable> {
  return techniqueTable(await readShipped(file, attackTableSchema));
}

/** Tactics are given by their full names. */
function techniqueTable(table: AttackTable): TechniqueTable {
  const byId = new Map(
    table.techniques.map(({ id, name, tactics }): [string, Technique] => [
      id,
      { id, name, tactics: tactics.map((tactic) => table.tactics[tactic]?.name ?? tactic) },
    ]),
  );
  return {
    source: table.source,
    techniqueById(id) {
      // Successors may have been revoked in turn; the set of seen ids ends a circle in a damaged table.
      const seen = new Set<string>();
      for (let current: string | undefined = id; current !== undefined && !seen.has(current); ) {
        const found = byId.get(current);
        if (found) return found;
        seen.add(current);
        current = table.revoked_by[current];
      }
      return null;
    },
  };
}

async function readShipped<Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.output<Schema>> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw shippedFileDamaged(file, cause);
  }
}
