import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadPack } from '../../src/main/models/packs.ts';
import { verifyPack } from '../../src/main/models/verify.ts';

const starter = await loadPack(join(import.meta.dirname, '../../resources/models/starter'));

async function smallPack() {
  const folder = await mkdtemp(join(tmpdir(), 'porchlight-verify-'));
  const file = async (path: string, text: string) => {
    await writeFile(join(folder, path), text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    return { path, bytes: text.length, sha256, licence: 'Apache-2.0', urls: [] };
  };
  const { firstStage: _unneeded, words: _neither, ...rest } = starter.pack;
  const pack = { ...rest, base: await file('base.gguf', 'base'), adapter: await file('lora.gguf', 'adapter') };
  return { folder, pack };
}

test('the shipped model is as its pack says, and progress ends at its size', async () => {
  let last: number[] = [];
  await verifyPack(starter, (read, total) => {
    last = [read, total];
  });
  const { base, adapter, firstStage, words } = starter.pack;
  const bytes = [base, adapter, firstStage, words].reduce((sum, file) => sum + (file?.bytes ?? 0), 0);
  expect(last).toEqual([bytes, bytes]);
  expect(bytes).toBeGreaterThan(96_000_000);
});

test.each([
  ['missing', 'model-missing', (path: string) => rm(path)],
  ['cut', 'model-damaged', (path: string) => writeFile(path, 'adap')],
  ['changed', 'model-damaged', (path: string) => writeFile(path, 'adaptor')],
])('an adapter that is %s', async (_, code, harm) => {
  const small = await smallPack();
  await harm(join(small.folder, 'lora.gguf'));
  await expect(verifyPack(small)).rejects.toMatchObject({
    data: {
      code,
      message: expect.stringContaining('lora.gguf'),
      effect: expect.stringContaining('classified once'),
      remedy: expect.stringMatching(/./),
    },
  });
});
