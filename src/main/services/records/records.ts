import type { Keeping, SearchPage, SearchQuery } from '../../../shared/search.ts';

/** The kept records of all sources: search and retention. */
export interface Records {
  /** @throws AppError `bad-argument` where `after` is no place of a page. */
  search(query: SearchQuery, signal?: AbortSignal): Promise<SearchPage>;
  keeping(): Promise<Keeping>;
  /** Deletes all that is kept of one source. */
  delete(source: string): Promise<void>;
  close(): Promise<void>;
}

export function createRecords(): Records {
  return {
    search: async () => ({ rows: [], next: null, scanned: 0, kept: 0, milliseconds: 0, missingFiles: [] }),
    keeping: async () => ({ sources: [], deletions: [] }),
    async delete() {},
    async close() {},
  };
}
