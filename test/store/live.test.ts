import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalStore, openLocalStore } from '../../src/main/store/local-store.ts';
import type { EventGroup } from '../../src/shared/group.ts';
import type { LiveBatch } from '../../src/shared/live-ingest.ts';
import { sampleGroup, sampleQuery, sampleVerdict } from './samples.ts';

let store: LocalStore;

beforeEach(() => {
  store = openLocalStore({ folder: null });
});

afterEach(() => store.close());

function liveBatch(changes: Partial<LiveBatch> = {}): LiveBatch {
  return { grown: [], closed: [], openChanged: [], openRemoved: [], sourceOf: {}, states: [], ...changes };
}

const grow = (count: number, changes: Partial<EventGroup> = {}) => sampleGroup('g1', { count, ...changes });
const alertNow = () => {
  const [row] = store.listAlerts(sampleQuery()).rows;
  return row && store.getAlert(row.id);
};

test('what came live is kept with its states and open groups, and is no import', () => {
  const open = [{ id: 'o1', state: '1' }];
  const states = [
    { name: 'grouper', value: '{}' },
    { name: 'source:a', value: '7' },
  ];
  store.commitLive(liveBatch({ openChanged: open, states, closed: [sampleGroup('g1')], sourceOf: { g1: 'a' } }));
  store.commitLive(liveBatch({ states: [{ name: 'grouper', value: null }], grown: [sampleGroup('g2')] }));
  expect(store.openGroups('live')).toEqual(open);
  expect(store.liveStates()).toEqual([{ name: 'source:a', value: '7' }]);
  expect(store.imports()).toEqual([]);
  expect(store.unclassified(9, 'live').map(({ id }) => id)).toEqual(['g1', 'g2']);
  store.saveVerdicts([sampleVerdict('g1')]);
  expect(store.liveFigures()).toEqual([{ source: 'a', groups: 1, waiting: 0, alerts: 1 }]);
  expect(store.alertsOfGroups(['g1', 'g2', 'none']).map(({ group }) => group.id)).toEqual(['g1']);
});

test('a group that only grew keeps its verdict, and its alert tells of the new events', () => {
  expect(store.commitLive(liveBatch({ grown: [grow(3)] }))).toEqual({ waiting: 1, alertsGrown: [] });
  store.saveVerdicts([sampleVerdict('g1')]);
  const id = alertNow()?.summary.id;
  store.changeAlerts([id ?? ''], { kind: 'acknowledge' }, 5);
  expect(store.commitLive(liveBatch({ grown: [grow(9, { lastSeen: 9 })] }))).toEqual({ waiting: 0, alertsGrown: [id] });
  expect(store.commitLive(liveBatch({ closed: [grow(9)] }))).toEqual({ waiting: 0, alertsGrown: [] });
  expect([alertNow()?.summary, store.countUnclassified()]).toMatchObject([
    { count: 9, lastSeen: 9, state: 'acknowledged' },
    0,
  ]);
});

test('a group that changed is judged again; its alert stays the same one, with its notes', () => {
  store.commitLive(liveBatch({ grown: [grow(3)] }));
  store.saveVerdicts([sampleVerdict('g1')]);
  const id = alertNow()?.summary.id ?? '';
  store.changeAlerts([id], { kind: 'note', text: 'seen' }, 4);
  expect(store.commitLive(liveBatch({ grown: [grow(30, { fingerprint: 'f2' })] })).waiting).toBe(1);
  store.saveVerdicts([sampleVerdict('g1', { risk: 70 }, { fingerprint: 'f2' })]);
  expect(alertNow()).toMatchObject({
    summary: { id, count: 30, risk: 70, state: 'open' },
    history: [{ action: 'created' }, { action: 'note', detail: 'seen' }],
  });
});

test.each([
  ['acknowledge', {}, 'acknowledged'],
  ['acknowledge', { severity: 'CRITICAL' }, 'open'],
  ['benign', {}, 'closed'],
  ['benign', { threat: 'Port Scan' }, 'open'],
  ['true-positive', {}, 'open'],
] as const)('an alert put aside (%s) whose story goes on with %j is %s', (how, verdict, state) => {
  store.commitLive(liveBatch({ grown: [grow(3)] }));
  store.saveVerdicts([sampleVerdict('g1')]);
  const id = alertNow()?.summary.id ?? '';
  store.changeAlerts([id], how === 'acknowledge' ? { kind: how } : { kind: 'close', reason: how }, 4);
  store.commitLive(liveBatch({ grown: [grow(30, { fingerprint: 'f2' })] }));
  store.saveVerdicts([sampleVerdict('g1', verdict)]);
  const { summary, history } = alertNow() ?? {};
  expect([summary?.state, summary?.count, history?.at(-1)?.action === 'reopen']).toEqual([state, 30, state === 'open']);
});

test('a verdict on what a group was before it changed is not taken for what it is', () => {
  store.commitLive(liveBatch({ grown: [grow(3)] }));
  store.commitLive(liveBatch({ grown: [grow(30, { fingerprint: 'f2' })] }));
  store.saveVerdicts([sampleVerdict('g1', {}, { fingerprint: 'f1', cacheKey: 'k' })]);
  expect([store.countUnclassified('live'), alertNow(), store.cachedClassifications(['k']).size]).toEqual([
    1,
    undefined,
    1,
  ]);
});

test('an actor is new once: in the group that met it first, also while that grows', () => {
  const actor = (id: string, source: string, count: number) => {
    const sources = { values: [{ value: source, count: 1 }], distinct: 1, more: false };
    return sampleGroup(id, { count, entities: { ...sampleGroup('').entities, sources } });
  };
  store.startImport('i1', { paths: [] }, 1);
  store.commitBatch('i1', {
    ...liveBatch({ closed: [actor('old', '192.0.2.1', 3)] }),
    checkpoint: {} as never,
    done: true,
  });
  store.commitLive(liveBatch({ grown: [actor('g1', '192.0.2.1', 3), actor('g2', '192.0.2.2', 3)] }));
  store.commitLive(liveBatch({ grown: [actor('g2', '192.0.2.2', 9), actor('g3', '192.0.2.2', 3)] }));
  const isNew = ({ id, signals }: EventGroup) => [id, signals.some(({ name }) => name === 'first-seen')];
  expect(store.unclassified(9, 'live').map(isNew)).toEqual([
    ['g1', false],
    ['g2', true],
    ['g3', false],
  ]);
});
