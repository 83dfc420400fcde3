import { expect, test } from 'vitest';
import { namesOnThisRelease } from '../../scripts/setup/debian.mjs';
import { downloadEnvironment, executableName } from '../../scripts/setup/electron-official.mjs';
import { standInName } from '../../scripts/setup/electron-stand-in.mjs';
import { gypList, portableDefines } from '../../scripts/setup/sqlite-build.mjs';

test('the stand-in keeps the runtime and drops the app in it', () => {
  const names = [
    'Cypress/',
    'Cypress/Cypress',
    'Cypress/resources/',
    'Cypress/resources/app/package.json',
    'Cypress/a.pak',
    'x',
  ];
  expect(names.map(standInName)).toEqual([undefined, 'electron', 'resources/', undefined, 'a.pak', undefined]);
});

test('the executable of an official runtime', () => {
  expect(executableName('darwin')).toBe('Electron.app/Contents/MacOS/Electron');
  expect(executableName('win32')).toBe('electron.exe');
});

test("the download asks npm's proxy where the environment names none", () => {
  expect(downloadEnvironment({ npm_config_https_proxy: 'http://npm:1' })).toMatchObject({
    HTTPS_PROXY: 'http://npm:1',
  });
  expect(downloadEnvironment({ HTTPS_PROXY: 'http://env:1', npm_config_https_proxy: 'http://npm:1' })).toMatchObject({
    HTTPS_PROXY: 'http://env:1',
    NODE_USE_ENV_PROXY: '1',
  });
  expect(downloadEnvironment({})).not.toHaveProperty('HTTPS_PROXY');
});

test('Debian packages are named as the release names them', () => {
  const policy = `libgtk-3-0:
  Installed: (none)
  Candidate: (none)
libgtk-3-0t64:
  Installed: (none)
  Candidate: 3.24.41-4
libnss3:
  Installed: (none)
  Candidate: 2:3.98-1
libnss3t64:
  Installed: (none)
  Candidate: (none)
`;
  expect(namesOnThisRelease(['libgtk-3-0', 'libnss3', 'xvfb'], policy)).toEqual(['libgtk-3-0t64', 'libnss3', 'xvfb']);
});

test('the defines of better-sqlite3 for an older runtime', () => {
  const gyp = "'sources': ['a.cpp'],\n 'defines': ['NAPI_VERSION=10', 'NAPI_DISABLE_CPP_EXCEPTIONS'],";
  expect(portableDefines(gypList(gyp, 'defines'))).toEqual(['NAPI_VERSION=2147483647', 'NAPI_DISABLE_CPP_EXCEPTIONS']);
  expect(gypList(gyp, 'libraries')).toEqual([]);
});
