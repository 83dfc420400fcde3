import type { SearchQuery } from '../../shared/search.ts';
import { foldCase } from './words.ts';

/** A value that a record must name: equal, or beginning with it. */
export interface ValueFilter {
  /** In folded case. */
  value: string;
  prefix: boolean;
}

export type FilterName = 'host' | 'program' | 'address' | 'account';
export const filterNames: readonly FilterName[] = ['host', 'program', 'address', 'account'];

/** The filters that a query asks for. */
export function readFilters(query: SearchQuery): Partial<Record<FilterName, ValueFilter>> {
  const filters: Partial<Record<FilterName, ValueFilter>> = {};
  for (const name of filterNames) {
    const typed = foldCase(query[name].trim());
    if (typed === '') continue;
    const prefix = typed.endsWith('*');
    filters[name] = { value: prefix ? typed.slice(0, -1) : typed, prefix };
  }
  return filters;
}

/** Whether `value`, as it stands in a record, is what the filter asks for. */
export function passes(filter: ValueFilter, value: string): boolean {
  const folded = foldCase(value);
  return filter.prefix ? folded.startsWith(filter.value) : folded === filter.value;
}
