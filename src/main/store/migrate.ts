import type { Database } from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import { firstTables } from './migrations/0001-first-tables.ts';
import { seenActors } from './migrations/0002-seen-actors.ts';
import { unsureAlerts } from './migrations/0003-unsure-alerts.ts';
import { reports } from './migrations/0004-reports.ts';
import { liveTables } from './migrations/0005-live.ts';

/** SQL that leads from version n to n + 1, in order. An entry that was released is never changed. */
const migrations: readonly string[] = [firstTables, seenActors, unsureAlerts, reports, liveTables];

/** Throws `refused` where a newer version of Porchlight wrote the database. Writes nothing. */
export function refuseNewerVersion(database: Database): void {
  const version = schemaVersion(database);
  if (version <= migrations.length) return;
  throw new AppError({
    code: 'refused',
    message: `The stored data was written by a newer version of Porchlight (data version ${version}, this program knows ${migrations.length}).`,
    effect: 'Nothing was changed.',
    remedy: 'Install the newer version, or choose another data folder with --data.',
  });
}

/** Brings the database to the newest version in one transaction: a kill leaves the old version, never a mixture. */
export function migrate(database: Database): void {
  refuseNewerVersion(database);
  const apply = database.transaction(() => {
    for (const sql of migrations.slice(schemaVersion(database))) database.exec(sql);
    database.pragma(`user_version = ${migrations.length}`);
  });
  if (schemaVersion(database) < migrations.length) apply.immediate();
}

function schemaVersion(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}
