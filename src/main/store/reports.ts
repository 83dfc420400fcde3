import type { Database } from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import type { Report } from '../../shared/report.ts';
import type { Verdict } from '../../shared/verdict.ts';
import { fromJson } from './json.ts';

/** Reports that were written to their end; the methods are those of `Store`. */
export interface Reports {
  read(alertId: string): Report | null;
  save(report: Report, verdict: Verdict): void;
}

/** Reports in `database`: one for each verdict and pack, the last that was written. */
export function createReports(database: Database): Reports {
  const find = database.prepare<[string], { body: string }>(
    `SELECT reports.body FROM reports
     JOIN alerts ON alerts.number = reports.alert_number AND alerts.verdict_number = reports.verdict_number
     WHERE alerts.id = ? ORDER BY reports.number DESC LIMIT 1`,
  );
  // Replaced, not updated: the newest number is the report that was written last.
  const insert = database.prepare<[Record<string, string>]>(
    `INSERT OR REPLACE INTO reports (alert_number, verdict_number, pack, pack_version, body)
     SELECT alerts.number, verdicts.number, :pack, :packVersion, :body FROM alerts
     JOIN verdicts ON verdicts.group_number = alerts.group_number AND verdicts.body = :verdict
     WHERE alerts.id = :alertId`,
  );

  return {
    read(alertId) {
      const row = find.get(alertId);
      return row ? fromJson<Report>(row.body) : null;
    },
    save(report, verdict) {
      const { alertId, provenance } = report;
      if (provenance === null) throw new Error('A report that is not done is not kept.');
      const { pack, packVersion } = provenance;
      const stored = insert.run({
        alertId,
        pack,
        packVersion,
        body: JSON.stringify(report),
        verdict: JSON.stringify(verdict),
      });
      if (stored.changes === 0)
        throw new AppError({ code: 'not-found', message: 'The alert of this report is not in the store.' });
    },
  };
}
