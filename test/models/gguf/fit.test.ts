import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAdapterFacts } from '../../../src/main/models/gguf/adapter-facts.ts';
import { readBaseModel } from '../../../src/main/models/gguf/facts.ts';
import { adapterMisfit } from '../../../src/main/models/gguf/fit.ts';
import { miniLlamaShape, writeRandomLlama } from '../random-llama.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const path = temporaryFolder();
const starter = join(import.meta.dirname, '../../../resources/models/starter');
const base = await readBaseModel(join(starter, 'smollm2-135m-instruct-q4_0.gguf'));
const adapter = await readAdapterFacts(join(starter, 'adapter.gguf'));
const target = { weight: 'blk.0.attn_q.weight', input: 576, output: 576 };

test('the starter adapter fits the starter base', () => {
  expect(adapterMisfit(base, adapter)).toBeNull();
});

test.each([
  [{ architecture: 'qwen2' }, 'the adapter is for the architecture qwen2, and the model is llama'],
  [
    { targets: [{ ...target, weight: 'blk.30.attn_q.weight' }] },
    'the adapter changes layer 31, and the model has 30 layers',
  ],
  [
    { targets: [{ ...target, input: 2048, output: 2048 }] },
    "the adapter changes blk.0.attn_q.weight from a width of 2048 to 2048, and the model's has 576 to 576",
  ],
  [{ targets: [{ ...target, weight: 'blk.0.attn_qkv.weight' }] }, 'which the model does not have'],
])('a misfit is said: %j', (change, reason) => {
  expect(adapterMisfit(base, { ...adapter, ...change })).toContain(reason);
});

test('an adapter of another base is told from its layers or widths', async () => {
  const file = path('mini.gguf');
  await writeRandomLlama(file, { shape: { ...miniLlamaShape, vocabulary: 512 }, quantisation: 'Q4_0' });
  expect(adapterMisfit(await readBaseModel(file), adapter)).toContain('has 2 layers');
});
