import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../src/main/electron/content-security-policy.ts';
import { serveRenderer } from '../../src/main/electron/renderer-protocol.ts';

test('a file of the window is served with its type and the security headers', async () => {
  const root = await mkdtemp(join(tmpdir(), 'renderer '));
  await writeFile(join(root, 'index.html'), '<p>here</p>');
  const response = await serveRenderer(root, { url: 'porchlight://app/index.html', method: 'GET' });
  expect(await response.text()).toBe('<p>here</p>');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-security-policy': contentSecurityPolicy,
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
});

test('what is not there, not of the window, or not asked for with GET is refused', async () => {
  const root = await mkdtemp(join(tmpdir(), 'renderer '));
  await writeFile(join(root, 'secret.sqlite'), 'x');
  const status = async (url: string, method = 'GET') => (await serveRenderer(root, { url, method })).status;
  expect(await status('porchlight://app/missing.html')).toBe(404);
  expect(await status('porchlight://app/secret.sqlite')).toBe(404);
  expect(await status('porchlight://app/index.html', 'POST')).toBe(405);
});

test('the policy allows nothing but the own origin: no inline code, no network, no frames', () => {
  expect(contentSecurityPolicy).toContain("default-src 'none'");
  expect(contentSecurityPolicy).toContain("connect-src 'none'");
  expect(contentSecurityPolicy).not.toMatch(/unsafe|http|\*/);
});
