import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportOptions } from '../../../src/main/models/import/import-options.ts';
import { importPack } from '../../../src/main/models/import/import-pack.ts';
import { listPacks } from '../../../src/main/models/packs.ts';
import { verifyPack } from '../../../src/main/models/verify.ts';
import {
  adapterGguf,
  baseBytes,
  configBytes,
  convertedBytes,
  folderOf,
  offlineRecipe,
  recorder,
  sha256Of,
  smallTools,
  stick,
  weightsBytes,
} from '../install/small-packs.ts';

let modelsFolder: string;
beforeEach(() => {
  modelsFolder = folderOf('models');
});
afterEach(() => rmSync(modelsFolder, { recursive: true }));

function optionsOf(changes: Partial<ImportOptions> = {}): ImportOptions {
  const tools = smallTools();
  const signal = new AbortController().signal;
  const reserved = new Set(['starter', 'endpoint']);
  return { modelsFolder, recipes: [offlineRecipe], tools, reserved, signal, onProgress: () => {}, ...changes };
}

const file = (path: string, bytes: Buffer) => ({ path, bytes: bytes.length, sha256: sha256Of(bytes), licence: 'MIT' });
const packOf = (changes: object = {}) =>
  JSON.stringify({
    ...offlineRecipe.pack,
    id: 'on-stick',
    base: file('model.gguf', baseBytes),
    adapter: file('lora/adapter.gguf', adapterGguf),
    ...changes,
  });
const wholePack = {
  'pack.json': packOf(),
  'model.gguf': baseBytes,
  'lora/adapter.gguf': adapterGguf,
  'notes.txt': 'x',
};

/** Nothing half: no pack, and nothing of the work. */
async function expectNothing() {
  expect(await listPacks([modelsFolder])).toEqual({ packs: [], broken: [] });
  const work = join(modelsFolder, '.importing');
  expect(existsSync(work) ? readdirSync(work) : []).toEqual([]);
}

async function failureOf(path: string, changes: Partial<ImportOptions> = {}) {
  const thrown = await importPack(path, optionsOf(changes)).catch((reason) => reason);
  await expectNothing();
  return thrown.data;
}

describe('a folder with a pack.json', () => {
  const below = Object.fromEntries(Object.entries(wholePack).map(([name, bytes]) => [`below/${name}`, bytes]));

  test.each([
    ['itself', wholePack],
    ['below the chosen one', below],
  ])('%s is copied with its files alone', async (_, files) => {
    const { steps, onProgress } = recorder();
    const { loaded } = await importPack(stick(files), optionsOf({ onProgress }));
    await verifyPack(loaded);
    expect(readdirSync(loaded.folder).sort()).toEqual(['lora', 'model.gguf', 'pack.json']);
    const bytes = baseBytes.length + adapterGguf.length;
    expect(steps.at(-1)).toMatchObject({ step: 'copying', bytesDone: bytes, bytesTotal: bytes });
    expect(readdirSync(join(modelsFolder, '.importing'))).toEqual([]);
  });

  test.each<[string, Record<string, Buffer | string>, string, RegExp]>([
    ['of wrong content', { 'model.gguf': Buffer.alloc(baseBytes.length) }, 'model-damaged', /SHA-256 differs/],
    ['that is cut', { 'model.gguf': baseBytes.subarray(1) }, 'model-damaged', /should have/],
    [
      'with a path out of the folder',
      { 'pack.json': packOf({ base: file('../model.gguf', baseBytes) }) },
      'bad-argument',
      /at base\.path/,
    ],
    [
      'with an absolute path',
      { 'pack.json': packOf({ base: file('/etc/passwd', baseBytes) }) },
      'bad-argument',
      /base\.path/,
    ],
    [
      'with one file twice',
      { 'pack.json': packOf({ adapter: file('MODEL.gguf', baseBytes) }) },
      'bad-argument',
      /one file twice/,
    ],
    ['with an id of ours', { 'pack.json': packOf({ id: 'starter' }) }, 'refused', /belongs to Porchlight/],
    ['with a description without end', { 'pack.json': ' '.repeat(4_000_001) }, 'refused', /far more than/],
  ])('%s is refused', async (_, files, code, message) => {
    expect(await failureOf(stick({ ...wholePack, ...files }))).toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });

  test('takes the place of an older one, and a failing import leaves that as it was', async () => {
    await importPack(stick(wholePack), optionsOf());
    const next = stick({ ...wholePack, 'pack.json': packOf({ version: '2' }) });
    const broken = stick({
      ...wholePack,
      'pack.json': packOf({ version: '3' }),
      'model.gguf': Buffer.alloc(baseBytes.length),
    });
    expect((await importPack(next, optionsOf())).loaded.pack.version).toBe('2');
    await expect(importPack(broken, optionsOf())).rejects.toThrow('SHA-256');
    expect((await listPacks([modelsFolder])).packs.map(({ pack }) => pack.version)).toEqual(['2']);
  });

  test('a stick that is pulled out in the middle leaves nothing', async () => {
    const folder = stick(wholePack);
    const pulledOut = optionsOf({ onProgress: () => truncateSync(join(folder, 'lora/adapter.gguf'), 10) });
    const thrown = await importPack(folder, pulledOut).catch((reason) => reason);
    expect(thrown.data).toMatchObject({
      code: 'not-found',
      message: expect.stringMatching(/was the stick or disk taken out/),
    });
    await expectNothing();
  });

  test('an import that is stopped leaves nothing', async () => {
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    expect(await failureOf(stick(wholePack), { signal: stop.signal, onProgress })).toMatchObject({ code: 'cancelled' });
  });
});

describe('files that a recipe needs', () => {
  const files = {
    'downloads/tiny (1).gguf': baseBytes,
    'adapter/weights.safetensors': weightsBytes,
    'adapter/config.json': configBytes,
  };

  test('under any name and in any subfolder become its pack, without a network', async () => {
    const { loaded } = await importPack(stick(files), optionsOf());
    await verifyPack(loaded);
    expect(loaded.pack.id).toBe('small');
    expect(readFileSync(join(loaded.folder, 'adapter.gguf')).equals(convertedBytes)).toBe(true);
    expect(loaded.pack.madeFrom?.map(({ url }) => url)).toEqual([null, null]);
  });

  test('an adapter that is GGUF already is checked and not converted', async () => {
    const tools = smallTools();
    const { loaded } = await importPack(stick({ 'a.gguf': baseBytes, 'b.gguf': adapterGguf }), optionsOf({ tools }));
    await verifyPack(loaded);
    expect([loaded.pack.id, tools.converted]).toEqual(['small', 0]);
    const misfit = optionsOf({ tools: smallTools('its width is 2048 and not 576') });
    await expect(importPack(stick({ 'a.gguf': baseBytes, 'b.gguf': adapterGguf }), misfit)).rejects.toThrow('2048');
  });

  test('what is missing is named', async () => {
    const { 'downloads/tiny (1).gguf': base, ...adapter } = files;
    expect(await failureOf(stick(adapter))).toMatchObject({
      message: expect.stringMatching(/base\.Q4_K_M\.gguf \(200 kB\) is missing/),
    });
    expect(await failureOf(stick({ 'x.gguf': base }))).toMatchObject({
      code: 'not-found',
      message: expect.stringMatching(/lacks for Small pack: adapter_model\.safetensors with adapter_config\.json/),
    });
  });

  test('a base of the right size and other content is told from a missing one', async () => {
    const damaged = Buffer.from(baseBytes);
    damaged.writeUInt8(damaged.readUInt8(500) ^ 1, 500);
    const failure = await failureOf(stick({ ...files, 'downloads/tiny (1).gguf': damaged }));
    expect(failure).toMatchObject({
      code: 'model-damaged',
      message: expect.stringMatching(/^tiny \(1\)\.gguf should be/),
    });
  });

  test('two adapters are not guessed between', async () => {
    const two = stick({ ...files, 'other/weights.safetensors': weightsBytes, 'other/config.json': configBytes });
    expect(await failureOf(two)).toMatchObject({ message: expect.stringMatching(/several adapters/) });
  });
});

describe('any model file', () => {
  const model = Buffer.concat([baseBytes, Buffer.alloc(16)]);

  test('becomes a pack by itself; again it is refused, and another of its name gets a number', async () => {
    const { loaded, notes } = await importPack(join(stick({ 'm.gguf': model }), 'm.gguf'), optionsOf());
    await verifyPack(loaded);
    expect([loaded.pack.id, notes, readdirSync(loaded.folder).sort()]).toEqual([
      'small-chat',
      [],
      ['model.gguf', 'pack.json'],
    ]);
    await expect(importPack(stick({ 'm.gguf': model }), optionsOf())).rejects.toMatchObject({
      data: { code: 'refused' },
    });
    const other = await importPack(stick({ 'm.gguf': Buffer.concat([model, model]) }), optionsOf());
    expect(other.loaded.pack.id).toBe('small-chat-2');
  });

  test('with one adapter beside it uses that, and says so; with two none', async () => {
    const one = await importPack(stick({ 'm.gguf': model, 'a.gguf': adapterGguf }), optionsOf());
    expect(one.loaded.pack).toMatchObject({ id: 'small-chat-lora', adapter: { sha256: sha256Of(adapterGguf) } });
    expect(one.notes).toEqual([expect.stringMatching(/a\.gguf is used with it/)]);
    const two = await importPack(stick({ 'm.gguf': model, 'a.gguf': adapterGguf, 'b.gguf': adapterGguf }), optionsOf());
    expect([two.loaded.pack.adapter, two.notes]).toEqual([undefined, [expect.stringMatching(/none of them/)]]);
  });

  test('an adapter beside it that does not fit is left out; one that was named is an error', async () => {
    const tools = smallTools('it is for 24 layers, and the model has 22');
    const folder = stick({ 'm.gguf': model, 'a.gguf': adapterGguf });
    const adapter = join(folder, 'a.gguf');
    expect(await failureOf(folder, { tools, adapter })).toMatchObject({ message: expect.stringMatching(/24 layers/) });
    const { loaded, notes } = await importPack(folder, optionsOf({ tools }));
    expect([loaded.pack.adapter, notes]).toEqual([undefined, [expect.stringMatching(/24 layers/)]]);
  });

  test('an adapter in a folder elsewhere is converted', async () => {
    const adapter = stick({ 'adapter_model.safetensors': weightsBytes, 'adapter_config.json': configBytes });
    const { loaded } = await importPack(join(stick({ 'm.gguf': model }), 'm.gguf'), optionsOf({ adapter }));
    expect(loaded.pack.adapter?.sha256).toBe(sha256Of(convertedBytes));
  });

  test.each<[string, Record<string, Buffer | string>, RegExp]>([
    ['no model', { 'readme.md': 'hello' }, /holds no pack and no model/],
    ['two models', { 'a.gguf': model, 'b.gguf': model }, /several models: a\.gguf, b\.gguf/],
    ['two packs', { 'a/pack.json': packOf(), 'b/pack.json': packOf() }, /several packs/],
    ['a cut model', { 'a.gguf': model.subarray(0, 1000) }, /cut off/],
    [
      'a thousand files',
      Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`${at}.txt`, ''])),
      /more than 1000/,
    ],
  ])('a folder with %s is refused', async (_, files, message) => {
    expect(await failureOf(stick(files))).toMatchObject({ message: expect.stringMatching(message) });
  });

  test('a path that is not there, and a folder that is empty', async () => {
    expect(await failureOf(join(modelsFolder, 'none'))).toMatchObject({ code: 'not-found' });
    mkdirSync(join(modelsFolder, '.empty'));
    expect(await failureOf(join(modelsFolder, '.empty'))).toMatchObject({ code: 'not-found' });
  });

  test('a chosen link is followed, since a person chose it', async () => {
    const folder = stick({ 'm.gguf': model });
    symlinkSync(join(folder, 'm.gguf'), join(folder, 'link.gguf'));
    const { loaded } = await importPack(join(folder, 'link.gguf'), optionsOf());
    expect(loaded.pack.base.bytes).toBe(model.length);
  });
});
