import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { writeRandomAdapter } from './random-adapter.ts';
import { miniLlamaShape } from './random-llama.ts';
import { temporaryFolder } from './temporary-folder.ts';

const path = temporaryFolder();

test.each([
  ['F32', 4],
  ['F16', 2],
  ['BF16', 2],
] as const)('writes halves of the right shape, one behind the other, as %s', async (type, width) => {
  const { weights, config } = await writeRandomAdapter(path(type), miniLlamaShape, { rank: 4, alpha: 8, type });
  const settings: { r: number; lora_alpha: number } = JSON.parse(await readFile(config, 'utf8'));
  expect([settings.r, settings.lora_alpha]).toEqual([4, 8]);
  const content = await readFile(weights);
  const start = 8 + Number(content.readBigUInt64LE());
  const { __metadata__: _notes, ...tensors } = JSON.parse(content.subarray(8, start).toString()) as Record<
    string,
    { shape: [number, number]; data_offsets: [number, number] }
  >;
  expect(Object.keys(tensors)).toHaveLength(2 * 2 * 7);
  let end = 0;
  for (const { shape, data_offsets: offsets } of Object.values(tensors)) {
    expect(offsets).toEqual([end, end + shape[0] * shape[1] * width]);
    end = offsets[1];
  }
  expect(content.length).toBe(start + end);
  const name = 'base_model.model.model.layers.1.self_attn.k_proj';
  expect(tensors[`${name}.lora_A.weight`]?.shape).toEqual([4, 256]);
  expect(tensors[`${name}.lora_B.weight`]?.shape).toEqual([64, 4]);
});
