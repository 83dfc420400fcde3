import type { Database } from 'better-sqlite3';
import type { AlertAction, AlertState, CloseReason } from '../../shared/alert.ts';

interface Life {
  state: AlertState;
  closeReason: CloseReason | null;
}

/** Applies an action to alerts in one transaction; see `Store.changeAlerts`. */
export type ChangeAlerts = (ids: readonly string[], action: AlertAction, at: number) => number;

/** The changes of alerts in `database`, each with its entry in the history. */
export function createAlertChanges(database: Database): ChangeAlerts {
  const find = database.prepare<[string], Life & { number: number }>(
    'SELECT number, state, close_reason AS closeReason FROM alerts WHERE id = ?',
  );
  const update = database.prepare<[string, string | null, number]>(
    'UPDATE alerts SET state = ?, close_reason = ? WHERE number = ?',
  );
  const record = database.prepare<[number, number, string, string]>(
    'INSERT INTO alert_history (alert_number, at, action, detail) VALUES (?, ?, ?, ?)',
  );

  const change = database.transaction((ids: readonly string[], action: AlertAction, at: number) => {
    let changed = 0;
    for (const id of new Set(ids)) {
      const alert = find.get(id);
      const next = alert && lifeAfter(alert, action);
      if (!next) continue;
      update.run(next.state, next.closeReason, alert.number);
      record.run(alert.number, at, action.kind, detailOf(action));
      changed += 1;
    }
    return changed;
  });
  return (ids, action, at) => change.immediate(ids, action, at);
}

/** State after an action, or null where it changes nothing. A closed alert can be closed again with another reason. */
function lifeAfter(now: Life, action: AlertAction): Life | null {
  switch (action.kind) {
    case 'acknowledge':
      return now.state === 'open' ? { state: 'acknowledged', closeReason: null } : null;
    case 'close':
      return now.closeReason === action.reason ? null : { state: 'closed', closeReason: action.reason };
    case 'reopen':
      return now.state === 'open' ? null : { state: 'open', closeReason: null };
    case 'note':
      return now;
  }
}

function detailOf(action: AlertAction): string {
  if (action.kind === 'close') return action.reason;
  return action.kind === 'note' ? action.text : '';
}
