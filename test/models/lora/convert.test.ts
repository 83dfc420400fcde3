import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAdapterFacts } from '../../../src/main/models/gguf/adapter-facts.ts';
import { readGgufHead } from '../../../src/main/models/gguf/head.ts';
import { convertPeftAdapter } from '../../../src/main/models/lora/convert.ts';
import { fromBfloat16, fromFloat16 } from '../../../src/main/models/lora/half-floats.ts';
import { readSafetensorsHead } from '../../../src/main/models/lora/safetensors.ts';
import { type AdapterOptions, writeRandomAdapter } from '../random-adapter.ts';
import { miniLlamaShape, writeRandomLlama } from '../random-llama.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const path = temporaryFolder();
const shape = { ...miniLlamaShape, vocabulary: 512 };
const base = path('base.gguf');
await writeRandomLlama(base, { shape, quantisation: 'Q4_0' });
const name = 'base_model.model.model.layers.1.self_attn';

async function converted(folder: string, options: AdapterOptions, ownShape = shape) {
  const files = await writeRandomAdapter(path(folder), ownShape, options);
  const target = path(`${folder}.gguf`);
  const conversion = await convertPeftAdapter({ ...files, base, target });
  return { ...files, target, conversion };
}

/** The numbers of one tensor of a safetensors file, and of a GGUF file with float16 or float32. */
async function numbersOf(file: string, tensor: string): Promise<number[]> {
  const content = await readFile(file);
  if (file.endsWith('.gguf')) {
    const found = (await readGgufHead(file)).tensors.find((one) => one.name === tensor);
    if (found === undefined) throw new Error(`no ${tensor}`);
    const { start, bytes, type } = found;
    const data = content.subarray(start, start + bytes);
    return type === 'F16'
      ? each(data, 2, (at) => fromFloat16(data.readUInt16LE(at)))
      : each(data, 4, (at) => data.readFloatLE(at));
  }
  const found = (await readSafetensorsHead(file)).get(tensor);
  if (found === undefined) throw new Error(`no ${tensor}`);
  const data = content.subarray(found.start, found.start + found.bytes);
  if (found.type === 'F32') return each(data, 4, (at) => data.readFloatLE(at));
  const decode = found.type === 'F16' ? fromFloat16 : fromBfloat16;
  return each(data, 2, (at) => decode(data.readUInt16LE(at)));
}
function each(data: Buffer, width: number, read: (at: number) => number): number[] {
  return Array.from({ length: data.length / width }, (_, index) => read(index * width));
}
function expectNear(found: readonly number[], wanted: readonly number[]) {
  expect(found.length).toBe(wanted.length);
  const most = Math.max(...wanted.map((value, index) => Math.abs(value - (found[index] ?? 0))));
  expect(most).toBeLessThan(Math.max(...wanted.map(Math.abs)) * 2 ** -11);
}

test.each(['F32', 'F16', 'BF16'] as const)(
  'the halves of a %s adapter arrive, q and k in rotary order',
  async (type) => {
    const { weights, target, conversion } = await converted(`halves-${type}`, { rank: 4, alpha: 8, type });
    expect(conversion).toMatchObject({ tensors: 28, type: 'F16' });
    expect(await readAdapterFacts(target)).toMatchObject({ architecture: 'llama', rank: 4, alpha: 8 });
    for (const half of ['a', 'b'])
      expectNear(
        await numbersOf(target, `blk.1.attn_v.weight.lora_${half}`),
        await numbersOf(weights, `${name}.v_proj.lora_${half.toUpperCase()}.weight`),
      );
    // 2 heads of 32 rows, 4 numbers each: row 2i of a head comes from its row i, row 2i + 1 from its row 16 + i.
    const k = await numbersOf(weights, `${name}.k_proj.lora_B.weight`);
    const row = (index: number) => k.slice(index * 4, index * 4 + 4);
    const wanted = [0, 1].flatMap((head) =>
      Array.from({ length: 16 }, (_, i) => [...row(head * 32 + i), ...row(head * 32 + 16 + i)]).flat(),
    );
    expectNear(await numbersOf(target, 'blk.1.attn_k.weight.lora_b'), wanted);
  },
);

test('ranks, alphas and rsLoRA go into lora_b where modules differ', async () => {
  const rankOf = (module: string) => (module.endsWith('q_proj') ? 2 : 4);
  const config = { rank_pattern: { q_proj: 2 }, alpha_pattern: { 'layers.1.self_attn.v_proj': 24 }, use_rslora: true };
  const options: AdapterOptions = { rank: 4, alpha: 8, type: 'F32', rankOf, config };
  const { weights, target } = await converted('patterns', options);
  // alpha / sqrt(4) = 16 / 4: most modules have 16 in GGUF's way of counting.
  expect((await readAdapterFacts(target)).alpha).toBe(16);
  const v = await numbersOf(weights, `${name}.v_proj.lora_B.weight`);
  expectNear(
    await numbersOf(target, 'blk.1.attn_v.weight.lora_b'),
    v.map((value) => value * 3),
  );
  const q = await numbersOf(weights, `${name}.q_proj.lora_B.weight`);
  const scaled = q.slice(0, 2).map((value) => (value * (8 / Math.sqrt(2))) / (16 / 2));
  expectNear((await numbersOf(target, 'blk.1.attn_q.weight.lora_b')).slice(0, 2), scaled);
});

test('numbers that a float16 has no place for keep 32 bits', async () => {
  const config = { alpha_pattern: { 'layers.0.mlp.up_proj': 8e7 } };
  expect((await converted('large', { rank: 4, alpha: 8, type: 'F32', config })).conversion.type).toBe('F32');
  const { weights, config: settings } = await writeRandomAdapter(path('faint'), shape, {
    rank: 4,
    alpha: 8,
    type: 'F32',
  });
  await inPlace(weights, `${name}.v_proj.lora_B.weight`, (data) => data.fill(0).writeFloatLE(1e-6));
  const target = path('faint.gguf');
  expect((await convertPeftAdapter({ weights, config: settings, base, target })).type).toBe('F32');
  expect((await numbersOf(target, 'blk.1.attn_v.weight.lora_b'))[0]).toBe(Math.fround(1e-6));
});

async function inPlace(weights: string, tensor: string, change: (data: Buffer) => void) {
  const { start, bytes } = (await readSafetensorsHead(weights)).get(tensor) ?? { start: 0, bytes: 0 };
  const content = await readFile(weights);
  change(content.subarray(start, start + bytes));
  await writeFile(weights, content);
}

test.each<[string, Partial<typeof shape>, Partial<AdapterOptions>, string]>([
  ['wider', { embedding: 512 }, {}, 'from a width of 512'],
  ['deeper', { layers: 3 }, {}, 'changes layer 3, and the model has 2 layers'],
  ['other rank', {}, { rankOf: () => 8 }, 'has the rank 8, and adapter_config.json says 4'],
  ['dora', {}, { config: { use_dora: true } }, 'DoRA'],
])(
  'an adapter that does not fit is refused before anything is written: %s',
  async (folder, change, options, reason) => {
    const files = await writeRandomAdapter(
      path(folder),
      { ...shape, ...change },
      { rank: 4, alpha: 8, type: 'F16', ...options },
    );
    const target = path(`${folder}/adapter.gguf`);
    await expect(convertPeftAdapter({ ...files, base, target })).rejects.toThrow(reason);
    expect((await readdir(path(folder))).sort()).toEqual(['adapter_config.json', 'adapter_model.safetensors']);
  },
);

test.each([
  ['a missing half', (text: string) => text.replace('q_proj.lora_B', 'o_proj.lora_C'), 'no part of a LoRA'],
  ['a fused projection', (text: string) => text.replaceAll('q_proj', 'W_pack'), 'no part of a LoRA'],
  ['a learned length', (text: string) => text.replace('lora_B.weight', 'lora_magnitude_vector'), 'no part of a LoRA'],
  ['integers', (text: string) => text.replaceAll('"F16"', '"I16"'), 'not of plain numbers'],
])('%s is refused', async (folder, change, reason) => {
  const { weights, config } = await writeRandomAdapter(path(folder), shape, { rank: 4, alpha: 8, type: 'F16' });
  const content = await readFile(weights);
  const end = 8 + Number(content.readBigUInt64LE());
  const head = Buffer.from(change(content.subarray(8, end).toString()));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(head.length));
  await writeFile(weights, Buffer.concat([length, head, content.subarray(end)]));
  await expect(convertPeftAdapter({ weights, config, base, target: path('never.gguf') })).rejects.toThrow(reason);
});

test('numbers that are none are refused', async () => {
  const { weights, config } = await writeRandomAdapter(path('nan'), shape, { rank: 4, alpha: 8, type: 'F32' });
  await inPlace(weights, `${name}.v_proj.lora_A.weight`, (data) => data.writeFloatLE(Number.NaN, 40));
  await expect(convertPeftAdapter({ weights, config, base, target: path('nan.gguf') })).rejects.toThrow(
    'infinite or none',
  );
});

test('a conversion that is stopped leaves nothing behind', async () => {
  const files = await writeRandomAdapter(path('stopped'), shape, { rank: 4, alpha: 8, type: 'F32' });
  const stop = new AbortController();
  const seen: number[] = [];
  const onProgress = (done: number, total: number) => {
    seen.push(done / total);
    if (done > total / 2) stop.abort(new Error('stopped'));
  };
  const target = join(path('stopped'), 'adapter.gguf');
  await expect(convertPeftAdapter({ ...files, base, target, onProgress, signal: stop.signal })).rejects.toThrow(
    'stopped',
  );
  expect(seen.at(-1)).toBeGreaterThan(0.5);
  expect(await readdir(path('stopped'))).toHaveLength(2);
});
