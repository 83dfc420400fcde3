import type { Database } from 'better-sqlite3';
import type { EventGroup } from '../../shared/group.ts';
import type { Reclassification } from '../../shared/reclassify.ts';
import type { Verdict } from '../../shared/verdict.ts';
import type { Alerts } from './alerts.ts';
import { fromJson } from './json.ts';
import type { JudgedBy, VerdictToSave } from './store.ts';
import type { Verdicts } from './verdicts.ts';

/** What re-classifying reads and writes; the methods are those of `Store`. */
export interface Reclassified {
  count(by: JudgedBy): number;
  next(by: JudgedBy, limit: number, after: string | null): { alertId: string; group: EventGroup }[];
  replace(verdicts: readonly { alertId: string; group: EventGroup; verdict: VerdictToSave }[], at: number): number;
}

interface OpenAlert {
  number: number;
  groupNumber: number;
  groupBody: string;
  verdictBody: string;
}

/** Open alerts whose group waits for no verdict, and whose verdict another pack, version, file or prompt gave. */
const judgedByOthers = `FROM alerts
  JOIN groups ON groups.number = alerts.group_number AND groups.verdict_number IS NOT NULL
  JOIN verdicts ON verdicts.number = alerts.verdict_number
  WHERE alerts.state = 'open' AND NOT (
    verdicts.body ->> '$.provenance.pack' IS :pack AND verdicts.body ->> '$.provenance.packVersion' IS :packVersion
    AND verdicts.body ->> '$.provenance.baseSha256' IS :baseSha256
    AND verdicts.body ->> '$.provenance.adapterSha256' IS :adapterSha256
    AND verdicts.body ->> '$.provenance.promptVersion' IS :promptVersion)`;

/** Re-classified alerts in `database`. */
export function createReclassified(database: Database, alerts: Alerts, verdicts: Verdicts): Reclassified {
  const count = database.prepare<[JudgedBy], { total: number }>(`SELECT count(*) AS total ${judgedByOthers}`);
  const next = database.prepare<
    [JudgedBy & { limit: number; after: string | null }],
    { alertId: string; groupBody: string }
  >(
    `SELECT alerts.id AS alertId, groups.body AS groupBody ${judgedByOthers}
     AND alerts.number > coalesce((SELECT number FROM alerts WHERE id = :after), 0)
     ORDER BY alerts.number LIMIT :limit`,
  );
  const findOpen = database.prepare<[string], OpenAlert>(
    `SELECT alerts.number, groups.number AS groupNumber, groups.body AS groupBody, verdicts.body AS verdictBody
     FROM alerts JOIN groups ON groups.number = alerts.group_number AND groups.verdict_number IS NOT NULL
     JOIN verdicts ON verdicts.number = alerts.verdict_number
     WHERE alerts.id = ? AND alerts.state = 'open'`,
  );
  const record = database.prepare<[number, number, string]>(
    "INSERT INTO alert_history (alert_number, at, action, detail) VALUES (?, ?, 'reclassify', ?)",
  );

  const replace = database.transaction(
    (replaced: readonly { alertId: string; group: EventGroup; verdict: VerdictToSave }[], at: number) => {
      let changed = 0;
      for (const { alertId, group, verdict } of replaced) {
        const open = findOpen.get(alertId);
        // Closed, or grown, while the model judged: the verdict is not about what is there now.
        if (!open || fromJson<EventGroup>(open.groupBody).count !== group.count) continue;
        const before = fromJson<Verdict>(open.verdictBody);
        const number = verdicts.saveOne({ ...verdict, alert: false });
        if (number === null) continue;
        alerts.tellVerdict(open.groupNumber, number, group, verdict.verdict);
        const entry: Reclassification = {
          was: judgementOf(before),
          is: judgementOf(verdict.verdict),
          alert: verdict.alert,
        };
        record.run(open.number, at, JSON.stringify(entry));
        const { was, is } = entry;
        if (was.threat !== is.threat || was.severity !== is.severity || !verdict.alert) changed += 1;
      }
      return changed;
    },
  );

  return {
    count: (by) => count.get(by)?.total ?? 0,
    next: (by, limit, after) =>
      next
        .all({ ...by, limit, after })
        .map(({ alertId, groupBody }) => ({ alertId, group: fromJson<EventGroup>(groupBody) })),
    replace: (replaced, at) => replace.immediate(replaced, at),
  };
}

function judgementOf({ threat, severity, attackProbability, provenance }: Verdict): Reclassification['was'] {
  const { pack, packVersion } = provenance;
  return { threat, severity, attackProbability, pack, packVersion };
}
