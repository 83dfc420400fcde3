import { existsSync, statSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { prepareDataFolder } from '../../src/main/electron/data-folder.ts';
import { startFailureText } from '../../src/main/electron/start-failure.ts';

function fakeApp(own: string) {
  const set: Record<string, string> = {};
  const setPath = (name: string, path: string) => {
    set[name] = path;
  };
  return { set, getPath: () => own, setPath };
}

test("the named folder is used, else Electron's own; the profile lies in a folder of its own", async () => {
  const own = await mkdtemp(join(tmpdir(), 'own '));
  const named = join(own, 'named', 'deeper');
  const app = fakeApp(own);
  expect(prepareDataFolder(app, undefined)).toBe(own);
  expect(prepareDataFolder(app, named)).toBe(named);
  expect(app.set).toEqual({ userData: named, sessionData: join(named, 'window') });
  expect(existsSync(join(named, 'window'))).toBe(true);
  // Windows has no such rights.
  if (process.platform !== 'win32') expect(statSync(named).mode & 0o777).toBe(0o700);
});

test('a folder that cannot be made is named, with what to do', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'own '));
  await writeFile(join(folder, 'file'), '');
  const named = join(folder, 'file', 'inside');
  let said = '';
  try {
    prepareDataFolder(fakeApp(folder), named);
  } catch (thrown) {
    said = startFailureText(thrown);
  }
  expect(said).toContain(named);
  expect(said).toContain('PORCHLIGHT_DATA');
});
