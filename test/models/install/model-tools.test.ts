import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { importPack } from '../../../src/main/models/import/import-pack.ts';
import { installPack } from '../../../src/main/models/install/install-pack.ts';
import { createModelTools } from '../../../src/main/models/install/model-tools.ts';
import { verifyPack } from '../../../src/main/models/verify.ts';
import { type Recipe, recipeSchema } from '../../../src/shared/recipe.ts';
import { writeRandomAdapter } from '../random-adapter.ts';
import { miniLlamaShape, writeRandomLlama } from '../random-llama.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { fileServer } from './file-server.ts';
import { offlineRecipe, recipeOf } from './small-packs.ts';

// With real files of models: a random Llama in 4 bits, and a random adapter as PEFT saves it.

const path = temporaryFolder();
const tools = createModelTools(({ name }) => ({ ...offlineRecipe.pack, id: 'random-llama', name }));
const signal = new AbortController().signal;
const base = path('stick/base.gguf');
const adapter = { rank: 4, alpha: 8, type: 'F16' as const };
let recipe: Recipe;

beforeAll(async () => {
  mkdirSync(dirname(base));
  await writeRandomLlama(base, { shape: miniLlamaShape, quantisation: 'Q4_K_M' });
  await writeRandomAdapter(path('stick/adapter'), miniLlamaShape, adapter);
  const sha256 = createHash('sha256').update(readFileSync(base)).digest('hex');
  const known = { bytes: statSync(base).size, sha256 };
  recipe = recipeSchema.parse({ ...offlineRecipe, base: { ...offlineRecipe.base, ...known } });
});

const importOptions = (modelsFolder: string) => ({
  modelsFolder: path(modelsFolder),
  recipes: [recipe],
  tools,
  reserved: new Set<string>(),
  signal,
  onProgress: () => {},
});

describe('with real model files', () => {
  test('what is installed over the network and what comes from a stick are the same pack', async () => {
    const files = {
      '/base': readFileSync(base),
      '/weights': readFileSync(path('stick/adapter/adapter_model.safetensors')),
      '/config': readFileSync(path('stick/adapter/adapter_config.json')),
    };
    const server = await fileServer(files);
    const urls = { base: [server.url('/base')], weights: [server.url('/weights')], config: [server.url('/config')] };
    const online = recipeSchema.parse({ ...recipeOf(urls), base: { ...recipe.base, urls: urls.base } });
    const options = { modelsFolder: path('online'), tools, proxy: null, signal, onProgress: () => {} };
    const installed = await installPack(online, options);
    await server.close();
    const { loaded: imported } = await importPack(path('stick'), importOptions('offline'));
    await verifyPack(installed);
    await verifyPack(imported);
    expect(imported.pack.adapter).toEqual(installed.pack.adapter);
    // The adapter is GGUF now, and is known as one.
    const again = { ...importOptions('again'), adapter: join(installed.folder, 'adapter.gguf') };
    const { loaded } = await importPack(base, { ...again, recipes: [] });
    expect(loaded.pack).toMatchObject({ id: 'random-llama-lora', adapter: { sha256: installed.pack.adapter?.sha256 } });
  });

  test('an adapter of another base is refused, and nothing is imported', async () => {
    const wider = { ...miniLlamaShape, embedding: 512 };
    await writeRandomAdapter(path('wide'), wider, adapter);
    const options = { ...importOptions('misfit'), recipes: [], adapter: path('wide') };
    await expect(importPack(base, options)).rejects.toMatchObject({ data: { code: 'bad-argument' } });
  });

  test('a model that was cut, and an adapter in place of a model, are refused before they are copied', async () => {
    mkdirSync(path('cut'));
    mkdirSync(path('alone'));
    copyFileSync(base, path('cut/model.gguf'));
    truncateSync(path('cut/model.gguf'), statSync(base).size - 1000);
    await expect(importPack(path('cut'), importOptions('none'))).rejects.toMatchObject({
      data: { code: 'model-damaged' },
    });
    const { weights, config } = await writeRandomAdapter(path('peft'), miniLlamaShape, adapter);
    await tools.convertAdapter({ weights, config, base, target: path('alone/adapter.gguf') });
    await expect(importPack(path('alone/adapter.gguf'), importOptions('none'))).rejects.toMatchObject({
      data: { code: 'bad-argument' },
    });
    expect(existsSync(path('none'))).toBe(false);
  });
});
