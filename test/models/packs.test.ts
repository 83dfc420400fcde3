import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listPacks, loadPack } from '../../src/main/models/packs.ts';

const starter = join(import.meta.dirname, '../../resources/models/starter');

async function folderWith(packs: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'porchlight-packs-'));
  for (const [name, text] of Object.entries(packs)) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'pack.json'), text);
  }
  return folder;
}

test('broken packs are named and hide nothing', async () => {
  const good = await readFile(join(starter, 'pack.json'), 'utf8');
  const escaping = good.replace('smollm2-135m-instruct-q4_0.gguf', '../../secret.gguf');
  const folder = await folderWith({ good, escaping, empty: '', wrong: '{"schema": 2}' });
  await mkdir(join(folder, 'nothing'));
  const { packs, broken } = await listPacks([folder, join(folder, 'does-not-exist')]);
  expect(packs.map(({ pack }) => pack.id)).toEqual(['starter']);
  expect(broken.map((one) => [one.folder.slice(folder.length + 1), one.error.code])).toEqual([
    ['empty', 'bad-argument'],
    ['escaping', 'bad-argument'],
    ['nothing', 'not-found'],
    ['wrong', 'bad-argument'],
  ]);
});

test('of two packs with one id the first folder wins', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'porchlight-packs-'));
  await mkdir(join(folder, 'own'));
  await cp(join(starter, 'pack.json'), join(folder, 'own', 'pack.json'));
  const { packs } = await listPacks([join(starter, '..'), folder]);
  expect(packs.map((pack) => pack.folder)).toEqual([starter]);
});

test('the error of a pack that does not fit names the field', async () => {
  const folder = await folderWith({ bad: '{"schema": 1, "id": "Bad Name"}' });
  await expect(loadPack(join(folder, 'bad'))).rejects.toThrow(/at id/);
});
