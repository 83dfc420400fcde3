import type { AlertQuery, AlertState } from '../../shared/alert.ts';
import type { Severity } from '../../shared/taxonomy.ts';

export type StateFilter = AlertState | 'all';
export type Grouping = 'none' | 'threat' | 'actor';
export type AlertSort = AlertQuery['sort'];

/** What the list shows, and in which order. */
export interface AlertFilter {
  state: StateFilter;
  severities: readonly Severity[];
  text: string;
  sort: AlertSort;
  grouping: Grouping;
}

/** Open alerts, the most severe first. */
export const defaultFilter: AlertFilter = {
  state: 'open',
  severities: [],
  text: '',
  sort: { column: 'severity', descending: true },
  grouping: 'none',
};

/** The query of a filter without offset and limit. A grouped list is sorted by what it is grouped by, so that groups are whole. */
export function queryOf(filter: AlertFilter): Pick<AlertQuery, 'states' | 'severities' | 'text' | 'sort'> {
  return {
    states: filter.state === 'all' ? [] : [filter.state],
    severities: [...filter.severities],
    text: filter.text.trim(),
    sort: filter.grouping === 'none' ? filter.sort : { column: filter.grouping, descending: false },
  };
}

/** Whether a filter narrows the list beyond its state. */
export function isNarrowed(filter: AlertFilter): boolean {
  return filter.severities.length > 0 || filter.text.trim() !== '';
}
