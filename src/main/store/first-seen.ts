import type { Database } from 'better-sqlite3';
import type { EventGroup } from '../../shared/group.ts';

/** Tells actors that no earlier import has met. */
export interface FirstSeen {
  /**
   * Notes the group's sources and accounts. Gives the group with the signal `first-seen` where its main actor is new
   * and there are earlier imports to know that from; else the group itself. Routine groups have no main actor.
   */
  note(importNumber: number, group: EventGroup): EventGroup;
}

const kinds = ['sources', 'accounts'] as const;

/** Calls belong into the caller's transaction. */
export function createFirstSeen(database: Database): FirstSeen {
  const remember = database.prepare<[string, string, number]>(
    'INSERT INTO seen_actors (kind, value, import_number) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const metFirstBy = database.prepare<[string, string], { by: number }>(
    'SELECT import_number AS by FROM seen_actors WHERE kind = ? AND value = ?',
  );
  const anyBefore = database.prepare<[number], { found: number }>(
    'SELECT EXISTS (SELECT 1 FROM seen_actors WHERE import_number < ?) AS found',
  );

  return {
    note(importNumber, group) {
      for (const kind of kinds)
        for (const { value } of group.entities[kind].values) remember.run(kind, value, importNumber);
      const kind = kinds.find((one) => group.entities[one].values.length > 0);
      const actor = kind && group.entities[kind].values[0]?.value;
      if (group.kind === 'routine' || kind === undefined || actor === undefined) return group;
      if (metFirstBy.get(kind, actor)?.by !== importNumber || anyBefore.get(importNumber)?.found !== 1) return group;
      return { ...group, signals: [...group.signals, { name: 'first-seen', value: 1, detail: actor, samples: [] }] };
    },
  };
}
