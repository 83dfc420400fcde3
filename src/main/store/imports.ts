import type { Database } from 'better-sqlite3';
import { type AnalysisRequest, type ImportProgress, newImportProgress } from '../../shared/analysis.ts';
import { AppError } from '../../shared/errors.ts';
import type { IngestBatch, IngestCheckpoint, OpenGroup } from '../../shared/ingest.ts';
import type { Groups } from './groups.ts';
import { fromJson } from './json.ts';
import type { StoredImport } from './store.ts';

/** Imports with their checkpoints and open groups; the methods are those of `Store`. */
export interface Imports {
  start(importId: string, request: AnalysisRequest, startedAt: number): void;
  commitBatch(importId: string, batch: IngestBatch): { stored: number; duplicates: number };
  saveProgress(progress: ImportProgress): void;
  list(): StoredImport[];
  openGroups(importId: string): OpenGroup[];
  /** To be called once after opening: what is still under way then was interrupted. */
  markInterrupted(): void;
}

interface ImportRow {
  id: string;
  state: ImportProgress['state'];
  request: string;
  progress: string;
  checkpoint: string | null;
}

/** Imports in `database`; closed groups go to `groups`. */
export function createImports(database: Database, groups: Groups): Imports {
  const insert = database.prepare<[string, string, string, string]>(
    'INSERT INTO imports (id, state, request, progress) VALUES (?, ?, ?, ?)',
  );
  const find = database.prepare<[string], { number: number }>('SELECT number FROM imports WHERE id = ?');
  const list = database.prepare<[], ImportRow>(
    'SELECT id, state, request, progress, checkpoint FROM imports ORDER BY number DESC',
  );
  const updateProgress = database.prepare<[string, string, string]>(
    'UPDATE imports SET state = ?, progress = ? WHERE id = ?',
  );
  // A finished import is never resumed; its reader state can take megabytes.
  const dropReaderState = database.prepare<[string]>(
    "UPDATE imports SET checkpoint = json_set(checkpoint, '$.parserState', '', '$.grouperState', '') WHERE id = ?",
  );
  const updateCheckpoint = database.prepare<[string, number]>('UPDATE imports SET checkpoint = ? WHERE number = ?');
  const interrupt = database.prepare(
    "UPDATE imports SET state = 'interrupted' WHERE state IN ('reading', 'classifying')",
  );
  // REPLACE gives a changed group a new number: the one longest untouched comes first.
  const keepOpen = database.prepare<[number, string, string]>(
    'INSERT OR REPLACE INTO open_groups (import_number, id, state) VALUES (?, ?, ?)',
  );
  const removeOpen = database.prepare<[number, string]>('DELETE FROM open_groups WHERE import_number = ? AND id = ?');
  const listOpen = database.prepare<[string], OpenGroup>(
    `SELECT id, state FROM open_groups
     WHERE import_number = (SELECT number FROM imports WHERE id = ?) ORDER BY number`,
  );

  const numberOf = (importId: string): number => {
    const row = find.get(importId);
    if (!row) throw unknownImport(importId);
    return row.number;
  };

  const commitBatch = database.transaction((importId: string, batch: IngestBatch) => {
    const importNumber = numberOf(importId);
    let stored = 0;
    for (const group of batch.closed) if (groups.add(importNumber, group)) stored += 1;
    for (const id of batch.openRemoved) removeOpen.run(importNumber, id);
    for (const open of batch.openChanged) keepOpen.run(importNumber, open.id, open.state);
    updateCheckpoint.run(JSON.stringify(batch.checkpoint), importNumber);
    return { stored, duplicates: batch.closed.length - stored };
  });

  const saveProgress = database.transaction((progress: ImportProgress) => {
    const { changes } = updateProgress.run(progress.state, JSON.stringify(progress), progress.importId);
    if (changes === 0) throw unknownImport(progress.importId);
    if (progress.state === 'done') dropReaderState.run(progress.importId);
  });

  return {
    start(importId, request, startedAt) {
      const progress = newImportProgress(importId, startedAt);
      insert.run(importId, progress.state, JSON.stringify(request), JSON.stringify(progress));
    },
    commitBatch: (importId, batch) => commitBatch.immediate(importId, batch),
    saveProgress: (progress) => saveProgress.immediate(progress),
    list: () => list.all().map(toStoredImport),
    openGroups: (importId) => listOpen.all(importId),
    markInterrupted: () => {
      interrupt.run();
    },
  };
}

function toStoredImport(row: ImportRow): StoredImport {
  const checkpoint = row.checkpoint === null ? null : fromJson<IngestCheckpoint>(row.checkpoint);
  const progress: ImportProgress = { ...fromJson<ImportProgress>(row.progress), state: row.state };
  // The progress is saved apart from the batches: after a kill the checkpoint is the one that is exact.
  const exact = row.state === 'interrupted' && checkpoint;
  return {
    importId: row.id,
    request: fromJson<AnalysisRequest>(row.request),
    progress: exact ? { ...progress, counters: exact.counters, sources: [...exact.sources] } : progress,
    checkpoint,
  };
}

function unknownImport(importId: string): AppError {
  return new AppError({ code: 'not-found', message: `There is no import ${importId}.` });
}
