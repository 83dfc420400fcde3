import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropFiles } from './drop-files.ts';
import { type LaunchedWindow, launchWindow, removeDataFolder } from './launch.ts';

let launched: LaunchedWindow;
const folder = mkdtempSync(join(tmpdir(), 'porchlight-hostile-'));

beforeAll(async () => {
  launched = await launchWindow();
  await launched.page.getByText('No logs analysed yet').waitFor();
});
afterAll(async () => {
  await launched.close();
  await removeDataFolder(launched.dataFolder);
  rmSync(folder, { recursive: true, force: true });
});

describe('the real window', () => {
  it('is sandboxed and isolated, and shows the app from its own scheme', async () => {
    const facts = await launched.page.evaluate(() => ({
      origin: location.origin,
      node: 'require' in globalThis || 'process' in globalThis,
      bridge: Object.keys((globalThis as unknown as { porchlight: object }).porchlight).sort(),
    }));
    expect(facts).toEqual({ origin: 'porchlight://app', node: false, bridge: ['call', 'importDropped', 'on'] });
    const preferences = await launched.application.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      const { sandbox, contextIsolation, nodeIntegration, webSecurity } = contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity };
    });
    expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true });
  });

  it('runs no inline script, and is granted no permission', async () => {
    const facts = await launched.page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.inlineRan = true';
      document.body.append(script);
      script.remove();
      return {
        inlineRan: 'inlineRan' in globalThis,
        geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
        notifications: Notification.permission,
      };
    });
    expect(facts).toEqual({ inlineRan: false, geolocation: 'denied', notifications: 'denied' });
  });

  it('refuses arguments that are not of the contract, paths that the page names, and links to other hosts', async () => {
    const results = await launched.page.evaluate(async () => {
      const { porchlight } = globalThis as unknown as {
        porchlight: { call(name: string, args: unknown): Promise<{ ok: boolean; error?: { code: string } }> };
      };
      const calls: [string, unknown][] = [
        ['alerts/list', { limit: 1e9 }],
        ['import/cancel', { importId: 7 }],
        ['import/start', { paths: ['/etc/passwd'] }],
        ['link/open', { url: 'https://example.com/' }],
        ['link/open', { url: 'file:///etc/passwd' }],
      ];
      return await Promise.all(calls.map(async ([name, args]) => (await porchlight.call(name, args)).error?.code));
    });
    expect(results).toEqual(['bad-argument', 'bad-argument', 'bad-argument', 'refused', 'refused']);
  });

  it('shows log text as text, wherever it is hostile', async () => {
    const file = join(folder, 'hostile.log');
    const attack = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    writeFileSync(
      file,
      `203.0.113.9 - - [02/Mar/2026:06:00:00 +0000] "GET /?q=${attack.replaceAll(' ', '%20')} HTTP/1.1" 200 2 "-" "${attack.replaceAll('"', "'")}"\n`,
    );
    await dropFiles(launched.page, [file]);
    await launched.page.getByTestId('alert-row').first().click({ timeout: 180_000 });
    const detail = launched.page.getByRole('region', { name: 'Alert details' });
    await detail.getByText('<script>', { exact: false }).first().waitFor();
    const page = await launched.page.evaluate(() => ({
      title: document.title,
      injected: document.querySelectorAll('img[src="x"], body script:not([src])').length,
    }));
    expect(page).toEqual({ title: 'Porchlight', injected: 0 });
  });

  // Last: the window's driver goes on waiting for the navigation that was refused.
  it('reaches no network, opens no window and goes nowhere else', async () => {
    const outcome = await launched.page.evaluate(async () => {
      const fetched = await fetch('http://127.0.0.1:9/').then(
        () => 'reached',
        () => 'refused',
      );
      const window = globalThis.open('https://example.com/');
      globalThis.location.href = 'https://example.com/';
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { fetched, window: window === null, origin: location.origin };
    });
    expect(outcome).toEqual({ fetched: 'refused', window: true, origin: 'porchlight://app' });
    expect(launched.application.windows()).toHaveLength(1);
  });
});
