import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalStore, openLocalStore } from '../../src/main/store/local-store.ts';
import type { JudgedBy } from '../../src/main/store/store.ts';
import { readReclassification } from '../../src/shared/reclassify.ts';
import type { Verdict } from '../../src/shared/verdict.ts';
import { sampleBatch, sampleGroup, sampleQuery, sampleVerdict } from './samples.ts';

let store: LocalStore;
const groups = ['g1', 'g2', 'g3', 'g4'].map((id) => sampleGroup(id));
const old = sampleVerdict('').verdict.provenance;
const by: JudgedBy = { pack: 'better', packVersion: '2', baseSha256: 'b', adapterSha256: null, promptVersion: '1' };

beforeEach(() => {
  store = openLocalStore({ folder: null });
  store.startImport('i1', { paths: [] }, 1);
  store.commitBatch('i1', sampleBatch({ closed: groups }));
  store.saveVerdicts(groups.map(({ id }) => sampleVerdict(id)));
});
afterEach(() => store.close());

const alertOf = (groupId: string) => {
  const row = store.listAlerts(sampleQuery()).rows.find((one) => one.groupId === groupId);
  const alert = row && store.getAlert(row.id);
  if (!alert) throw new Error('no alert');
  return alert;
};
const waiting = (after: string | null = null) => store.toReclassify(by, 9, after).map(({ group }) => group.id);
const newVerdict = (groupId: string, changes: Partial<Verdict> = {}, alert = true) => ({
  alertId: alertOf(groupId).summary.id,
  group: sampleGroup(groupId),
  verdict: sampleVerdict(groupId, { ...changes, provenance: { ...old, ...by, at: 9 } }, { alert }),
});

test('open alerts that another pack judged wait, and those that were judged anew do not', () => {
  expect([store.countToReclassify(by), waiting()]).toEqual([4, ['g1', 'g2', 'g3', 'g4']]);
  expect(store.countToReclassify(old)).toBe(0);
  expect(store.countToReclassify({ ...old, adapterSha256: 'a' })).toBe(4);
  store.changeAlerts([alertOf('g2').summary.id], { kind: 'acknowledge' }, 5);
  store.commitBatch('i1', sampleBatch({ closed: [sampleGroup('g3', { count: 9 })] }));
  expect(waiting()).toEqual(['g1', 'g4']);
  expect(waiting(alertOf('g1').summary.id)).toEqual(['g4']);
  store.reclassify([newVerdict('g1')], 9);
  expect(waiting()).toEqual(['g4']);
});

test('the new verdict takes the place of the old one, which stays in the history', () => {
  const changes = { threat: 'Port Scan', severity: 'LOW' as const, attackProbability: 0.4, risk: 8 };
  expect(store.reclassify([newVerdict('g1', changes, false), newVerdict('g2')], 9)).toBe(1);
  const { summary, verdict, history } = alertOf('g1');
  expect(summary).toMatchObject({ state: 'open', threat: 'Port Scan', severity: 'LOW', attackProbability: 0.4 });
  expect(verdict.provenance.pack).toBe('better');
  expect(store.listAlerts(sampleQuery({ text: 'port scan' })).total).toBe(1);
  expect(history.map((entry) => [entry.at, entry.action])).toEqual([
    [old.at, 'created'],
    [9, 'reclassify'],
  ]);
  expect(readReclassification(history[1]?.detail ?? '')).toEqual({
    was: {
      threat: 'SSH Brute Force Attack',
      severity: 'HIGH',
      attackProbability: 0.9,
      pack: 'starter',
      packVersion: '1',
    },
    is: { threat: 'Port Scan', severity: 'LOW', attackProbability: 0.4, pack: 'better', packVersion: '2' },
    alert: false,
  });
  expect(store.countUnclassified()).toBe(0);
});

test('an alert that was closed, or grew, while the model judged is left as it is', () => {
  store.changeAlerts([alertOf('g1').summary.id], { kind: 'close', reason: 'benign' }, 5);
  store.commitBatch('i1', sampleBatch({ closed: [sampleGroup('g2', { count: 9 })] }));
  store.saveVerdicts([sampleVerdict('g2')]);
  const before = [alertOf('g1'), alertOf('g2')];
  expect(store.reclassify([newVerdict('g1', { risk: 1 }), newVerdict('g2', { risk: 1 })], 9)).toBe(0);
  expect([alertOf('g1'), alertOf('g2')]).toEqual(before);
});
