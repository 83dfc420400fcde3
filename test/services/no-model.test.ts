import { copyFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Services } from '../../src/main/services/interface.ts';
import { openServices, resourcesFolder, resourcesWithoutModel, sampleLogs, temporaryFolder } from './open-services.ts';

const folder = temporaryFolder();
let services: Services | null = null;
afterEach(async () => {
  await services?.close();
  services = null;
});

async function analyzeSamples(): Promise<ReturnType<Services['imports']['finished']>> {
  if (!services) throw new Error('no services');
  return services.imports.finished(await services.imports.start({ paths: [sampleLogs] }));
}

describe('when no model can be loaded', () => {
  it('groups are stored, and classified once there is a model', { timeout: 180_000 }, async () => {
    const dataFolder = join(folder, 'data');
    services = await openServices({ dataFolder, resourcesFolder: resourcesWithoutModel(join(folder, 'resources')) });
    const progress = await analyzeSamples();
    expect(progress).toMatchObject({
      state: 'done',
      alerts: 0,
      modelCalls: 0,
      notClassified: progress.counters.groups,
    });
    expect(services.model.status()).toMatchObject({ state: 'failed', error: { code: 'model-missing' } });
    expect(services.model.status().error?.message).toContain('smollm2-135m-instruct-q4_0.gguf');
    await services.close();

    services = await openServices({ dataFolder });
    expect((await services.status()).notClassified).toBe(progress.counters.groups);
    await services.resumeLeftovers();
    const { total } = await services.store.listAlerts(everyAlert);
    expect({ waiting: (await services.status()).notClassified, some: total > 0 }).toEqual({ waiting: 0, some: true });
  });

  it('a damaged file is named, with what to do', async () => {
    const damaged = resourcesWithoutModel(join(folder, 'damaged'));
    const starter = join(damaged, 'models', 'starter');
    const real = join(resourcesFolder, 'models', 'starter');
    for (const name of ['smollm2-135m-instruct-q4_0.gguf', 'adapter.gguf', 'linear.bin'])
      copyFileSync(join(real, name), join(starter, name));
    truncateSync(join(starter, 'adapter.gguf'), 1000);
    services = await openServices({ dataFolder: null, resourcesFolder: damaged });
    expect(await services.model.classifier()).toBeNull();
    const error = services.model.status().error;
    expect(error).toMatchObject({ code: 'model-damaged', message: expect.stringContaining('adapter.gguf') });
    expect(error?.remedy).not.toBe('');
    rmSync(damaged, { recursive: true });
  });
});

const everyAlert = {
  states: [],
  severities: [],
  text: '',
  sort: { column: 'severity' as const, descending: true },
  offset: 0,
  limit: 1,
};
