import { afterEach, expect, it } from 'vitest';
import { createJudge } from '../../src/main/services/judge.ts';
import { createReclassify, type Reclassify } from '../../src/main/services/reclassify.ts';
import type { Store } from '../../src/main/store/store.ts';
import type { Classifier } from '../../src/main/triage/classifier.ts';
import { type ReclassifyProgress, readReclassification } from '../../src/shared/reclassify.ts';
import { sampleQuery } from '../store/samples.ts';
import { fakeClassifier } from './fake-classifier.ts';
import { alertGroups, storeWithAlerts } from './stored-alerts.ts';

let store: Store | null = null;
afterEach(() => store?.close());

async function prepare(count: number, classify?: Classifier['classify'], model = true, pack = 'writer') {
  const stored = await storeWithAlerts(alertGroups(count));
  store = stored.store;
  const told: ReclassifyProgress[] = [];
  const classifier = fakeClassifier(classify && { classify });
  const judge = createJudge({
    classifier: async () => classifier,
    cachedClassifications: (keys) => stored.store.cachedClassifications(keys),
    taxonomy: { version: 1, threats: [] },
    appVersion: 'test',
  });
  const reclassify = createReclassify({
    store: stored.store,
    async judge() {
      const current = model ? await judge() : null;
      return current && { judge: current, by: { ...classifier.identity, pack } };
    },
    noModel: () => ({ code: 'model-missing', message: 'Gone.', effect: '', remedy: '' }),
    onProgress: (progress) => told.push(progress),
  });
  return { ...stored, told, reclassify, classifier };
}
const run = async (reclassify: Reclassify) => {
  await reclassify.start();
  return await reclassify.finished();
};

it('every open alert gets the new verdict, in batches, and says what it was; none is closed', async () => {
  const { store, ids, told, reclassify } = await prepare(40);
  expect(await run(reclassify)).toEqual({ state: 'done', done: 40, of: 40, changed: 40, error: null });
  expect(told.map(({ state, done }) => `${state} ${done}`)).toEqual([
    'running 0',
    'running 0',
    'running 16',
    'running 32',
    'running 40',
    'done 40',
  ]);
  const alert = await store.getAlert(ids[0] ?? '');
  expect(alert?.summary).toMatchObject({ state: 'open', threat: 'Port Scan', attackProbability: 0.4 });
  expect(readReclassification(alert?.history.at(-1)?.detail ?? '')).toMatchObject({ alert: false });
  expect((await store.listAlerts(sampleQuery())).countsByState.open).toBe(40);
});

it('started again it does nothing more', async () => {
  const { store, ids, reclassify } = await prepare(3);
  await run(reclassify);
  expect(await run(reclassify)).toMatchObject({ state: 'done', done: 0, of: 0, changed: 0 });
  expect((await store.getAlert(ids[0] ?? ''))?.history).toHaveLength(2);
});

it('cancelled it keeps what was judged, and goes on from there', async () => {
  let calls = 0;
  let reached = () => {};
  const second = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const { store, reclassify, classifier } = await prepare(40, async (groups, signal) => {
    calls += 1;
    if (calls === 2) {
      reached();
      await new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('stopped'))));
    }
    return fakeClassifier().classify(groups);
  });
  await reclassify.start();
  expect((await reclassify.start()).state).toBe('running');
  await second;
  await reclassify.cancel();
  expect(reclassify.progress()).toMatchObject({ state: 'cancelled', done: 16, of: 40, error: null });
  expect(await store.countToReclassify(classifier.identity)).toBe(24);
  expect(await run(reclassify)).toMatchObject({ state: 'done', done: 24, of: 24 });
});

it('it ends also where the model is changed under way, so that the new verdicts are not of the pack it began with', async () => {
  const { reclassify } = await prepare(40, undefined, true, 'another');
  expect(await run(reclassify)).toMatchObject({ state: 'done', done: 40, of: 40 });
});

it('a failure is told; without a model it says why', async () => {
  const { reclassify } = await prepare(2, () => Promise.reject(new Error('broken')));
  expect(await run(reclassify)).toMatchObject({ state: 'failed', error: { message: 'broken' } });
  await store?.close();
  const none = await prepare(2, undefined, false);
  expect(await run(none.reclassify)).toMatchObject({ state: 'failed', error: { message: 'Gone.' } });
});
