import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type InstallOptions, installPack } from '../../../src/main/models/install/install-pack.ts';
import { removePack } from '../../../src/main/models/install/remove-pack.ts';
import { discardInstall, unfinishedInstalls } from '../../../src/main/models/install/unfinished.ts';
import { clearLeftovers } from '../../../src/main/models/install/work-folder.ts';
import { listPacks } from '../../../src/main/models/packs.ts';
import { verifyPack } from '../../../src/main/models/verify.ts';
import { impatient } from '../download/impatient.ts';
import { fileServer } from './file-server.ts';
import {
  baseBytes,
  configBytes,
  convertedBytes,
  folderOf,
  recipeOf,
  recorder,
  sha256Of,
  smallTools,
  weightsBytes,
} from './small-packs.ts';

let server: Awaited<ReturnType<typeof fileServer>>;
let modelsFolder: string;
beforeEach(async () => {
  modelsFolder = folderOf('models');
  server = await fileServer({ '/base': baseBytes, '/weights': weightsBytes, '/config': configBytes });
});
afterEach(async () => {
  await server.close();
  rmSync(modelsFolder, { recursive: true });
});

const recipe = () =>
  recipeOf({ base: [server.url('/base')], weights: [server.url('/weights')], config: [server.url('/config')] });

function optionsOf(changes: Partial<InstallOptions> = {}): InstallOptions {
  const signal = new AbortController().signal;
  const rest = { proxy: null, signal, onProgress: () => {}, patience: { ...impatient, tries: 2 } };
  return { modelsFolder, tools: smallTools(), ...rest, ...changes };
}

describe('an installation', () => {
  test('fetches, converts, and puts the pack in its place with the hashes of what is there', async () => {
    const { steps, onProgress } = recorder();
    const loaded = await installPack(recipe(), optionsOf({ onProgress }));
    await verifyPack(loaded);
    expect(loaded.folder).toBe(join(modelsFolder, 'small'));
    expect(loaded.pack.adapter).toMatchObject({ sha256: sha256Of(convertedBytes), licence: 'MIT' });
    expect(loaded.pack.madeFrom).toMatchObject([
      { path: 'adapter_model.safetensors', sha256: sha256Of(weightsBytes), url: server.url('/weights') },
      { path: 'adapter_config.json', sha256: sha256Of(configBytes) },
    ]);
    expect(readdirSync(loaded.folder).sort()).toEqual(['adapter.gguf', 'base.Q4_K_M.gguf', 'pack.json']);
    const { packs, broken } = await listPacks([modelsFolder]);
    expect([packs.map(({ pack }) => pack.id), broken]).toEqual([['small'], []]);
    expect(new Set(steps.map(({ step }) => step))).toEqual(new Set(['preparing', 'fetching', 'converting']));
    const all = baseBytes.length + weightsBytes.length + configBytes.length;
    expect(steps.filter(({ step }) => step === 'fetching').at(-1)).toMatchObject({ bytesDone: all, bytesTotal: all });
  });

  test('of what is installed fetches nothing; another version takes its place', async () => {
    await installPack(recipe(), optionsOf());
    await installPack(recipe(), optionsOf());
    expect(server.requests).toEqual(['/base', '/weights', '/config']);
    const next = { ...recipe(), pack: { ...recipe().pack, version: '2' } };
    expect((await installPack(next, optionsOf())).pack.version).toBe('2');
    expect(readdirSync(modelsFolder).filter((name) => name.startsWith('.removing'))).toEqual([]);
  });

  test('of a pack that lost a file brings it back', async () => {
    const { folder } = await installPack(recipe(), optionsOf());
    rmSync(join(folder, 'adapter.gguf'));
    await verifyPack(await installPack(recipe(), optionsOf()));
  });

  test('that fails in the middle leaves no pack, says what is here, and fetches only the rest at the next try', async () => {
    const { '/config': config, ...others } = server.files;
    delete server.files['/config'];
    await expect(installPack(recipe(), optionsOf())).rejects.toMatchObject({ data: { code: 'download-failed' } });
    expect(existsSync(join(modelsFolder, 'small'))).toBe(false);
    expect(await listPacks([modelsFolder])).toEqual({ packs: [], broken: [] });
    const bytesDone = baseBytes.length + weightsBytes.length;
    expect(await unfinishedInstalls(modelsFolder, [recipe()])).toEqual([
      { id: 'small', bytesDone, bytesTotal: bytesDone },
    ]);
    Object.assign(server.files, { ...others, '/config': config });
    server.requests.length = 0;
    await installPack(recipe(), optionsOf());
    expect(server.requests).toEqual(['/config']);
    expect(await unfinishedInstalls(modelsFolder, [recipe()])).toEqual([]);
  });

  test('leaves out of the pack what a kill left in the middle of a conversion', async () => {
    const work = join(modelsFolder, '.installing', 'small', 'pack');
    mkdirSync(work, { recursive: true });
    writeFileSync(join(work, 'adapter.gguf.0123abcd.draft'), 'half');
    const { folder } = await installPack(recipe(), optionsOf());
    expect(readdirSync(folder).sort()).toEqual(['adapter.gguf', 'base.Q4_K_M.gguf', 'pack.json']);
  });

  test('whose conversion fails keeps what was fetched', async () => {
    const refusing = { ...smallTools(), convertAdapter: () => Promise.reject(new Error('It fits another base.')) };
    await expect(installPack(recipe(), optionsOf({ tools: refusing }))).rejects.toThrow('another base');
    server.requests.length = 0;
    await installPack(recipe(), optionsOf());
    expect(server.requests).toEqual([]);
  });

  test('that is paused while it converts says so, and goes on without fetching', async () => {
    const stop = new AbortController();
    const tools = {
      ...smallTools(),
      convertAdapter: async () => {
        stop.abort();
        throw stop.signal.reason;
      },
    };
    const paused = installPack(recipe(), optionsOf({ tools, signal: stop.signal }));
    await expect(paused).rejects.toMatchObject({ data: { code: 'cancelled', effect: 'What was fetched is kept.' } });
    await installPack(recipe(), optionsOf());
    expect(server.requests).toHaveLength(3);
  });

  test('of the same pack at once is refused, and so is its removal', async () => {
    const open = server.hold();
    const first = installPack(recipe(), optionsOf());
    await expect.poll(() => server.requests.length).toBe(1);
    const inUse = { data: { code: 'model-in-use' } };
    await expect(installPack(recipe(), optionsOf())).rejects.toMatchObject(inUse);
    await expect(discardInstall(modelsFolder, 'small')).rejects.toMatchObject(inUse);
    open();
    await first;
    expect(server.requests).toEqual(['/base', '/weights', '/config']);
  });

  test('that is paused can be given up', async () => {
    const open = server.hold();
    const stop = new AbortController();
    const running = installPack(recipe(), optionsOf({ signal: stop.signal }));
    await expect.poll(() => server.requests.length).toBe(1);
    stop.abort();
    await expect(running).rejects.toMatchObject({ data: { code: 'cancelled' } });
    open();
    await discardInstall(modelsFolder, 'small');
    expect(await unfinishedInstalls(modelsFolder, [recipe()])).toEqual([]);
  });
});

describe('a removal', () => {
  const nothingInUse = { inUse: () => false, shipped: new Set(['starter']) };

  test('takes the pack and its files away', async () => {
    await installPack(recipe(), optionsOf());
    await removePack('small', { modelsFolder, ...nothingInUse });
    expect(readdirSync(modelsFolder).filter((name) => !name.startsWith('.locks'))).toEqual(['.installing']);
    await expect(removePack('small', { modelsFolder, ...nothingInUse })).rejects.toMatchObject({
      data: { code: 'not-found' },
    });
  });

  test.each([
    ['small', 'model-in-use'],
    ['starter', 'refused'],
    ['../small', 'bad-argument'],
    ['..', 'bad-argument'],
  ])('of %s is refused', async (id, code) => {
    const { folder } = await installPack(recipe(), optionsOf());
    const options = { modelsFolder, inUse: (used: string) => used === 'small', shipped: new Set(['starter']) };
    await expect(removePack(id, options)).rejects.toMatchObject({ data: { code } });
    expect(existsSync(folder)).toBe(true);
  });

  test('that was cut is brought to its end at the next start', async () => {
    for (const name of ['.removing-small-1', '.importing/small/pack']) {
      mkdirSync(join(modelsFolder, name), { recursive: true });
      writeFileSync(join(modelsFolder, name, 'model.gguf'), 'half');
    }
    await installPack(recipe(), optionsOf());
    await clearLeftovers(modelsFolder);
    expect(readdirSync(modelsFolder).sort()).toEqual(['.importing', '.installing', '.locks', 'small']);
    expect(readdirSync(join(modelsFolder, '.importing'))).toEqual([]);
    expect(readFileSync(join(modelsFolder, 'small', 'base.Q4_K_M.gguf')).equals(baseBytes)).toBe(true);
  });
});
