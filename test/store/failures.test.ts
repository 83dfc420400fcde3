import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../src/main/store/database.ts';
import { createGroups } from '../../src/main/store/groups.ts';
import { createImports } from '../../src/main/store/imports.ts';
import { openLocalStore } from '../../src/main/store/local-store.ts';
import { createOpenGroups } from '../../src/main/store/open-groups.ts';
import { toStoreError } from '../../src/main/store/sqlite-errors.ts';
import { AppError, type AppErrorData } from '../../src/shared/errors.ts';
import { sampleBatch, sampleGroup } from './samples.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'porchlight-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function errorOf(action: () => unknown): AppErrorData | string {
  try {
    action();
  } catch (thrown) {
    return thrown instanceof AppError ? thrown.data : String(thrown);
  }
  return 'nothing was thrown';
}

test('a full disk: the batch is not stored at all, earlier ones stay, and with room again it goes on', () => {
  const { database, close } = openDatabase({ folder });
  const groups = createGroups(database);
  const openGroups = createOpenGroups(database);
  const imports = createImports(database, groups, openGroups);
  imports.start('i', { paths: [] }, 1);
  imports.commitBatch('i', sampleBatch({ closed: [sampleGroup('g0')] }, 1));
  const large = sampleBatch(
    {
      closed: Array.from({ length: 500 }, (_, index) => sampleGroup(`g${index + 1}`)),
      openChanged: [{ id: 'o', state: '' }],
    },
    2,
  );
  database.pragma(`max_page_count = ${Number(database.pragma('page_count', { simple: true })) + 20}`);
  const failed = errorOf(() => {
    try {
      imports.commitBatch('i', large);
    } catch (thrown) {
      throw toStoreError(thrown, 'the data folder');
    }
  });
  const after = [groups.countUnclassified(), imports.list()[0]?.checkpoint?.lineNumber, openGroups.list('i')];
  database.pragma('max_page_count = 1000000');
  const retried = imports.commitBatch('i', large);
  close();
  expect({ failed, after, retried }).toMatchSnapshot();
});

test.runIf(process.platform === 'linux')('a place where nothing can be made is read-only', () => {
  const errors = ['/sys/porchlight', '/proc/1/porchlight/data'].map((folder) =>
    errorOf(() => openLocalStore({ folder })),
  );
  expect(errors).toMatchObject([{ code: 'store-read-only' }, { code: 'store-read-only' }]);
});

test('a file is no data folder, nor is a place below it', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const places = [file, join(file, 'below')];
  expect(places.map((place) => errorOf(() => openLocalStore({ folder: place })))).toEqual(
    places.map((place) =>
      expect.objectContaining({ code: 'store-read-only', message: expect.stringContaining(place) }),
    ),
  );
});

test('a lock file that is not ours is named and left alone', () => {
  const lock = join(folder, 'porchlight.lock');
  writeFileSync(lock, 'something else\n'.repeat(100));
  expect(errorOf(() => openLocalStore({ folder }))).toMatchObject({
    code: 'store-damaged',
    message: expect.stringContaining(lock),
  });
  expect(readdirSync(folder)).toEqual(['porchlight.lock']);
});

test.skipIf(process.platform === 'win32')('nobody else can read what is stored', () => {
  const home = join(folder, 'new');
  const store = openLocalStore({ folder: home });
  store.startImport('i', { paths: [] }, 1);
  const modes = ['', 'porchlight.db', 'porchlight.db-wal', 'porchlight.db-shm'].map(
    (name) => statSync(join(home, name)).mode & 0o077,
  );
  store.close();
  expect(modes).toEqual([0, 0, 0, 0]);
});
