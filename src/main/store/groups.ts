import type { Database } from 'better-sqlite3';
import type { EventGroup } from '../../shared/group.ts';
import { createFirstSeen } from './first-seen.ts';
import { fromJson } from './json.ts';

/** Closed groups, and which imports met them. */
export interface Groups {
  /**
   * Links a group to an import and stores it, unless it is stored as it is. One that has grown, as when its file was
   * read before the story was over, takes the place of what was stored and waits for a verdict again. Returns whether
   * it was new or had grown.
   */
  add(importNumber: number, group: EventGroup): boolean;
  /**
   * Stores a live group and links it. `waits`: it is new, or has changed in what may change a verdict, and waits for one;
   * `same-story`: it only grew, and keeps the verdict that it has; `known`: it was stored as it is.
   */
  addLive(importNumber: number, group: EventGroup): { number: number; change: 'waits' | 'same-story' | 'known' };
  /** See `Store.unclassified`. */
  unclassified(limit: number, importId?: string): EventGroup[];
  countUnclassified(importId?: string): number;
}

/** Groups in `database`; calls belong into the caller's transaction. */
export function createGroups(database: Database): Groups {
  const firstSeen = createFirstSeen(database);
  const insert = database.prepare<[string, string], { number: number }>(
    'INSERT INTO groups (id, body) VALUES (?, ?) RETURNING number',
  );
  const find = database.prepare<[string], { number: number; count: number }>(
    "SELECT number, body ->> '$.count' AS count FROM groups WHERE id = ?",
  );
  const findLive = database.prepare<
    [string],
    { number: number; count: number; fingerprint: string; judged: number; firstSeen: number }
  >(
    `SELECT number, body ->> '$.count' AS count, body ->> '$.fingerprint' AS fingerprint,
       verdict_number IS NOT NULL AS judged,
       EXISTS (SELECT 1 FROM json_each(body, '$.signals') WHERE value ->> '$.name' = 'first-seen') AS firstSeen
     FROM groups WHERE id = ?`,
  );
  const refresh = database.prepare<[string, number]>('UPDATE groups SET body = ? WHERE number = ?');
  const replace = database.prepare<[string, number]>(
    'UPDATE groups SET body = ?, verdict_number = NULL WHERE number = ?',
  );
  const link = database.prepare<[number, number, number]>(
    `INSERT INTO import_groups (import_number, group_number, duplicates) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET duplicates = duplicates + 1`,
  );
  const ofImport = `EXISTS (SELECT 1 FROM import_groups WHERE group_number = groups.number
    AND import_number = (SELECT number FROM imports WHERE id = :importId))`;
  const all = database.prepare<{ limit: number }, { body: string }>(
    'SELECT body FROM groups WHERE verdict_number IS NULL ORDER BY number LIMIT :limit',
  );
  const some = database.prepare<{ limit: number; importId: string }, { body: string }>(
    `SELECT body FROM groups WHERE verdict_number IS NULL AND ${ofImport} ORDER BY number LIMIT :limit`,
  );
  const countAll = database.prepare<[], { total: number }>(
    'SELECT count(*) AS total FROM groups WHERE verdict_number IS NULL',
  );
  const countSome = database.prepare<{ importId: string }, { total: number }>(
    `SELECT count(*) AS total FROM groups WHERE verdict_number IS NULL AND ${ofImport}`,
  );

  return {
    add(importNumber, group) {
      const known = find.get(group.id);
      if (known && group.count <= known.count) {
        link.run(importNumber, known.number, 1);
        return false;
      }
      const body = JSON.stringify(firstSeen.note(importNumber, group));
      const number = known?.number ?? insert.get(group.id, body)?.number;
      if (number === undefined) throw new Error(`group ${group.id} was not stored`);
      if (known) replace.run(body, number);
      link.run(importNumber, number, 0);
      return true;
    },
    addLive(importNumber, group) {
      const known = findLive.get(group.id);
      if (known && group.count <= known.count) return { number: known.number, change: 'known' };
      const body = JSON.stringify(firstSeen.noteLive(importNumber, group, known && known.firstSeen === 1));
      if (known) {
        const isSame = known.judged === 1 && known.fingerprint === group.fingerprint;
        (isSame ? refresh : replace).run(body, known.number);
        return { number: known.number, change: isSame ? 'same-story' : 'waits' };
      }
      const number = insert.get(group.id, body)?.number;
      if (number === undefined) throw new Error(`group ${group.id} was not stored`);
      link.run(importNumber, number, 0);
      return { number, change: 'waits' };
    },
    unclassified(limit, importId) {
      const rows = importId === undefined ? all.all({ limit }) : some.all({ limit, importId });
      return rows.map((row) => fromJson<EventGroup>(row.body));
    },
    countUnclassified(importId) {
      return (importId === undefined ? countAll.get() : countSome.get({ importId }))?.total ?? 0;
    },
  };
}
