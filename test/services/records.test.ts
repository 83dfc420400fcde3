import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { create } from 'tar';
import { afterAll, expect, test } from 'vitest';
import { searchQuerySchema } from '../../src/shared/search.ts';
import { openServices, resourcesWithoutModel, temporaryFolder } from './open-services.ts';

const folder = temporaryFolder();
const resources = resourcesWithoutModel(temporaryFolder());
afterAll(() => {
  for (const path of [folder, resources]) rmSync(path, { recursive: true });
});

const line = (second: number) =>
  `Mar  2 11:00:0${second} gate sshd[7]: Failed password for anna from 192.0.2.7 port 22 ssh2\n`;

test('an import keeps its records, once also when it is read again; an analysis that keeps nothing keeps none', async () => {
  const plain = join(folder, 'auth.log');
  const packed = join(folder, 'old.log.gz');
  writeFileSync(plain, `${line(1)}\n${line(2)}\u0001\u0002\n`);
  writeFileSync(packed, gzipSync(line(3)));
  writeFileSync(join(folder, 'five.log'), line(5));
  create({ cwd: folder, sync: true, file: join(folder, 'logs.tar') }, ['five.log']);
  const services = await openServices({ dataFolder: join(folder, 'data'), resourcesFolder: resources });
  const read = async () =>
    services.imports.finished(
      await services.imports.start({ paths: [plain, packed, join(folder, 'logs.tar')], zone: 'UTC' }),
    );
  const search = async (query: object) => (await services.records.search(searchQuerySchema.parse(query))).rows;
  try {
    await read();
    expect(
      (await search({ address: '192.0.2.7', account: 'ANNA', host: 'gate', program: 'sshd' })).map(({ text }) => text),
    ).toEqual([5, 3, 2, 1].map((second) => line(second).trimEnd()));
    expect(await search({})).toHaveLength(5);
    appendFileSync(plain, line(4));
    await read();
    const rows = await search({ text: 'failed' });
    expect(rows.map(({ lineNumber }) => lineNumber).sort()).toEqual([1, 1, 1, 3, 5]);
    const { sources } = await services.records.keeping();
    expect(sources.map(({ name }) => name).sort()).toEqual(
      [plain, packed, `${join(folder, 'logs.tar')} » five.log`].sort(),
    );
  } finally {
    await services.close();
  }
  const nothing = await openServices({ dataFolder: null, resourcesFolder: resources });
  try {
    await nothing.imports.finished(await nothing.imports.start({ paths: [plain], zone: 'UTC' }));
    expect((await nothing.records.search(searchQuerySchema.parse({}))).kept).toBe(0);
  } finally {
    await nothing.close();
  }
}, 60_000);
