import { expect, test } from 'vitest';
import { windowOptions } from '../../src/main/electron/window-options.ts';

test('the page is sandboxed, isolated and without Node', () => {
  expect(windowOptions('/app/preload.cjs', false).webPreferences).toEqual({
    preload: '/app/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  });
});
