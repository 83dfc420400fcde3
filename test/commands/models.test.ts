import { copyFileSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeRandomAdapter } from '../models/random-adapter.ts';
import { miniLlamaShape, writeRandomLlama } from '../models/random-llama.ts';
import { serveRecipe } from '../models/served-recipe.ts';
import { jsonLines, runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'porchlight-models-'));
let recipe: Awaited<ReturnType<typeof serveRecipe>>;

beforeAll(async () => {
  recipe = await serveRecipe(folder);
});
afterAll(() => recipe.server.close());

/** `porchlight models …` with the test's recipe and a data folder. */
function models(args: readonly string[], options: { data: string; onStart?: Parameters<typeof runCli>[1] }) {
  return runCli(['models', ...args, '--data', join(folder, options.data)], {
    ...options.onStart,
    environment: { PORCHLIGHT_RECIPES: recipe.recipesFolder },
  });
}

/** Waits until the server is asked for something, and has sent what it sends before it holds. */
async function firstRequest(): Promise<void> {
  const before = recipe.server.requests.length;
  while (recipe.server.requests.length === before) await sleep(50);
  await sleep(500);
}

describe('porchlight models', () => {
  it('lists what is here and what can be had; shows all that is known of a pack', { timeout: 60_000 }, async () => {
    const [list, show, unknown] = await Promise.all([
      models(['list', '--json'], { data: 'list' }),
      models(['show', 'starter'], { data: 'list' }),
      models(['show', 'huge'], { data: 'list' }),
    ]);
    expect(jsonLines(list.out).map(({ id, state, ships }) => [id, state, ships])).toEqual([
      ['starter', 'installed', true],
      ['mini', 'available', false],
    ]);
    expect(list.code).toBe(0);
    for (const part of ['SHA-256', 'Licences', 'On this PC', 'needed', 'Quality']) expect(show.out).toContain(part);
    expect(unknown).toMatchObject({ code: 2 });
    expect(unknown.err).toContain('known: starter, mini');
    expect(existsSync(join(folder, 'list'))).toBe(false);
  });

  it('fetches nothing without a yes to the licences', { timeout: 60_000 }, async () => {
    const before = recipe.server.requests.length;
    const { code, err } = await models(['install', 'mini'], { data: 'no' });
    expect(code).toBe(1);
    expect(err).toContain('CC0-1.0');
    expect(err).toContain('give --yes');
    expect(recipe.server.requests.length).toBe(before);
  });

  it('installs, verifies, lists and removes a pack; installing it again fetches nothing', {
    timeout: 120_000,
  }, async () => {
    const installed = await models(['install', 'mini', '--yes'], { data: 'life' });
    expect(installed).toMatchObject({ code: 0, out: expect.stringContaining('Mini Llama is installed') });
    const before = recipe.server.requests.length;
    expect(await models(['install', 'mini', '--yes'], { data: 'life' })).toMatchObject({ code: 0 });
    expect(recipe.server.requests.length).toBe(before);
    expect(await models(['verify', 'mini'], { data: 'life' })).toMatchObject({
      code: 0,
      out: 'mini: all files are as they should be\n',
    });
    writeFileSync(join(folder, 'life', 'models', 'mini', 'mini.gguf'), 'cut off');
    expect(await models(['verify', 'mini'], { data: 'life' })).toMatchObject({ code: 1 });
    expect((await models(['list'], { data: 'life' })).out).toContain('mini 1  Mini Llama  [Broken]');
    expect(await models(['remove', 'starter'], { data: 'life' })).toMatchObject({ code: 1 });
    expect(await models(['remove', 'mini'], { data: 'life' })).toMatchObject({ code: 0, out: 'mini is removed.\n' });
    expect((await models(['list'], { data: 'life' })).out).toContain('mini 1  Mini Llama  [Can be installed]');
  });

  it('Ctrl-C pauses a download, and the same command goes on from there', { timeout: 120_000 }, async () => {
    const letGo = recipe.server.hold();
    const stopped = await models(['install', 'mini', '--yes'], {
      data: 'pause',
      onStart: { onStart: (child) => void firstRequest().then(() => child.kill('SIGINT')) },
    });
    expect(stopped.code).toBe(1);
    expect(stopped.err).toMatch(/Stopped at \d+ %. What came is kept: the same command goes on from there/);
    expect((await models(['list'], { data: 'pause' })).out).toContain('Not finished; go on with');
    letGo();
    expect(await models(['install', 'mini', '--yes'], { data: 'pause' })).toMatchObject({ code: 0 });
  });

  it('installs from a stick and imports any model, without a network', { timeout: 120_000 }, async () => {
    const stick = join(folder, 'stick');
    mkdirSync(stick);
    copyFileSync(recipe.file, join(stick, 'renamed.gguf'));
    const before = recipe.server.requests.length;
    expect(await models(['install', 'mini', '--from', stick, '--yes'], { data: 'stick' })).toMatchObject({ code: 0 });
    const other = join(folder, 'other.gguf');
    await writeRandomLlama(other, { shape: miniLlamaShape, quantisation: 'Q4_K_M' });
    const imported = await models(['import', other], { data: 'import' });
    expect(imported).toMatchObject({ code: 0, out: expect.stringContaining('unchecked') });
    expect(recipe.server.requests.length).toBe(before);
    const adapter = join(folder, 'adapter.gguf');
    await writeRandomAdapter(join(folder, 'peft'), miniLlamaShape, { rank: 4, alpha: 8, type: 'F32' });
    const converted = await runCli(['models', 'convert', join(folder, 'peft'), '--base', other, '--out', adapter]);
    expect(converted).toMatchObject({ code: 0, out: expect.stringContaining('tensors') });
    expect(existsSync(adapter)).toBe(true);
    const bad = join(folder, 'page.gguf');
    writeFileSync(bad, '<!doctype html><title>Sign in</title>');
    expect(await models(['import', bad], { data: 'import' })).toMatchObject({ code: 1 });
  });
});
