import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { listPacks } from '../../../src/main/models/packs.ts';
import { createPackManager, type PackManager } from '../../../src/main/services/packs/manager.ts';
import type { PackJob, PackParts } from '../../../src/main/services/packs/parts.ts';
import { createKeptSpeeds } from '../../../src/main/services/packs/speeds.ts';
import { packSchema } from '../../../src/shared/pack.ts';
import type { PackTask } from '../../../src/shared/pack-sheet.ts';
import { type Recipe, recipeSchema } from '../../../src/shared/recipe.ts';
import { fitOf } from './sheets.ts';

const starter = packSchema.parse(
  JSON.parse(readFileSync(new URL('../../../resources/models/starter/pack.json', import.meta.url), 'utf8')),
);
const tiny: Recipe = recipeSchema.parse({
  schema: 1,
  pack: { ...starter, id: 'tiny', name: 'Tiny' },
  base: { ...starter.base, bytes: 1000, urls: ['https://models.example/base.gguf'] },
  licences: [{ of: 'Tiny', name: 'MIT', url: 'https://licences.example/mit' }],
});

let shippedFolder: string;
let modelsFolder: string;
let job: PackJob | null;
let finishInstall: () => void;
let told: PackTask[];
let changes: number;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-manager-'));
  shippedFolder = join(folder, 'shipped');
  modelsFolder = join(folder, 'models');
  putPack(shippedFolder, 'starter');
  job = null;
  told = [];
  changes = 0;
});

function putPack(parent: string, id: string): void {
  mkdirSync(join(parent, id), { recursive: true });
  writeFileSync(join(parent, id, 'pack.json'), JSON.stringify({ ...starter, id, name: id }));
}

/** Packs are real folders; what fetches and what loads a model is played. */
function parts(change: Partial<PackParts> = {}): PackParts {
  return {
    listPacks: () => listPacks([shippedFolder, modelsFolder]),
    loadRecipes: async () => ({ recipes: [tiny], broken: [] }),
    installPack: async (recipe, _proxy, given) => {
      job = given;
      await new Promise<void>((resolve, reject) => {
        finishInstall = resolve;
        given.signal.addEventListener('abort', () => reject(given.signal.reason));
      });
      putPack(given.modelsFolder, recipe.pack.id);
    },
    importPack: async (_path, only, given) => putPack(given.modelsFolder, only?.pack.id ?? 'brought'),
    removePack: async ({ folder }) => rmSync(folder, { recursive: true }),
    unfinished: async () => [],
    discardUnfinished: async () => {},
    clearLeftovers: async () => {},
    verifyPack: async () => {},
    measurePack: async () => ({
      promptTokensPerSecond: 1,
      verdictsPerSecond: 2,
      loadSeconds: 3,
      backend: 'cpu',
      device: '',
      threads: 1,
      batchSize: 1,
      at: 1,
    }),
    readFacts: async () => ({ layers: 1 }) as never,
    memoryNeeded: () => ({ total: 1 }) as never,
    machine: async () => ({ processor: 'a processor', totalMemory: 16e9, freeMemory: 8e9, card: null }),
    fit: async () => fitOf('cpu'),
    ...change,
  };
}

function open(change: Partial<PackParts> = {}, chosen = 'starter', folder: string | null = modelsFolder) {
  return createPackManager({
    parts: parts(change),
    speeds: createKeptSpeeds(folder),
    modelsFolder: folder,
    shippedFolder,
    chosen: () => chosen,
    proxy: () => null,
    onTask: (task) => void told.push(task),
    onChanged: () => void changes++,
  });
}

const states = async (manager: PackManager) =>
  (await manager.listing()).sheets.map(({ id, state, chosen }) => `${id} ${state}${chosen ? ' chosen' : ''}`);

test('a pack that can be had is installed and is then here, for those that ask for it as well', async () => {
  const manager = await open();
  expect(await states(manager)).toEqual(['starter installed chosen', 'tiny available']);
  manager.install('tiny');
  expect(manager.networkFeatures()).toEqual(['Downloading Tiny from models.example']);
  finishInstall();
  expect((await manager.finished('tiny')).state).toBe('done');
  expect(await states(manager)).toEqual(['starter installed chosen', 'tiny installed']);
  expect(manager.installed().packs.map(({ pack }) => pack.id)).toContain('tiny');
  expect(manager.networkFeatures()).toEqual([]);
  expect(changes).toBeGreaterThan(0);
});

test('nothing is fetched unless asked: looking at packs and at the offer starts no task', async () => {
  const manager = await open();
  await manager.listing();
  await manager.offer();
  expect({ job, told }).toEqual({ job: null, told: [] });
});

test('an installation is paused and gone on with; what an earlier run left is shown as paused', async () => {
  const manager = await open();
  manager.install('tiny');
  job?.tell({ step: 'fetching', bytesDone: 410, bytesTotal: 1000 });
  await manager.pause('tiny');
  expect(await manager.finished('tiny')).toMatchObject({ state: 'paused', bytesDone: 410 });
  const later = await open({ unfinished: async () => [{ id: 'tiny', bytesDone: 410, bytesTotal: 1000 }] });
  expect((await later.listing()).tasks).toMatchObject([
    { pack: 'tiny', state: 'paused', bytesDone: 410, bytesTotal: 1000 },
  ]);
  later.install('tiny');
  finishInstall();
  expect((await later.finished('tiny')).state).toBe('done');
});

test('cancelling deletes what came, and the pack can be had again', async () => {
  const discarded: string[] = [];
  const manager = await open({ discardUnfinished: async (_folder, id) => void discarded.push(id) });
  manager.install('tiny');
  await manager.cancel('tiny');
  expect(discarded).toEqual(['tiny']);
  expect((await manager.listing()).tasks).toEqual([]);
  expect(await states(manager)).toContain('tiny available');
});

test('a pack that ships, is chosen or is worked on is not removed; another one is', async () => {
  putPack(modelsFolder, 'tiny');
  const inUse = await open({}, 'tiny');
  await expect(inUse.remove('starter')).rejects.toMatchObject({ data: { code: 'refused' } });
  await expect(inUse.remove('tiny')).rejects.toMatchObject({ data: { code: 'model-in-use' } });
  const manager = await open();
  await manager.remove('tiny');
  expect(await states(manager)).toEqual(['starter installed chosen', 'tiny available']);
  await expect(manager.remove('tiny')).rejects.toMatchObject({ data: { code: 'model-missing' } });
});

test('a measured speed is kept and shown at the next start', async () => {
  const manager = await open();
  manager.measure('starter');
  expect((await manager.finished('starter')).state).toBe('done');
  const [starterSheet] = (await (await open()).listing()).sheets;
  expect(starterSheet?.speed).toMatchObject({ verdictsPerSecond: 2, at: 1 });
});

test('a broken pack is named and hides no other', async () => {
  mkdirSync(join(modelsFolder, 'bad'), { recursive: true });
  writeFileSync(join(modelsFolder, 'bad', 'pack.json'), '{');
  const { sheets } = await (await open()).listing();
  expect(sheets.map(({ id, state }) => `${id} ${state}`)).toEqual([
    'starter installed',
    'tiny available',
    'bad broken',
  ]);
});

test('a model file that cannot be read makes its pack broken, with the reason', async () => {
  const manager = await open({
    readFacts: async () => {
      throw new Error('half a file');
    },
  });
  const [sheet] = (await manager.listing()).sheets;
  expect(sheet).toMatchObject({ id: 'starter', state: 'broken', error: { message: 'half a file' } });
});

test('without a data folder nothing is installed, and nothing unknown ever is', async () => {
  const manager = await open({}, 'starter', null);
  expect(() => manager.install('tiny')).toThrow('where Porchlight keeps data');
  expect(() => manager.import('/stick')).toThrow('where Porchlight keeps data');
  expect(() => manager.install('huge')).toThrow('There is no pack "huge"');
});

test('a folder can take the place of the network, and nothing is then said to be downloaded', async () => {
  const manager = await open();
  manager.install('tiny', '/stick');
  expect(manager.networkFeatures()).toEqual([]);
  expect((await manager.finished('tiny')).kind).toBe('import');
  expect(await states(manager)).toContain('tiny installed');
});
