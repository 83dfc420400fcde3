import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalStore, openLocalStore } from '../../src/main/store/local-store.ts';
import { type AlertAction, alertSortColumns } from '../../src/shared/alert.ts';
import { sampleBatch, sampleGroup, sampleQuery, sampleVerdict } from './samples.ts';

let store: LocalStore;

beforeEach(() => {
  store = openLocalStore({ folder: null });
  store.startImport('i1', { paths: [] }, 1);
});

afterEach(() => store.close());

const entity = (value: string) => ({ values: [{ value, count: 1 }], distinct: 1, more: false });
const nobody = { values: [], distinct: 0, more: false };

function addVaried(): void {
  const entities = { ...sampleGroup('').entities, sources: nobody };
  const groups = [
    sampleGroup('g1', { title: 'b sshd', count: 5, firstSeen: 30, lastSeen: 40 }),
    sampleGroup('g2', { title: 'A sudo', count: 9, firstSeen: null, lastSeen: null, entities }),
    sampleGroup('g3', {
      title: 'c Größe 100%_x',
      count: 7,
      firstSeen: 10,
      lastSeen: 90,
      entities: { ...entities, accounts: nobody, hosts: entity('Web\\1') },
    }),
    sampleGroup('g4', {
      title: 'd',
      count: 7,
      firstSeen: 10,
      lastSeen: 90,
      entities: { ...entities, accounts: nobody, hosts: nobody },
    }),
  ];
  store.commitBatch('i1', sampleBatch({ closed: groups }));
  const at = (time: number) => ({ ...sampleVerdict('').verdict.provenance, at: time });
  store.saveVerdicts([
    sampleVerdict('g1', { severity: 'MEDIUM', risk: 40, confidence: 0.5, provenance: at(4) }),
    sampleVerdict('g2', { severity: 'CRITICAL', risk: 30, threat: 'privilege abuse', provenance: at(3) }),
    sampleVerdict('g3', { severity: 'HIGH', risk: 70, threat: 'Port Scan', provenance: at(2) }),
    sampleVerdict('g4', {
      severity: 'LOW',
      risk: 10,
      techniques: [{ id: 'T1595', probability: 1 }],
      provenance: at(1),
    }),
  ]);
}

const titles = (changes: Parameters<typeof sampleQuery>[0]) =>
  store.listAlerts(sampleQuery(changes)).rows.map((row) => row.groupId);
const idOf = (groupId: string) => store.listAlerts(sampleQuery()).rows.find((row) => row.groupId === groupId)?.id ?? '';

test('every column sorts both ways, one the mirror of the other', () => {
  addVaried();
  const sorted = alertSortColumns.map((column) => [column, titles({ sort: { column, descending: false } })]);
  const mirrored = alertSortColumns.map((column) => [column, titles({ sort: { column, descending: true } }).reverse()]);
  expect(Object.fromEntries(sorted)).toMatchSnapshot();
  expect(mirrored).toEqual(sorted);
});

test('filters combine, and counts by state stand apart from them', () => {
  addVaried();
  store.changeAlerts([idOf('g1'), idOf('g2')], { kind: 'acknowledge' }, 5);
  store.changeAlerts([idOf('g2')], { kind: 'close', reason: 'benign' }, 6);
  const page = store.listAlerts(
    sampleQuery({ states: ['open', 'closed'], severities: ['HIGH', 'CRITICAL'], text: 'P' }),
  );
  expect([page.rows.map((row) => row.groupId), page.total, page.countsByState]).toEqual([
    ['g2', 'g3'],
    2,
    { open: 2, acknowledged: 1, closed: 1 },
  ]);
  const beyond = store.listAlerts(sampleQuery({ offset: 10 }));
  expect([beyond.total, beyond.rows]).toEqual([4, []]);
});

test('pages tile the list', () => {
  addVaried();
  const pages = [0, 1, 2, 3].flatMap((offset) =>
    titles({ offset, limit: 1, sort: { column: 'count', descending: true } }),
  );
  expect(pages).toEqual(titles({ sort: { column: 'count', descending: true } }));
});

test('text is found as it stands, in any case, in threat, title, techniques and actor', () => {
  addVaried();
  const texts = [
    'PORT',
    'SUDO',
    'grÖSSE',
    'GRÖßE',
    't1595',
    '203.0.113',
    'ROOT',
    'web\\1',
    '%',
    '_',
    '0%_x',
    'a%o',
    '*',
  ];
  expect(Object.fromEntries(texts.map((text) => [text, titles({ text })]))).toMatchSnapshot();
});

test('the actor is a source, else an account, else a host, else nobody', () => {
  addVaried();
  const actors = store.listAlerts(sampleQuery()).rows.map((row) => [row.groupId, row.actor]);
  expect(Object.fromEntries(actors)).toEqual({ g1: '203.0.113.7', g2: 'root', g3: 'Web\\1', g4: '' });
});

test('an alert says whether the model was not sure, also after the group grew', () => {
  store.commitBatch('i1', sampleBatch({ closed: [sampleGroup('g1')] }));
  store.saveVerdicts([sampleVerdict('g1', { unsure: true })]);
  const said = () => store.listAlerts(sampleQuery()).rows.map(({ unsure }) => unsure);
  expect([said(), store.getAlert(idOf('g1'))?.summary.unsure]).toEqual([[true], true]);
  store.commitBatch('i1', sampleBatch({ closed: [sampleGroup('g1', { count: 9 })] }));
  store.saveVerdicts([sampleVerdict('g1', { unsure: false })]);
  expect(said()).toEqual([false]);
});

test('an alert lives from open to acknowledged to closed and back, and records what changed it', () => {
  addVaried();
  const id = idOf('g1');
  const actions: AlertAction[] = [
    { kind: 'reopen' },
    { kind: 'note', text: 'seen' },
    { kind: 'acknowledge' },
    { kind: 'acknowledge' },
    { kind: 'close', reason: 'benign' },
    { kind: 'close', reason: 'benign' },
    { kind: 'acknowledge' },
    { kind: 'close', reason: 'true-positive' },
    { kind: 'note', text: 'told Bob' },
    { kind: 'reopen' },
    { kind: 'close', reason: 'duplicate' },
    { kind: 'reopen' },
    { kind: 'acknowledge' },
    { kind: 'reopen' },
  ];
  const steps = actions.map((action, index) => {
    const changed = store.changeAlerts([id, id, 'unknown'], action, index);
    const { state, closeReason } = store.getAlert(id)?.summary ?? {};
    return `${action.kind}: changed ${changed}, ${state} ${closeReason ?? ''}`.trim();
  });
  expect(steps).toMatchSnapshot();
  expect(store.getAlert(id)?.history).toMatchSnapshot();
});
