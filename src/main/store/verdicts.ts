import type { Database } from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import type { EventGroup } from '../../shared/group.ts';
import type { Verdict } from '../../shared/verdict.ts';
import type { Alerts } from './alerts.ts';
import { fromJson } from './json.ts';
import type { CachedClassification, VerdictToSave } from './store.ts';

/** Verdicts and the cache of classifications; the methods are those of `Store`. */
export interface Verdicts {
  cachedClassifications(keys: readonly string[]): Map<string, CachedClassification>;
  save(verdicts: readonly VerdictToSave[]): void;
  /** Stores one within the caller's transaction and returns its number; null where the group has changed since it was judged. */
  saveOne(verdict: VerdictToSave): number | null;
}

/**
 * Verdicts in `database`. Every verdict of a group is kept; the group points to its latest, the alert to the one
 * that raised it, or made it tell of the grown group. A verdict that is saved a second time, word for word, is not stored again.
 */
export function createVerdicts(database: Database, alerts: Alerts): Verdicts {
  const findGroup = database.prepare<[string], { number: number; body: string }>(
    'SELECT number, body FROM groups WHERE id = ?',
  );
  const findVerdict = database.prepare<[number, string], { number: number }>(
    'SELECT number FROM verdicts WHERE group_number = ? AND body = ?',
  );
  const insert = database.prepare<[number, string], { number: number }>(
    'INSERT INTO verdicts (group_number, body) VALUES (?, ?) RETURNING number',
  );
  const point = database.prepare<[number, number]>('UPDATE groups SET verdict_number = ? WHERE number = ?');
  const findCached = database.prepare<[string], { body: string }>(
    'SELECT body FROM classification_cache WHERE key = ?',
  );
  const cache = database.prepare<[string, string]>(
    'INSERT INTO classification_cache (key, body) VALUES (?, ?) ON CONFLICT (key) DO NOTHING',
  );

  const keepAnswer = ({ verdict, cacheKey, promptSamples }: VerdictToSave): void => {
    if (cacheKey === null) return;
    const { stage } = verdict.provenance;
    const cached: CachedClassification = { classification: classificationOf(verdict), promptSamples, stage };
    cache.run(cacheKey, JSON.stringify(cached));
  };
  const saveOne = (judged: VerdictToSave): number | null => {
    const { verdict, alert, fingerprint } = judged;
    const group = findGroup.get(verdict.groupId);
    if (!group) throw new AppError({ code: 'not-found', message: `There is no group ${verdict.groupId}.` });
    keepAnswer(judged);
    const stored = fromJson<EventGroup>(group.body);
    if (fingerprint !== undefined && fingerprint !== stored.fingerprint) return null;
    const body = JSON.stringify(verdict);
    const number = findVerdict.get(group.number, body)?.number ?? insert.get(group.number, body)?.number;
    if (number === undefined) throw new Error(`the verdict of group ${verdict.groupId} was not stored`);
    point.run(number, group.number);
    if (alert) alerts.create(group.number, number, stored, verdict);
    else alerts.tellGrown(group.number, stored);
    return number;
  };
  const save = database.transaction((verdicts: readonly VerdictToSave[]) => {
    for (const verdict of verdicts) saveOne(verdict);
  });

  return {
    cachedClassifications(keys) {
      const found = new Map<string, CachedClassification>();
      for (const key of keys) {
        const row = findCached.get(key);
        if (row) found.set(key, fromJson<CachedClassification>(row.body));
      }
      return found;
    },
    save: (verdicts) => save.immediate(verdicts),
    saveOne,
  };
}

function classificationOf(verdict: Verdict): CachedClassification['classification'] {
  const { groupId: _group, evidence: _evidence, recommendation: _advice, provenance: _origin, ...rest } = verdict;
  return rest;
}
