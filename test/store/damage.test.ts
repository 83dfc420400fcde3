import {
  closeSync,
  cpSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLocalStore } from '../../src/main/store/local-store.ts';
import { sampleBatch, sampleGroup } from './samples.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'porchlight-'));
  path = join(folder, 'porchlight.db');
});

afterEach(() => rmSync(folder, { recursive: true }));

function fill(groups = 300, text = 'x'.repeat(3000)) {
  const store = openLocalStore({ folder });
  store.startImport('i', { paths: [] }, 1);
  const samples = [{ text, file: 'a', lineNumber: 1, time: null, brief: '' }];
  const closed = Array.from({ length: groups }, (_, index) => sampleGroup(`g${index}`, { samples }));
  store.commitBatch('i', sampleBatch({ closed }));
  return store;
}

const overwrite = (offset: number, length: number): void => overwriteIn(path, offset, length);

function overwriteIn(name: string, offset: number, length: number): void {
  const file = openSync(name, 'r+');
  writeSync(file, Buffer.alloc(length, 0xa5), 0, length, offset);
  closeSync(file);
}

/** Opens the store; returns what it says of the damage, the files put aside, and whether it is empty and can be used. */
function reopen() {
  const store = openLocalStore({ folder });
  const found = { notice: store.notice, imports: store.imports().length };
  store.startImport(`${readdirSync(folder)} ${found.imports}`, { paths: [] }, 1);
  store.close();
  return { ...found, aside: readdirSync(folder).filter((name) => name.includes('-damaged-')) };
}

const damages: [string, () => void][] = [
  ['a header that was overwritten', () => overwrite(0, 100)],
  ['a page in the middle that was overwritten', () => overwrite(4096 * 60, 4096)],
  ['a file that was cut', () => truncateSync(path, 4096 * 50 + 17)],
  ['a file that was emptied', () => truncateSync(path, 0)],
  ['a file of another kind', () => writeFileSync(path, 'Nov 22 02:40:00 gate sshd: this is a log\n'.repeat(50))],
];

test.each(damages)('%s is put aside as it was, and a new file made', (_name, damage) => {
  fill().close();
  damage();
  const damaged = readFileSync(path);
  const { notice, imports, aside } = reopen();
  const [kept = ''] = aside.filter((name) => name.endsWith('.db'));
  expect(kept).toMatch(/^porchlight-damaged-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.db$/);
  expect(readFileSync(join(folder, kept)).equals(damaged)).toBe(true);
  expect(notice).toMatchObject({ code: 'store-damaged', effect: expect.stringContaining(join(folder, kept)) });
  expect(imports).toBe(0);
  expect(reopen()).toMatchObject({ notice: null, imports: 1, aside });
});

test('the write-ahead log of a damaged file is kept beside it, byte by byte', () => {
  const home = folder;
  folder = join(home, 'running');
  const store = fill();
  cpSync(folder, join(home, 'killed'), { recursive: true });
  store.close();
  folder = join(home, 'killed');
  path = join(folder, 'porchlight.db');
  overwrite(0, 4096);
  const cut = 32 + 24 + 4096;
  truncateSync(`${path}-wal`, cut);
  overwriteIn(`${path}-wal`, cut - 100, 100);
  const log = readFileSync(`${path}-wal`);
  const { aside } = reopen();
  const kept = aside.find((name) => name.endsWith('-wal')) ?? 'none';
  expect(readFileSync(join(folder, kept)).equals(log)).toBe(true);
  folder = home;
});

test.each([
  ['length', () => truncateSync(path, 40_000_000)],
  ['ends', () => overwrite(4096 * 9000, 4096)],
])('a file too large to be read at each start is still checked for its %s', (_name, damage) => {
  fill(1, 'x'.repeat(70_000_000)).close();
  damage();
  expect(reopen()).toMatchObject({ notice: { code: 'store-damaged' }, imports: 0 });
});

test('damage that is met later is a clear error, and the next start reads all of the file and puts it aside', () => {
  fill(1).close();
  const filled = openLocalStore({ folder });
  const samples = [{ text: 'x'.repeat(70_000_000), file: 'a', lineNumber: 1, time: null, brief: '' }];
  filled.commitBatch('i', sampleBatch({ closed: [sampleGroup('large', { samples }), sampleGroup('last')] }));
  filled.close();
  overwrite(4096 * 9000, 4096);
  const store = openLocalStore({ folder });
  expect(store.notice).toBe(null);
  expect(() => store.unclassified(10)).toThrow(
    expect.objectContaining({ data: expect.objectContaining({ code: 'store-damaged' }) }),
  );
  store.close();
  expect(reopen()).toMatchObject({ notice: { code: 'store-damaged' }, imports: 0 });
});

test('data of a newer version is refused and stays as it is', () => {
  fill().close();
  const database = new BetterSqlite3(path);
  database.pragma('user_version = 999');
  database.close();
  const before = readFileSync(path);
  expect(() => openLocalStore({ folder })).toThrow('newer version');
  expect(() => openLocalStore({ folder })).toThrow('newer version');
  expect(readFileSync(path).equals(before)).toBe(true);
});
