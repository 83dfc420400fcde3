import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadRecipes } from '../../../src/main/models/install/recipes.ts';
import { opensocFormatOfTests } from './opensoc-format.ts';
import { folderOf, recipeOf } from './small-packs.ts';

const shipped = join(import.meta.dirname, '../../../resources/recipes');

test('the recipe that ships is valid: the known hash, licences to show, claims with their source', async () => {
  const { recipes, broken } = await loadRecipes(shipped);
  expect(broken).toEqual([]);
  expect(recipes.map(({ pack }) => pack.id)).toEqual(['opensoc-tinyllama']);
  const [recipe] = recipes;
  expect(recipe?.base).toMatchObject({ bytes: 668_788_096, sha256: expect.stringMatching(/^9fecc3b3cd76bba8/) });
  expect(recipe?.pack.format).toEqual(opensocFormatOfTests);
  expect(recipe?.licences.map(({ name }) => name)).toEqual(['Apache-2.0', 'MIT']);
  expect(recipe?.pack.quality.every(({ source }) => source.includes('arXiv 2604.26217'))).toBe(true);
  const hosts = [recipe?.base.urls, recipe?.adapter?.weights.urls, recipe?.adapter?.config.urls].map((urls) =>
    urls?.map((url) => new URL(url).host),
  );
  expect(hosts).toEqual(Array(3).fill(['huggingface.co', 'hf-mirror.com']));
});

test('recipes that can not be followed are named and hide nothing', async () => {
  const folder = folderOf('recipes');
  const write = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value));
  const good = JSON.parse(readFileSync(join(shipped, 'opensoc-tinyllama.json'), 'utf8'));
  write('a-good.json', good);
  write('b-same-id.json', { ...good, pack: { ...good.pack, name: 'Another' } });
  write(
    'c-unencrypted.json',
    recipeOf({ base: ['http://192.0.2.1/x'], weights: ['https://a.example/x'], config: ['https://a.example/y'] }),
  );
  write('d-without-address.json', { ...good, base: { ...good.base, urls: [] } });
  write('e-escaping.json', { ...good, base: { ...good.base, path: '../../model.gguf' } });
  writeFileSync(join(folder, 'f-no-json.json'), '<html>');
  writeFileSync(join(folder, 'notes.txt'), 'no recipe');
  const { recipes, broken } = await loadRecipes(folder);
  expect(recipes.map(({ pack }) => pack.name)).toEqual(['TinyLlama + OpenSOC-AI']);
  expect(broken.map(({ error }) => error.message.replace(/^.*is not valid: /, '').slice(0, 40))).toEqual([
    expect.stringMatching(/an address without|Array|array/i),
    'it names no address of the base',
    expect.stringMatching(/Invalid|pattern/),
    expect.stringMatching(/Unexpected token|JSON/),
  ]);
  expect(await loadRecipes(join(folder, 'none'))).toEqual({ recipes: [], broken: [] });
});
