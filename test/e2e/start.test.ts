import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createDataFolder, launchWindow, removeDataFolder } from './launch.ts';

const dataFolder = await createDataFolder();
afterAll(() => removeDataFolder(dataFolder));

test('the window opens, keeps its data in the folder it is given, and ends when it is closed', async () => {
  const window = await launchWindow({ dataFolder });
  expect(await window.page.title()).toBe('Porchlight');
  await window.page.getByRole('main').waitFor();
  expect(await window.close()).toBe(0);
  expect(existsSync(join(dataFolder, 'window'))).toBe(true);
});
