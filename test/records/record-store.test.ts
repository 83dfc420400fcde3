import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RecordStore } from '../../src/main/records/record-store.ts';
import { createRecordSink } from '../../src/main/records/sink.ts';
import type { KeptRecord } from '../../src/shared/kept-record.ts';
import { findAll, numbersOf, openStore, temporaryFolder } from './open-store.ts';
import { sampleQuery, sampleRecord, sampleRecords } from './samples.ts';

let folder: string;
let store: RecordStore;

beforeEach(async () => {
  folder = temporaryFolder();
  store = await openStore(folder);
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

test('what is stored is found, also before its block is full, and after a restart', async () => {
  const sink = createRecordSink(store.connect('imports'));
  sink.append('file-1', 0, sampleRecords(0, 300));
  await sink.stored();
  expect(numbersOf(await findAll(store))).toEqual(upTo(300));
  sink.append('file-1', 300, sampleRecords(300, 5));
  await sink.stored();
  expect(numbersOf(await findAll(store, { text: 'line' }))).toEqual(upTo(305));
  await store.close();
  store = await openStore(folder);
  expect(numbersOf(await findAll(store, { text: '"line 304"' }))).toEqual([304]);
  expect((await store.keeping()).sources).toMatchObject([{ source: 'file-1', records: 305 }]);
});

test('what comes again under a number that is known takes the place of all from there on', async () => {
  const sink = createRecordSink(store.connect('imports'));
  sink.append('file-1', 0, sampleRecords(0, 700));
  sink.append('file-2', 0, sampleRecords(0, 10));
  await sink.close();
  const again = createRecordSink(store.connect('imports'));
  again.append('file-1', 300, sampleRecords(1300, 5));
  await again.close();
  const rows = await findAll(store, { sources: ['file-1'] });
  expect(numbersOf(rows)).toEqual(upTo(305));
  expect(rows[0]?.text).toBe('line 1304 of host web2');
  expect(await findAll(store, { text: '"line 301"' })).toEqual([]);
  expect(await findAll(store, { sources: ['file-2'] })).toHaveLength(10);
});

test('sources that take turns keep their own numbers', async () => {
  const sink = createRecordSink(store.connect('live'));
  for (let first = 0; first < 1000; first += 10)
    for (const source of ['udp', 'tcp', 'folder-1']) sink.append(source, first, sampleRecords(first, 10));
  await sink.close();
  for (const source of ['udp', 'tcp', 'folder-1'])
    expect(numbersOf(await findAll(store, { sources: [source] }))).toEqual(upTo(1000));
  expect(readdirSync(folder).filter((name) => name.endsWith('.db'))).toHaveLength(3);
});

function referenced(file: string): KeptRecord[] {
  let offset = 0;
  return readFileSync(file, 'latin1')
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      const text = Buffer.from(line, 'latin1').toString().replace(/\r$/, '');
      const record = sampleRecord(text, {
        file,
        offset,
        bytes: line.length + 1,
        lineNumber: index + 1,
        byReference: true,
      });
      offset += line.length + 1;
      return record;
    });
}

test('texts of files are read where they lie; of one that was changed or is gone they are not shown as if they were', async () => {
  const file = join(folder, 'web.log');
  writeFileSync(
    file,
    upTo(400)
      .map((index) => `GET /seite-${index}/größe\r\n`)
      .join(''),
  );
  const records = referenced(file);
  const sink = createRecordSink(store.connect('imports'));
  sink.append('file-1', 0, records);
  await sink.close();
  expect((await findAll(store, { text: 'seite-399' })).map(({ text }) => text)).toEqual(['GET /seite-399/größe']);
  appendFileSync(file, 'GET /new\r\n');
  expect(await findAll(store, { text: 'GET' })).toHaveLength(400);

  writeFileSync(file, readFileSync(file, 'utf8').replace('seite-399', 'seite-933'));
  const changed = await store.search(sampleQuery({ text: 'seite-39' }));
  expect(changed.rows.map(({ text }) => text)).toEqual(['GET /seite-39/größe']);
  expect(changed.missingFiles).toEqual([file]);
  const unasked = await store.search(sampleQuery({ limit: 500 }));
  expect(unasked.rows.filter(({ text }) => text === null)).toHaveLength(400 - 256);

  rmSync(file);
  const gone = await store.search(sampleQuery({ text: 'seite' }));
  expect([gone.rows, gone.missingFiles]).toEqual([[], [file]]);
});

test('texts that do not stand in their file as they were given are kept, whatever was said of them', async () => {
  const file = join(folder, 'events.json');
  writeFileSync(file, '[{"a":1},{"a":2}]');
  const pieces = ['{"a":1}', '{"a":2}'].map((text, index) =>
    sampleRecord(text, { file, offset: 1 + index * 8, bytes: 8, byReference: true }),
  );
  const sink = createRecordSink(store.connect('imports'));
  sink.append('file-1', 0, pieces);
  await sink.close();
  rmSync(file);
  expect((await findAll(store, { text: 'a' })).map(({ text }) => text)).toEqual(['{"a":2}', '{"a":1}']);
});

test('a new search takes the place of one that is under way', async () => {
  const sink = createRecordSink(store.connect('imports'));
  sink.append('file-1', 0, sampleRecords(0, 60_000));
  await sink.close();
  const controller = new AbortController();
  const running = store.search(sampleQuery({ text: '%' }), controller.signal);
  controller.abort();
  await expect(running).rejects.toMatchObject({ data: { code: 'cancelled' } });
  expect((await store.search(sampleQuery({ text: '"line 59999"' }))).rows).toHaveLength(1);
});

test('a source is deleted as a whole, told of, and its space given back', async () => {
  const sink = createRecordSink(store.connect('imports'));
  const texts = (count: number) => upTo(count).map(() => sampleRecord(String(Math.random()).repeat(20)));
  sink.append('file-1', 0, texts(20_000));
  sink.append('file-2', 0, texts(300));
  await sink.close();
  const size = () => statSync(join(folder, 'imports.000001.db')).size;
  const deleted = await store.delete('file-1');
  expect(deleted.reduce((sum, { records }) => sum + records, 0)).toBe(20_000);
  expect(numbersOf(await findAll(store))).toEqual(upTo(300));
  expect((await store.keeping()).deletions).toMatchObject([{ source: 'file-1', records: 20_000, reason: 'asked' }]);
  const left = size();
  await store.delete('file-2');
  expect(left).toBeGreaterThan(0);
  expect(readdirSync(folder)).toEqual(['deletions.json']);
  const again = createRecordSink(store.connect('imports'));
  again.append('file-1', 0, sampleRecords(0, 3));
  await again.close();
  expect(await findAll(store)).toHaveLength(3);
});

test('retention takes the oldest of a source until the rest fits, while others are written; nothing else goes', async () => {
  const old = createRecordSink(store.connect('live'));
  const lines = (first: number, count: number) =>
    upTo(count).map((index) => sampleRecord(`${first + index} ${Math.random()}${Math.random()}${Math.random()}`));
  old.append('udp', 0, lines(0, 30_000));
  await old.close();
  const bytes = (await store.keeping()).sources[0]?.bytes ?? 0;
  const sink = createRecordSink(store.connect('live'));
  let written = 0;
  let done = false;
  const writing = (async () => {
    while (!done) {
      sink.append('tcp', written, lines(written, 500));
      written += 500;
      await sink.stored();
    }
  })();
  const limits = { days: 1, gigabytes: (bytes * 0.6) / 1e9 };
  const roomy = { days: 1, gigabytes: 1 };
  const deleted = await store.retain({ imports: roomy, live: { udp: limits, tcp: roomy } });
  done = true;
  await writing;
  await sink.close();
  const gone = deleted.reduce((sum, { records }) => sum + records, 0);
  expect(deleted.every(({ source, reason }) => source === 'udp' && reason === 'gigabytes')).toBe(true);
  const { sources } = await store.keeping();
  expect(sources.find(({ source }) => source === 'udp')?.bytes).toBeLessThanOrEqual(bytes * 0.61);
  expect(gone).toBeGreaterThan(5000);
  expect(numbersOf(await findAll(store, { sources: ['udp'] }))).toEqual(
    upTo(30_000 - gone).map((index) => gone + index),
  );
  expect(numbersOf(await findAll(store, { sources: ['tcp'] }))).toEqual(upTo(written));
});

test('a damaged file is put aside and named; records of the others are found, and writing goes on', async () => {
  const sink = createRecordSink(store.connect('live'));
  sink.append('udp', 0, sampleRecords(0, 3000));
  sink.append('tcp', 0, sampleRecords(0, 3000));
  await sink.close();
  await store.close();
  truncateSync(join(folder, 'live-udp.000001.db'), 9000);
  writeFileSync(join(folder, 'live-http.000001.db'), 'not a database, '.repeat(1000));
  store = await openStore(folder);
  expect((await store.notices()).map(({ code }) => code)).toEqual(['store-damaged', 'store-damaged']);
  expect(await findAll(store, { text: 'line' })).toHaveLength(3000);
  const again = createRecordSink(store.connect('live'));
  again.append('udp', 3000, sampleRecords(3000, 10));
  await again.close();
  expect(await findAll(store, { sources: ['udp'] })).toHaveLength(10);
  expect(readdirSync(folder).filter((name) => name.includes('damaged'))).not.toEqual([]);
});

test('damage that only a search meets leaves out its file alone', async () => {
  const sink = createRecordSink(store.connect('live'));
  const noise = upTo(6000).map((index) => sampleRecord(`needle ${index} ${Math.random()}${Math.random()}`));
  sink.append('udp', 0, noise);
  sink.append('tcp', 0, noise.slice(0, 600));
  await sink.close();
  await store.close();
  const path = join(folder, 'live-udp.000001.db');
  const bytes = readFileSync(path);
  bytes.fill(0xff, bytes.length / 4, (bytes.length * 3) / 4);
  writeFileSync(path, bytes);
  store = await openStore(folder);
  const rows = await findAll(store, { text: 'needle' });
  expect(rows.filter(({ source }) => source === 'tcp')).toHaveLength(600);
  expect((await store.notices()).length).toBe(1);
  expect(await findAll(store, { text: 'needle' })).toHaveLength(600);
});
