import type { AlertQuery } from '../../shared/alert.ts';
import { AppError } from '../../shared/errors.ts';
import { type Severity, severities } from '../../shared/taxonomy.ts';

/** An alert list as SQL. `page` takes the filters, then limit and offset. */
interface AlertPageSql {
  count: string;
  page: string;
  order: string;
  filters: unknown[];
}

// The index of the same name in the migration serves each of them, read forwards or backwards.
const sortColumns = new Map<AlertQuery['sort']['column'], readonly string[]>([
  ['severity', ['severity_rank', 'risk']],
  ['risk', ['risk']],
  ['threat', ['threat COLLATE NOCASE']],
  ['title', ['title COLLATE NOCASE']],
  ['actor', ['actor COLLATE NOCASE']],
  ['count', ['count']],
  ['firstSeen', ['first_seen']],
  ['lastSeen', ['last_seen']],
  ['confidence', ['confidence']],
  ['createdAt', ['created_at']],
]);

/**
 * The SQL of a query. Only names from the fixed list above become SQL; all that a user or a log can choose is bound.
 * Throws `bad-argument` for an unknown sort column.
 */
export function alertPageSql(query: AlertQuery): AlertPageSql {
  const conditions: string[] = [];
  const filters: unknown[] = [];
  if (query.states.length > 0) {
    conditions.push(`state IN (${placeholders(query.states.length)})`);
    filters.push(...query.states);
  }
  if (query.severities.length > 0) {
    conditions.push(`severity_rank IN (${placeholders(query.severities.length)})`);
    filters.push(...query.severities.map(severityRank));
  }
  if (query.text !== '') {
    // Not LIKE: `instr` has no wildcards to escape, and lower case by Unicode was done when the text was stored.
    conditions.push('instr(search_text, ?) > 0');
    filters.push(query.text.toLowerCase());
  }
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const order = orderOf(query.sort);
  return {
    count: `SELECT count(*) AS total FROM alerts ${where}`,
    page: `SELECT number FROM alerts ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
    order,
    filters,
  };
}

/** 0 for the lowest; what is sorted instead of the name. */
export function severityRank(severity: Severity): number {
  return severities.indexOf(severity);
}

/** The severity of a stored rank; throws `store-damaged` where there is none. */
export function severityOfRank(rank: number): Severity {
  const severity = severities[rank];
  if (!severity)
    throw new AppError({ code: 'store-damaged', message: `A stored alert has no known severity (${rank}).` });
  return severity;
}

function orderOf({ column, descending }: AlertQuery['sort']): string {
  const columns = sortColumns.get(column);
  if (!columns) throw new AppError({ code: 'bad-argument', message: `Alerts can't be sorted by ${column}.` });
  const direction = descending ? 'DESC' : 'ASC';
  return [...columns, 'alerts.id'].map((name) => `${name} ${direction}`).join(', ');
}

function placeholders(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ');
}
