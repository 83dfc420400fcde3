import type { Database } from 'better-sqlite3';
import { type LiveBatch, type LiveFigures, type LiveState, liveImport } from '../../shared/live-ingest.ts';
import type { Alerts } from './alerts.ts';
import type { Groups } from './groups.ts';
import type { OpenGroups } from './open-groups.ts';

/** What came live; the methods are those of `Store`. */
export interface Live {
  commitLive(batch: LiveBatch): { waiting: number; alertsGrown: string[] };
  states(): LiveState[];
  figures(): LiveFigures[];
}

/** Live ingestion in `database`; its groups go to `groups`, and alerts of those that only grew tell of more events. */
export function createLive(database: Database, groups: Groups, openGroups: OpenGroups, alerts: Alerts): Live {
  const find = database.prepare<[string], { number: number }>('SELECT number FROM imports WHERE id = ?');
  const insert = database.prepare<[string], { number: number }>(
    "INSERT INTO imports (id, state, request, progress) VALUES (?, 'done', '{}', '{}') RETURNING number",
  );
  const saveState = database.prepare<[string, string]>(
    'INSERT INTO live_states (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const forgetState = database.prepare<[string]>('DELETE FROM live_states WHERE name = ?');
  const listStates = database.prepare<[], { name: string; value: string }>('SELECT name, value FROM live_states');
  const countFor = database.prepare<[number, string]>(
    'INSERT INTO live_groups (group_number, source) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const figures = database.prepare<[], LiveFigures>(
    `SELECT source, count(*) AS groups, sum(groups.verdict_number IS NULL) AS waiting, count(alerts.number) AS alerts
     FROM live_groups
     JOIN groups ON groups.number = live_groups.group_number
     LEFT JOIN alerts ON alerts.group_number = live_groups.group_number
     GROUP BY source`,
  );

  const commit = database.transaction((batch: LiveBatch) => {
    const importNumber = find.get(liveImport)?.number ?? insert.get(liveImport)?.number;
    if (importNumber === undefined) throw new Error('there is no place for what came live');
    let waiting = 0;
    const alertsGrown: string[] = [];
    for (const group of [...batch.grown, ...batch.closed]) {
      const { number, change } = groups.addLive(importNumber, group);
      const source = batch.sourceOf[group.id];
      if (source !== undefined) countFor.run(number, source);
      if (change === 'waits') waiting += 1;
      const alert = change === 'same-story' ? alerts.tellGrown(number, group) : null;
      if (alert !== null) alertsGrown.push(alert);
    }
    openGroups.change(importNumber, batch);
    for (const { name, value } of batch.states) {
      if (value === null) forgetState.run(name);
      else saveState.run(name, value);
    }
    return { waiting, alertsGrown };
  });

  return {
    commitLive: (batch) => commit.immediate(batch),
    states: () => listStates.all(),
    figures: () => figures.all(),
  };
}
