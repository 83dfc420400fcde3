import type { Database } from 'better-sqlite3';
import { type AnalysisRequest, type ImportProgress, newImportProgress } from '../../shared/analysis.ts';
import { AppError } from '../../shared/errors.ts';
import type { IngestBatch, IngestCheckpoint } from '../../shared/ingest.ts';
import { liveImport } from '../../shared/live-ingest.ts';
import type { Groups } from './groups.ts';
import { fromJson } from './json.ts';
import type { OpenGroups } from './open-groups.ts';
import type { StoredImport } from './store.ts';

/** Imports with their checkpoints and open groups; the methods are those of `Store`. */
export interface Imports {
  start(importId: string, request: AnalysisRequest, startedAt: number): void;
  commitBatch(importId: string, batch: IngestBatch): { stored: number; duplicates: number };
  saveProgress(progress: ImportProgress): void;
  list(): StoredImport[];
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

/** Imports in `database`; closed groups go to `groups`, open ones to `openGroups`. */
export function createImports(database: Database, groups: Groups, openGroups: OpenGroups): Imports {
  const insert = database.prepare<[string, string, string, string]>(
    'INSERT INTO imports (id, state, request, progress) VALUES (?, ?, ?, ?)',
  );
  const find = database.prepare<[string], { number: number }>('SELECT number FROM imports WHERE id = ?');
  const list = database.prepare<[string], ImportRow>(
    'SELECT id, state, request, progress, checkpoint FROM imports WHERE id <> ? ORDER BY number DESC',
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

  const numberOf = (importId: string): number => {
    const row = find.get(importId);
    if (!row) throw unknownImport(importId);
    return row.number;
  };

  const commitBatch = database.transaction((importId: string, batch: IngestBatch) => {
    const importNumber = numberOf(importId);
    let stored = 0;
    for (const group of batch.closed) if (groups.add(importNumber, group)) stored += 1;
    openGroups.change(importNumber, batch);
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
    list: () => list.all(liveImport).map(toStoredImport),
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
