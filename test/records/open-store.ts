import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRecordStore, type RecordStore } from '../../src/main/records/record-store.ts';
import type { FoundRecord, SearchQuery } from '../../src/shared/search.ts';
import { sampleQuery } from './samples.ts';

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'porchlight-records-'));
}

/** The real threads, from source. */
export function openStore(folder: string): Promise<RecordStore> {
  return openRecordStore({ folder, worker: new URL('../../src/main/records-worker.ts', import.meta.url) });
}

/** Rows of all pages. */
export async function findAll(store: RecordStore, changes: Partial<SearchQuery> = {}): Promise<FoundRecord[]> {
  const rows: FoundRecord[] = [];
  let query = sampleQuery({ limit: 500, ...changes });
  for (;;) {
    const page = await store.search(query);
    rows.push(...page.rows);
    if (page.next === null) return rows;
    query = { ...query, after: page.next };
  }
}

/** Numbers that rows have in their source, from the first kept one on. */
export function numbersOf(rows: readonly FoundRecord[]): number[] {
  return rows.map(({ id }) => Number(id.slice(id.lastIndexOf(':') + 1))).sort((one, other) => one - other);
}
