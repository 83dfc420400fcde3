import type { Database } from 'better-sqlite3';
import type { EventGroup } from '../../shared/group.ts';

/** Tells actors that no earlier import has met. */
export interface FirstSeen {
  /**
   * Notes the group's sources and accounts. Gives the group with the signal `first-seen` where its main actor is new
   * and there are earlier imports to know that from; else the group itself. Routine groups have no main actor.
   */
  note(importNumber: number, group: EventGroup): EventGroup;
  /**
   * As `note`, for a group of what comes live, which never ends: its actor is new if nobody met it before this group.
   * `before` says what was told of the group when it was stored last; undefined where it was not.
   */
  noteLive(importNumber: number, group: EventGroup, before: boolean | undefined): EventGroup;
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

  const anyOther = database.prepare<[number], { found: number }>(
    'SELECT EXISTS (SELECT 1 FROM seen_actors WHERE import_number <> ?) AS found',
  );
  const rememberAll = (importNumber: number, group: EventGroup): void => {
    for (const kind of kinds)
      for (const { value } of group.entities[kind].values) remember.run(kind, value, importNumber);
  };

  return {
    note(importNumber, group) {
      rememberAll(importNumber, group);
      const actor = mainActor(group);
      if (actor === null || metFirstBy.get(actor.kind, actor.value)?.by !== importNumber) return group;
      return anyBefore.get(importNumber)?.found === 1 ? withFirstSeen(group, actor.value) : group;
    },
    noteLive(importNumber, group, before) {
      const actor = mainActor(group);
      const isKnown = actor === null || metFirstBy.get(actor.kind, actor.value) !== undefined;
      rememberAll(importNumber, group);
      const isNew = before ?? (!isKnown && anyOther.get(importNumber)?.found === 1);
      return isNew && actor !== null ? withFirstSeen(group, actor.value) : group;
    },
  };
}

function mainActor(group: EventGroup): { kind: (typeof kinds)[number]; value: string } | null {
  if (group.kind === 'routine') return null;
  for (const kind of kinds) {
    const value = group.entities[kind].values[0]?.value;
    if (value !== undefined) return { kind, value };
  }
  return null;
}

function withFirstSeen(group: EventGroup, actor: string): EventGroup {
  return { ...group, signals: [...group.signals, { name: 'first-seen', value: 1, detail: actor, samples: [] }] };
}
