import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { dropFiles } from './drop-files.ts';
import { createDataFolder, type LaunchedWindow, launchWindow, removeDataFolder } from './launch.ts';

const sample = fileURLToPath(new URL('../../resources/samples/office-server-auth.log', import.meta.url));
const dataFolder = await createDataFolder();
let opened: LaunchedWindow | null = null;

afterAll(async () => {
  await opened?.close();
  await removeDataFolder(dataFolder);
});

async function open(): Promise<Page> {
  opened = await launchWindow({ dataFolder });
  return opened.page;
}

it('a dropped file becomes alerts; one is closed, and is still closed after a restart', {
  timeout: 400_000,
}, async () => {
  let page = await open();
  await page.getByText('No logs analysed yet').waitFor();
  await dropFiles(page, [sample]);
  const row = (text: string) => page.getByTestId('alert-row').filter({ hasText: text });
  await row('sshd from 203.0.113.77').first().waitFor({ timeout: 180_000 });
  await page.getByRole('button', { name: 'Imports' }).click();
  await page.getByTestId('import-state').getByText('Done').waitFor({ timeout: 180_000 });
  expect(await page.getByTestId('accounting').textContent()).toContain('216');

  await page.getByRole('button', { name: /^Alerts/ }).click();
  await row('sshd from 203.0.113.77').first().click();
  const detail = page.getByRole('region', { name: 'Alert details' });
  await detail.getByText('T1110.001').first().waitFor();
  const text = (await detail.textContent()) ?? '';
  for (const part of [
    'Failed password for',
    '203.0.113.77',
    'Credential Access',
    'What to do now',
    'office-server-auth.log',
  ])
    expect(text).toContain(part);

  await page.keyboard.press('c');
  await page.getByRole('dialog').getByText('True positive', { exact: false }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: /Close/ }).last().click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await opened?.close();

  page = await open();
  await page.getByTestId('alert-row').first().waitFor();
  expect(await row('sshd from 203.0.113.77').count()).toBe(0);
  await page.getByText('Closed', { exact: false }).first().click();
  await row('sshd from 203.0.113.77').first().click();
  await page.getByTestId('alert-state').getByText('Closed', { exact: false }).waitFor();
  expect(await page.getByRole('region', { name: 'Alert details' }).textContent()).toContain('Alert raised');
  await opened?.close();
  opened = null;
});
