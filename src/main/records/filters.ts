import type { SearchQuery } from '../../shared/search.ts';
import { foldCase } from './words.ts';

/** A value that a record must name: equal, or beginning with it. */
export interface ValueFilter {
  /** In folded case. */
  value: string;
  prefix: boolean;
}

export type FilterName = 'host' | 'program' | 'address' | 'account' | 'file';
export const filterNames: readonly FilterName[] = ['host', 'program', 'address', 'account', 'file'];

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

/** What a file may be called by: its path, and its name behind the last `/` or `\\`, both without blanks around them. */
export function fileNames(path: string): readonly [string, string] {
  return [path.trim(), path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).trim()];
}

/** Whether `value`, as it stands in a record, is what the filter asks for. */
export function passes(filter: ValueFilter, value: string): boolean {
  const folded = foldCase(value);
  return filter.prefix ? folded.startsWith(filter.value) : folded === filter.value;
}
