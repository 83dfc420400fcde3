import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalStore, openLocalStore } from '../../src/main/store/local-store.ts';
import type { Report } from '../../src/shared/report.ts';
import { sampleBatch, sampleGroup, sampleQuery, sampleVerdict } from './samples.ts';

let store: LocalStore;
let alertId = '';

beforeEach(() => {
  store = openLocalStore({ folder: null });
  store.startImport('i1', { paths: [] }, 1);
  store.commitBatch('i1', sampleBatch({ closed: [sampleGroup('g1')] }));
  store.saveVerdicts([sampleVerdict('g1')]);
  alertId = store.listAlerts(sampleQuery()).rows[0]?.id ?? '';
});
afterEach(() => store.close());

const { provenance } = sampleVerdict('g1').verdict;
const reportOf = (text: string, pack = 'writer'): Report => ({
  alertId,
  state: 'done',
  sections: [{ field: 'evidence', sentences: [{ text, ungrounded: [], checked: true }] }],
  provenance: { ...provenance, pack },
  error: null,
});
const verdictNow = () => {
  const alert = store.getAlert(alertId);
  if (!alert) throw new Error('no alert');
  return alert.verdict;
};

test('a report is kept with its verdict; the last that was written is given', () => {
  expect(store.report(alertId)).toBeNull();
  store.saveReport(reportOf('One.'), verdictNow());
  store.saveReport(reportOf('Two.', 'other'), verdictNow());
  store.saveReport(reportOf('Three.'), verdictNow());
  expect(store.report(alertId)).toEqual(reportOf('Three.'));
  expect(verdictNow()).toEqual(sampleVerdict('g1').verdict);
});

test('an alert with another verdict has no report yet, also where one was written meanwhile for the old verdict', () => {
  const old = verdictNow();
  store.saveReport(reportOf('One.'), old);
  store.commitBatch('i1', sampleBatch({ closed: [sampleGroup('g1', { count: 9 })] }));
  store.saveVerdicts([sampleVerdict('g1', { risk: 5 })]);
  expect(store.report(alertId)).toBeNull();
  store.saveReport(reportOf('Late.'), old);
  expect(store.report(alertId)).toBeNull();
});

test('a report of no alert, or not done, is refused', () => {
  expect(() => store.saveReport({ ...reportOf('x'), alertId: 'none' }, verdictNow())).toThrow(/not in the store/);
  expect(() => store.saveReport({ ...reportOf('x'), provenance: null }, verdictNow())).toThrow(/not kept/);
});
