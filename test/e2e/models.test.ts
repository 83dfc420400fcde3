import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { serveRecipe } from '../models/served-recipe.ts';
import { createDataFolder, type LaunchedWindow, launchWindow, removeDataFolder } from './launch.ts';

const dataFolder = await createDataFolder();
let opened: LaunchedWindow | null = null;

afterAll(async () => {
  await opened?.close();
  await removeDataFolder(dataFolder);
});

async function openModels(env: Record<string, string> = {}): Promise<Page> {
  await opened?.close();
  opened = await launchWindow({ dataFolder, env });
  const { page } = opened;
  await page.getByRole('button', { name: 'Models' }).click();
  await page.getByRole('article').first().waitFor({ timeout: 60_000 });
  return page;
}

it('the starter pack is in use; TinyLlama can be had, and its licences are shown before anything is fetched', async () => {
  const page = await openModels();
  const starter = page.getByRole('article').first();
  expect(await starter.getByTestId('pack-state').textContent()).toBe('In use');
  const tiny = page.getByRole('article', { name: /TinyLlama/ });
  expect(await tiny.getByTestId('pack-state').textContent()).toBe('Can be installed');
  await tiny.getByRole('button', { name: /Install/ }).click();
  const dialog = page.getByRole('dialog');
  for (const part of ['huggingface.co', 'Apache-2.0', 'MIT', dataFolder])
    expect(await dialog.textContent()).toContain(part);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await page.getByTestId('network').textContent()).toContain('Nothing leaves this computer');
  expect(await tiny.getByTestId('pack-state').textContent()).toBe('Can be installed');
});

it('a pack is fetched from a server, paused over a restart, installed, used and removed', async () => {
  const { recipesFolder, server } = await serveRecipe(mkdtempSync(join(tmpdir(), 'porchlight-recipe-')));
  const letGo = server.hold();
  const env = { PORCHLIGHT_RECIPES: recipesFolder };
  let page = await openModels(env);
  const mini = () => page.getByRole('article', { name: 'Mini Llama' });
  await mini()
    .getByRole('button', { name: /Install/ })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Accept and download/ })
    .click();
  await mini().getByText('downloading', { exact: false }).waitFor();
  await expect
    .poll(() => page.getByTestId('network').textContent())
    .toContain('Network in use: Downloading Mini Llama from 127.0.0.1');
  await mini().getByRole('button', { name: /Pause/ }).click();
  await mini()
    .getByText(/Paused at \d+ %/)
    .waitFor();

  letGo();
  page = await openModels(env);
  await mini()
    .getByText(/Paused at \d+ %/)
    .waitFor();
  await mini()
    .getByRole('button', { name: /Resume/ })
    .click();
  await mini().getByTestId('pack-state').getByText('Installed', { exact: true }).waitFor({ timeout: 60_000 });

  await mini().getByRole('button', { name: /^Use/ }).click();
  await mini().getByTestId('pack-state').getByText('In use').waitFor();
  expect(
    await mini()
      .getByRole('button', { name: /Remove/ })
      .isDisabled(),
  ).toBe(true);
  await page.getByRole('article').first().getByRole('button', { name: /^Use/ }).click();
  await mini().getByTestId('pack-state').getByText('Installed', { exact: true }).waitFor();
  await mini()
    .getByRole('button', { name: /Remove/ })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await mini().getByTestId('pack-state').getByText('Can be installed').waitFor();
  await server.close();
});
