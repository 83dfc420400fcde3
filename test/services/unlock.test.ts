import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { afterEach, expect, it } from 'vitest';
import { unlockAsked } from '../../src/main/commands/archive-passwords.ts';
import type { Services } from '../../src/main/services/interface.ts';
import { openServices, resourcesWithoutModel, temporaryFolder } from './open-services.ts';

const folder = temporaryFolder();
const password = 'ouR secret 77';
let services: Services | null = null;
afterEach(async () => {
  await services?.close();
  services = null;
});

async function lockedArchive(name: string): Promise<string> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false, password });
  const line = 'Mar  2 11:00:05 gate sshd[7]: Failed password for root from 203.0.113.7 port 40 ssh2\n';
  await writer.add('auth.log', new TextReader(line.repeat(3)));
  await writer.add('mail.log', new TextReader(line.repeat(2)), { password: 'another one' });
  const file = join(folder, name);
  writeFileSync(file, Buffer.from(await (await writer.close()).arrayBuffer()));
  return file;
}

it('a locked archive of an import is read with its password, which is written nowhere', async () => {
  const dataFolder = join(folder, 'data');
  services = await openServices({ dataFolder, resourcesFolder: resourcesWithoutModel(join(folder, 'resources')) });
  const { imports } = services;
  const file = await lockedArchive('locked.zip');
  const other = join(folder, 'other.log');
  writeFileSync(other, 'Mar  2 11:00:05 gate cron[7]: done\n');
  const first = await imports.start({ paths: [file, other] });
  const locked = await imports.finished(first);
  expect(locked.sources.map(({ file: name, outcome, error }) => [name, outcome, error?.code])).toEqual([
    [`${file} » auth.log`, 'failed', 'password-needed'],
    [`${file} » mail.log`, 'failed', 'password-needed'],
    [other, 'read', undefined],
  ]);
  const second = await imports.unlock(first, `${file} » auth.log`, password);
  const read = await imports.finished(second);
  expect(read.sources.map(({ file: name, outcome, error }) => [name, outcome, error?.code])).toEqual([
    [`${file} » auth.log`, 'read', undefined],
    [`${file} » mail.log`, 'failed', 'password-wrong'],
  ]);
  const third = await imports.unlock(second, `${file} » mail.log`, 'another one');
  expect((await imports.finished(third)).counters.lines).toBe(5);
  for (const path of [other, '/etc/passwd', file, `${file} » other`])
    await expect(imports.unlock(first, path, password)).rejects.toMatchObject({ data: { code: 'refused' } });
  await services.close();
  services = null;
  for (const name of readdirSync(dataFolder, { recursive: true, withFileTypes: true }))
    if (name.isFile()) expect(readFileSync(join(name.parentPath, name.name)).includes(password)).toBe(false);
});

it('a terminal is asked for the password, again where it is wrong; nothing there leaves the archive out', async () => {
  services = await openServices({ dataFolder: null, resourcesFolder: resourcesWithoutModel(join(folder, 'asked')) });
  const { imports } = services;
  const file = await lockedArchive('asked.zip');
  const importId = await imports.start({ paths: [file] });
  const first = { importId, progress: await imports.finished(importId) };
  const asked: string[] = [];
  const answers = ['wrong', password];
  const ask = async (question: string) => {
    asked.push(question);
    return answers.shift() ?? '';
  };
  const [unlocked, ...more] = await unlockAsked(services, first, { ask, err: () => undefined });
  expect(asked).toHaveLength(2);
  expect([unlocked?.progress.counters.lines, more]).toEqual([3, []]);
  expect(await unlockAsked(services, first, { ask, err: () => undefined })).toEqual([]);
});
