import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../commands/run-cli.ts';
import { type LaunchedWindow, launchWindow, removeDataFolder } from './launch.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
let first: LaunchedWindow;

beforeAll(async () => {
  first = await launchWindow();
  await first.page.getByText('No logs analysed yet').waitFor();
});
afterAll(async () => {
  await first.close();
  await removeDataFolder(first.dataFolder);
});

describe('while the window is open', () => {
  it('a second start ends at once and leaves the first one running', async () => {
    const { PORCHLIGHT_ELECTRON_PATH: executable = '', PORCHLIGHT_ELECTRON_SWITCHES: switches = '' } = process.env;
    const second = spawn(executable, [...switches.split(' ').filter(Boolean), root], {
      env: { ...process.env, PORCHLIGHT_DATA: first.dataFolder },
      stdio: 'ignore',
    });
    const code = await new Promise((resolve) => second.on('close', resolve));
    expect(code).toBe(0);
    expect(await first.page.getByText('No logs analysed yet').isVisible()).toBe(true);
    expect(first.application.windows()).toHaveLength(1);
  });

  it('the command line is told that the data folder is in use, and what to do', async () => {
    const { code, err } = await runCli(['analyze', root, '--data', first.dataFolder]);
    expect(code).toBe(1);
    expect(err).toMatch(/Another Porchlight is using the data folder .* Close the other window/);
  });
});
