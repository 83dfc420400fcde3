import type { Database } from 'better-sqlite3';
import type { GroupChanges, OpenGroup } from '../../shared/ingest.ts';

/** Groups that still grow, of each import and of what comes live. */
export interface OpenGroups {
  /** Applies changes within the caller's transaction. */
  change(importNumber: number, changes: Pick<GroupChanges, 'openChanged' | 'openRemoved'>): void;
  /** See `Store.openGroups`. */
  list(importId: string): OpenGroup[];
}

export function createOpenGroups(database: Database): OpenGroups {
  // REPLACE gives a changed group a new number: the one longest untouched comes first.
  const keep = database.prepare<[number, string, string]>(
    'INSERT OR REPLACE INTO open_groups (import_number, id, state) VALUES (?, ?, ?)',
  );
  const remove = database.prepare<[number, string]>('DELETE FROM open_groups WHERE import_number = ? AND id = ?');
  const list = database.prepare<[string], OpenGroup>(
    `SELECT id, state FROM open_groups
     WHERE import_number = (SELECT number FROM imports WHERE id = ?) ORDER BY number`,
  );

  return {
    change(importNumber, { openChanged, openRemoved }) {
      for (const id of openRemoved) remove.run(importNumber, id);
      for (const open of openChanged) keep.run(importNumber, open.id, open.state);
    },
    list: (importId) => list.all(importId),
  };
}
