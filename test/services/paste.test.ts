import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Services } from '../../src/main/services/interface.ts';
import { openServices, resourcesWithoutModel, temporaryFolder } from './open-services.ts';

const folder = temporaryFolder();
let services: Services | null = null;
afterEach(async () => {
  await services?.close();
  services = null;
});

async function open(dataFolder: string | null): Promise<Services> {
  services = await openServices({ dataFolder, resourcesFolder: resourcesWithoutModel(join(folder, 'resources')) });
  return services;
}

const lines = ['Mar  2 11:00:01 gate sshd[7]: Failed password for root from 203.0.113.7 port 40 ssh2', 'grün'];

describe('a pasted text', () => {
  it.each(['\n', '\r\n', '\r'])('is kept as a file of this user and read (line ends %j)', async (end) => {
    const dataFolder = join(folder, `kept-${end.length}-${end.charCodeAt(0)}`);
    const { imports } = await open(dataFolder);
    const done = await imports.finished(await imports.paste(lines.join(end)));
    expect(done).toMatchObject({ state: 'done', counters: { lines: 2, events: 2, formats: { 'syslog-rfc3164': 1 } } });
    const [name = ''] = readdirSync(join(dataFolder, 'pasted'));
    const file = join(dataFolder, 'pasted', name);
    expect(readFileSync(file, 'utf8')).toBe(lines.join(end));
    expect(done.sources[0]?.file).toBe(file);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('leaves nothing behind where nothing is kept', async () => {
    const { imports } = await open(null);
    const done = await imports.finished(await imports.paste(lines.join('\n')));
    const file = done.sources[0]?.file ?? '';
    expect(existsSync(file)).toBe(true);
    await services?.close();
    services = null;
    expect(existsSync(file)).toBe(false);
  });

  it('has files of its own, also of the same moment, and lines as long as they are', async () => {
    const dataFolder = join(folder, 'several');
    const { imports } = await open(dataFolder);
    const ids = await Promise.all([
      imports.paste('one line'),
      imports.paste('other line'),
      imports.paste('x'.repeat(2_000_000)),
    ]);
    const done = await Promise.all(ids.map((id) => imports.finished(id)));
    expect(done.map(({ counters }) => counters.lines)).toEqual([1, 1, 1]);
    expect(done[2]?.counters).toMatchObject({ truncated: 1, bytes: 2_000_000 });
    expect(readdirSync(join(dataFolder, 'pasted'))).toHaveLength(3);
  });

  it('is refused where it is empty or too long', async () => {
    const { imports } = await open(null);
    await expect(imports.paste(' \n')).rejects.toMatchObject({ data: { code: 'bad-argument' } });
    await expect(imports.paste('x'.repeat(16_000_001))).rejects.toMatchObject({ data: { code: 'bad-argument' } });
  });
});
