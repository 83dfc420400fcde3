import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../src/main/store/open-store.ts';
import { sampleBatch, sampleGroup, sampleQuery, sampleVerdict } from './samples.ts';

const worker = new URL('../../src/main/store-worker.ts', import.meta.url);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'porchlight-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('calls go to the thread and come back in order, values and errors alike', async () => {
  const store = await openStore({ worker, folder });
  const answers = await Promise.allSettled([
    store.startImport('i1', { paths: ['-'] }, 1),
    store.commitBatch('i1', sampleBatch({ closed: [sampleGroup('g1')] })),
    store.commitBatch('no', sampleBatch()),
    store.saveVerdicts([sampleVerdict('g1', {}, { cacheKey: 'k' })]),
    store.cachedClassifications(['k']).then((found) => [...found.keys()]),
    store.listAlerts(sampleQuery()).then((page) => page.total),
  ]);
  await store.close();
  expect(answers).toMatchObject([
    { status: 'fulfilled' },
    { value: { stored: 1, duplicates: 0 } },
    { reason: { name: 'AppError', data: { code: 'not-found' } } },
    { status: 'fulfilled' },
    { value: ['k'] },
    { value: 1 },
  ]);
});

test('in memory nothing is written and two stores do not meet', async () => {
  const [one, other] = await Promise.all([openStore({ worker, folder: null }), openStore({ worker, folder: null })]);
  await one.startImport('i1', { paths: [] }, 1);
  expect([(await one.imports()).length, (await other.imports()).length]).toEqual([1, 0]);
  await Promise.all([one.close(), other.close()]);
});

test('a folder in use is locked, and free once its store is closed', async () => {
  const first = await openStore({ worker, folder });
  await expect(openStore({ worker, folder })).rejects.toMatchObject({ data: { code: 'store-locked' } });
  await first.close();
  await (await openStore({ worker, folder })).close();
});

test('a thread that dies rejects what is pending and what comes later', async () => {
  const dying = join(folder, 'dying.mjs');
  writeFileSync(
    dying,
    `import { parentPort } from 'node:worker_threads';
     parentPort.postMessage({ id: 0, result: { ok: true, value: { notice: null } } });
     parentPort.on('message', () => { throw new Error('out of luck'); });`,
  );
  const store = await openStore({ worker: pathToFileURL(dying), folder: null });
  const gone = { data: { code: 'internal', message: 'The thread that stores data is not running (out of luck).' } };
  const pending = await Promise.allSettled([store.settings(), store.imports()]);
  expect(pending).toMatchObject([{ reason: gone }, { reason: gone }]);
  await expect(store.settings()).rejects.toMatchObject(gone);
});

test('a thread that can not start is an error, not a wait', async () => {
  const missing = pathToFileURL(join(folder, 'missing.mjs'));
  await expect(openStore({ worker: missing, folder: null })).rejects.toMatchObject({ data: { code: 'internal' } });
});

test('the thread of a store that did not open ends by itself', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const thread = new Worker(worker, { workerData: { folder: file } });
  // asked for before the message is awaited: both may come in one turn of the loop
  const exit = once(thread, 'exit');
  const [answer] = await once(thread, 'message');
  expect(answer).toMatchObject({ id: 0, result: { ok: false, error: { code: 'store-read-only' } } });
  expect(await exit).toEqual([0]);
});
