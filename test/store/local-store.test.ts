import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../src/main/store/database.ts';
import { type LocalStore, openLocalStore } from '../../src/main/store/local-store.ts';
import { sampleBatch, sampleGroup, sampleQuery, sampleVerdict } from './samples.ts';

let folder: string;
let store: LocalStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'porchlight store '));
  store = openLocalStore({ folder });
});

afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

function reopen(): void {
  store.close();
  store = openLocalStore({ folder });
}

test('a batch keeps groups, open groups and checkpoint; groups met again count as duplicates', () => {
  store.startImport('i1', { paths: ['auth.log'] }, 1000);
  store.startImport('i2', { paths: ['auth.log'] }, 2000);
  const first = sampleBatch({
    closed: [sampleGroup('g1'), sampleGroup('g2')],
    openChanged: [
      { id: 'o1', state: '1' },
      { id: 'o2', state: '2' },
      { id: 'o3', state: '3' },
    ],
  });
  const second = sampleBatch(
    { closed: [sampleGroup('g3')], openRemoved: ['o2'], openChanged: [{ id: 'o1', state: '1b' }] },
    20,
  );
  expect(store.commitBatch('i1', first)).toEqual({ stored: 2, duplicates: 0 });
  expect(store.commitBatch('i1', second)).toEqual({ stored: 1, duplicates: 0 });
  expect(store.commitBatch('i2', first)).toEqual({ stored: 0, duplicates: 2 });

  reopen();
  expect(store.openGroups('i1')).toEqual([
    { id: 'o3', state: '3' },
    { id: 'o1', state: '1b' },
  ]);
  expect(store.unclassified(10)).toEqual([sampleGroup('g1'), sampleGroup('g2'), sampleGroup('g3')]);
  expect(store.unclassified(1, 'i2')).toEqual([sampleGroup('g1')]);
  expect([store.countUnclassified(), store.countUnclassified('i2')]).toEqual([3, 2]);
  expect(store.imports()).toMatchObject([
    { importId: 'i2', checkpoint: first.checkpoint },
    {
      importId: 'i1',
      request: { paths: ['auth.log'] },
      progress: { state: 'interrupted', counters: { lines: 20 }, startedAt: 1000 },
      checkpoint: second.checkpoint,
    },
  ]);
});

test('a story that went on in a file that grew is judged again, and its closed alert opens again', () => {
  store.startImport('i1', { paths: ['auth.log'] }, 1000);
  store.startImport('i2', { paths: ['auth.log'] }, 2000);
  store.commitBatch('i1', sampleBatch({ closed: [sampleGroup('g1')] }));
  store.saveVerdicts([sampleVerdict('g1', { severity: 'LOW' })]);
  const id = store.listAlerts(sampleQuery()).rows[0]?.id ?? '';
  store.changeAlerts([id], { kind: 'close', reason: 'benign' }, 1);

  const grown = sampleGroup('g1', { count: 500, lines: 500, lastSeen: 1_700_000_900_000 });
  expect(store.commitBatch('i2', sampleBatch({ closed: [grown] }))).toEqual({ stored: 1, duplicates: 0 });
  expect(store.commitBatch('i2', sampleBatch({ closed: [sampleGroup('g1')] }))).toEqual({ stored: 0, duplicates: 1 });
  expect(store.unclassified(10)).toEqual([grown]);
  store.saveVerdicts([sampleVerdict('g1', { severity: 'CRITICAL' })]);

  reopen();
  expect(store.listAlerts(sampleQuery())).toMatchObject({
    total: 1,
    rows: [{ id, state: 'open', closeReason: null, severity: 'CRITICAL', count: 500, lastSeen: grown.lastSeen }],
  });
  expect(store.getAlert(id)).toMatchObject({
    group: grown,
    verdict: { severity: 'CRITICAL' },
    history: [{ action: 'created' }, { action: 'close' }, { action: 'reopen' }],
  });
});

test('a finished import stays finished and lets go of its reader state', () => {
  store.startImport('i1', { paths: ['auth.log'] }, 1000);
  const batch = sampleBatch({ done: true });
  store.commitBatch('i1', batch);
  const [started] = store.imports();
  if (!started) throw new Error('no import');
  store.saveProgress({ ...started.progress, state: 'done', seconds: 3 });
  reopen();
  expect(store.imports()).toEqual([
    {
      ...started,
      progress: { ...started.progress, state: 'done', seconds: 3 },
      checkpoint: { ...batch.checkpoint, parserState: '', grouperState: '' },
    },
  ]);
});

test('a batch of an unknown import is refused as a whole', () => {
  expect(() => store.commitBatch('no', sampleBatch({ closed: [sampleGroup('g1')] }))).toThrow('no import');
  expect(store.countUnclassified()).toBe(0);
});

test('verdicts take groups from the queue, make one alert a group and serve the cache', () => {
  store.startImport('i1', { paths: ['auth.log'] }, 1000);
  store.commitBatch('i1', sampleBatch({ closed: [sampleGroup('g1'), sampleGroup('g2'), sampleGroup('g3')] }));
  const first = sampleVerdict('g1', {}, { cacheKey: 'k1', promptSamples: [0] });
  const harmless = sampleVerdict('g2', { threat: 'Normal', benign: true }, { alert: false });
  store.saveVerdicts([first, harmless]);
  store.saveVerdicts([first]);
  store.saveVerdicts([sampleVerdict('g1', { threat: 'Port Scan' })]);

  reopen();
  expect(store.unclassified(10).map((group) => group.id)).toEqual(['g3']);
  const { groupId, evidence, recommendation, provenance, ...classification } = first.verdict;
  expect(store.cachedClassifications(['k1', 'k2'])).toEqual(
    new Map([['k1', { classification, promptSamples: [0], stage: 'model' }]]),
  );
  const page = store.listAlerts(sampleQuery());
  expect(page).toMatchSnapshot();
  const id = page.rows[0]?.id ?? '';
  expect(store.getAlert(id)).toEqual({
    summary: page.rows[0],
    group: sampleGroup('g1'),
    verdict: first.verdict,
    history: [{ at: first.verdict.provenance.at, action: 'created', detail: '' }],
  });
  expect(store.alertsOfImport('i1')).toEqual([store.getAlert(id)]);
  expect([store.getAlert('no'), store.alertsOfImport('no')]).toEqual([null, []]);
});

test('every verdict of a group is kept, each once', () => {
  store.startImport('i1', { paths: ['auth.log'] }, 1000);
  store.commitBatch('i1', sampleBatch({ closed: [sampleGroup('g1')] }));
  const verdicts = [sampleVerdict('g1'), sampleVerdict('g1', { threat: 'Port Scan' }), sampleVerdict('g1')];
  for (const verdict of verdicts) store.saveVerdicts([verdict]);
  store.close();
  const { database, close } = openDatabase({ folder });
  const kept = database.prepare("SELECT body ->> '$.threat' FROM verdicts ORDER BY number").pluck().all();
  close();
  store = openLocalStore({ folder });
  expect(kept).toEqual(['SSH Brute Force Attack', 'Port Scan']);
});

test('a verdict on an unknown group is refused with all that came with it', () => {
  store.startImport('i1', { paths: [] }, 1000);
  store.commitBatch('i1', sampleBatch({ closed: [sampleGroup('g1')] }));
  expect(() => store.saveVerdicts([sampleVerdict('g1'), sampleVerdict('g9')])).toThrow('no group g9');
  expect([store.countUnclassified(), store.listAlerts(sampleQuery()).total]).toEqual([1, 0]);
});

test('settings are kept, with defaults for those never saved', () => {
  const defaults = store.settings();
  store.saveSettings({ ...defaults, theme: 'dark', threshold: 0.7 });
  reopen();
  expect(defaults).toMatchObject({ theme: 'system', pack: 'starter', threshold: null, backend: 'auto' });
  expect(store.settings()).toEqual({ ...defaults, theme: 'dark', threshold: 0.7 });
});
