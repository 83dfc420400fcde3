import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Services } from '../../src/main/services/interface.ts';
import type { ImportProgress } from '../../src/shared/analysis.ts';
import { openServices, resourcesWithoutModel, sampleLogs, temporaryFolder } from './open-services.ts';

const folder = temporaryFolder();
let services: Services | null = null;
afterEach(async () => {
  await services?.close();
  services = null;
});

/** Lines enough for several batches. */
function longLog(name: string): string {
  const file = join(folder, name);
  const line = (index: number) =>
    `Mar  2 11:${String(index % 60).padStart(2, '0')}:05 host app[7]: step ${index % 9} of job done`;
  writeFileSync(file, Array.from({ length: 300_000 }, (_, index) => line(index)).join('\n'));
  return file;
}

describe('imports', () => {
  it('a cancelled import goes on from where it stood and loses no line', { timeout: 120_000 }, async () => {
    const told: ImportProgress[] = [];
    services = await openServices({
      dataFolder: join(folder, 'cancel'),
      resourcesFolder: resourcesWithoutModel(join(folder, 'resources')),
      onProgress: (progress) => told.push(progress),
    });
    const importId = await services.imports.start({ paths: [longLog('long.log')] });
    await expect.poll(() => told.at(-1)?.counters.lines ?? 0, { timeout: 60_000 }).toBeGreaterThan(0);
    await services.imports.cancel(importId);
    const cancelled = await services.imports.finished(importId);
    await services.imports.resume(importId);
    const done = await services.imports.finished(importId);
    expect(cancelled.state).toBe('cancelled');
    expect(done).toMatchObject({ state: 'done', counters: { lines: 300_000, groupedLines: 300_000 } });
    await expect(services.imports.resume(importId)).rejects.toMatchObject({ data: { code: 'refused' } });
  });

  it('two calls to resume an import at once run it once', { timeout: 120_000 }, async () => {
    services = await openServices({ dataFolder: null, resourcesFolder: resourcesWithoutModel(join(folder, 'twice')) });
    const importId = await services.imports.start({ paths: [longLog('twice.log')] });
    await services.imports.cancel(importId);
    const { imports } = services;
    const calls = await Promise.allSettled([imports.resume(importId), imports.resume(importId)]);
    expect(calls.map((call) => call.status)).toEqual(['fulfilled', 'rejected']);
    expect(await imports.finished(importId)).toMatchObject({ state: 'done', counters: { lines: 300_000 } });
  });

  it('a file that grew brings its story up to date; the same lines under another name bring nothing new', async () => {
    services = await openServices({ dataFolder: null, resourcesFolder: resourcesWithoutModel(join(folder, 'grown')) });
    const { imports, store } = services;
    const attempt = (second: number) =>
      `Mar  2 11:00:0${second} gate sshd[7]: Failed password for root from 203.0.113.7 port 40 ssh2\n`;
    const read = async (name: string, attempts: number) => {
      const file = join(folder, name);
      writeFileSync(file, Array.from({ length: attempts }, (_, index) => attempt(index)).join(''));
      const { duplicateGroups } = await imports.finished(await imports.start({ paths: [file] }));
      return [duplicateGroups, (await store.unclassified(9)).map((group) => group.count)];
    };
    expect([await read('auth.log', 4), await read('auth.log', 9), await read('auth.copy', 9)]).toEqual([
      [0, [4]],
      [0, [9]],
      [1, [9]],
    ]);
  });

  it('files that cannot be read are named; the others are read', async () => {
    services = await openServices({ dataFolder: null, resourcesFolder: resourcesWithoutModel(join(folder, 'mixed')) });
    const missing = join(folder, 'missing.log');
    const importId = await services.imports.start({ paths: [missing, sampleLogs] });
    const { state, sources } = await services.imports.finished(importId);
    expect(state).toBe('done');
    expect(sources.map(({ file, outcome }) => [file === missing, outcome])).toContainEqual([true, 'skipped']);
    expect(sources.filter((source) => source.outcome === 'read').map((source) => source.lines)).toEqual([216, 478]);
  });

  it('an unknown import is told apart from a failure', async () => {
    services = await openServices({ dataFolder: null });
    await expect(services.imports.resume('none')).rejects.toMatchObject({ data: { code: 'not-found' } });
  });
});
