import { afterEach, expect, it } from 'vitest';
import type { Services } from '../../src/main/services/interface.ts';
import { windowCalls } from '../../src/main/services/window-calls.ts';
import { openServices, sampleLogs, temporaryFolder } from './open-services.ts';

let services: Services | null = null;
afterEach(() => services?.close());

it('a backend that is changed while groups are classified takes over; no group is lost', {
  timeout: 180_000,
}, async () => {
  let calls = 0;
  services = await openServices({
    dataFolder: temporaryFolder(),
    onProgress: (progress) => {
      calls = progress.modelCalls;
    },
  });
  const importId = await services.imports.start({ paths: [sampleLogs] });
  await expect.poll(() => calls, { timeout: 60_000, interval: 20 }).toBeGreaterThan(0);
  await services.changeSettings({ backend: 'cpu' });
  const { state, counters, notClassified, modelCalls, cacheHits } = await services.imports.finished(importId);
  expect({ state, notClassified }).toEqual({ state: 'done', notClassified: 0 });
  expect(modelCalls + cacheHits).toBe(counters.groups);
});

it('a model that is chosen in the window is loaded at once', async () => {
  const opened = await openServices({ dataFolder: temporaryFolder() });
  services = opened;
  expect(opened.model.status().state).toBe('not-loaded');
  await windowCalls(opened, () => {})['settings/set']({ theme: 'dark' });
  expect(opened.model.status().state).toBe('not-loaded');
  await windowCalls(opened, () => {})['settings/set']({ backend: 'cpu' });
  await expect.poll(() => opened.model.status().state, { timeout: 20_000 }).toBe('ready');
});
