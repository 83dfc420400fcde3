import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readGgufFileInfo } from 'node-llama-cpp';
import { expect, test } from 'vitest';
import type { MetadataValue } from '../../../src/main/models/gguf/layout.ts';
import { type TensorSource, writeGguf } from '../../../src/main/models/gguf/write.ts';
import { writeDraft } from '../../../src/main/models/gguf/write-draft.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const path = temporaryFolder();

const metadata: Record<string, MetadataValue> = {
  'general.architecture': { type: 'string', value: 'llama' },
  'general.name': { type: 'string', value: 'Büro 🙂' },
  'llama.u8': { type: 'uint8', value: 255 },
  'llama.i8': { type: 'int8', value: -128 },
  'llama.u16': { type: 'uint16', value: 65535 },
  'llama.i16': { type: 'int16', value: -32768 },
  'llama.u32': { type: 'uint32', value: 4294967295 },
  'llama.i32': { type: 'int32', value: -2147483648 },
  'llama.u64': { type: 'uint64', value: 2n ** 40n },
  'llama.i64': { type: 'int64', value: -(2n ** 40n) },
  'llama.f32': { type: 'float32', value: 0.5 },
  'llama.f64': { type: 'float64', value: Math.PI },
  'llama.yes': { type: 'bool', value: true },
  'llama.words': { type: 'array', of: 'string', values: ['a', '', 'ü'] },
  'llama.scores': { type: 'array', of: 'float32', values: [0, -1.5] },
};

function bytesTensor(name: string, length: number, fill: number, pieces = 1): TensorSource {
  return {
    name,
    type: 'I8',
    shape: [length],
    *data() {
      for (let piece = 0; piece < pieces; piece++) yield new Uint8Array(length / pieces).fill(fill);
    },
  };
}

test('another reader finds every value and every tensor in its place', async () => {
  const file = path('all.gguf');
  const large = 3 * 1024 * 1024;
  const tensors = [bytesTensor('odd', 33, 1), bytesTensor('large', large, 2, 64), bytesTensor('last', 5, 3)];
  const { bytes, sha256 } = await writeGguf(file, { metadata, tensors });
  const content = await readFile(file);
  expect(content.length).toBe(bytes);
  expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);

  const info = await readGgufFileInfo(file);
  const { general, llama } = info.metadata as unknown as Record<string, Record<string, unknown>>;
  expect(general).toEqual({ architecture: 'llama', name: 'Büro 🙂' });
  expect(llama).toEqual({
    u8: 255,
    i8: -128,
    u16: 65535,
    i16: -32768,
    u32: 4294967295,
    i32: -2147483648,
    u64: 2n ** 40n,
    i64: -(2n ** 40n),
    f32: 0.5,
    f64: Math.PI,
    yes: true,
    words: ['a', '', 'ü'],
    scores: [0, -1.5],
  });
  const start = Math.ceil((info.tensorInfoSize ?? 0) + info.metadataSize);
  expect(info.tensorCount).toBe(3);
  const data = content.subarray(Math.ceil(start / 32) * 32);
  for (const [index, { name, dimensions, offset }] of (info.tensorInfo ?? []).entries()) {
    expect(Number(offset) % 32).toBe(0);
    const length = Number(dimensions[0]);
    const tensor = data.subarray(Number(offset), Number(offset) + length);
    expect(tensor.length, name).toBe(length);
    expect(
      tensor.every((byte) => byte === index + 1),
      name,
    ).toBe(true);
  }
});

test.each([
  ['less', 31, 'has 31 bytes and not 32'],
  ['more', 33, 'has more than its 32 bytes'],
])('a tensor with %s data than its shape says leaves no file behind', async (name, length, reason) => {
  const file = path(`${name}/model.gguf`);
  await mkdir(dirname(file));
  const tensor = { ...bytesTensor('one', 32, 1), data: () => [new Uint8Array(length)] };
  await expect(writeGguf(file, { metadata, tensors: [tensor] })).rejects.toThrow(reason);
  expect(await readdir(dirname(file))).toEqual([]);
});

test('a stopped write leaves the old file as it was', async () => {
  const file = path('stopped.gguf');
  const before = await writeGguf(file, { metadata, tensors: [bytesTensor('one', 32, 1)] });
  const stop = new AbortController();
  const tensors = [bytesTensor('large', 8 * 1024 * 1024, 2, 8)];
  const onProgress = (done: number, total: number) => {
    if (done > total / 2) stop.abort(new Error('stopped'));
  };
  await expect(writeGguf(file, { metadata, tensors }, { onProgress, signal: stop.signal })).rejects.toThrow('stopped');
  const content = await readFile(file);
  expect(createHash('sha256').update(content).digest('hex')).toBe(before.sha256);
});

test('a full disk is said in plain words', async () => {
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
  const pieces = async function* () {
    yield new Uint8Array(8);
    throw full;
  };
  await expect(writeDraft(path('full.gguf'), pieces())).rejects.toMatchObject({ data: { code: 'disk-full' } });
});
