import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import * as library from 'node-llama-cpp';
import { expect, test } from 'vitest';
import { readAdapterFacts } from '../../../src/main/models/gguf/adapter-facts.ts';
import { otherArchitectures, textArchitectures } from '../../../src/main/models/gguf/architectures.ts';
import { readModelFacts } from '../../../src/main/models/gguf/facts.ts';
import type { MetadataValue } from '../../../src/main/models/gguf/layout.ts';
import { writeGguf } from '../../../src/main/models/gguf/write.ts';
import { AppError, errorCodes } from '../../../src/shared/errors.ts';
import { miniLlamaShape, writeRandomLlama } from '../random-llama.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const path = temporaryFolder();
const starter = join(import.meta.dirname, '../../../resources/models/starter');
const shape = { ...miniLlamaShape, vocabulary: 512 };
const mini = path('mini.gguf');
await writeRandomLlama(mini, { shape, quantisation: 'Q4_K_M' });
const whole = await readFile(mini);

async function changed(name: string, change: (bytes: Buffer) => Buffer): Promise<string> {
  await writeFile(path(name), change(Buffer.from(whole)));
  return path(name);
}

/** The file with some metadata and one tensor. */
async function withMetadata(name: string, metadata: Record<string, MetadataValue>): Promise<string> {
  const data = () => [new Uint8Array(32)];
  await writeGguf(path(name), { metadata, tensors: [{ name: 'x', type: 'I8', shape: [32], data }] });
  return path(name);
}
const put = (bytes: Buffer, at: number, other: readonly number[]) => {
  bytes.set(other, at);
  return bytes;
};
const text = (value: string): MetadataValue => ({ type: 'string', value });

test('a model file tells its shape, its size and how it is quantised', async () => {
  expect(await readModelFacts(mini)).toMatchObject({
    architecture: 'llama',
    name: 'Random Llama, 2 layers of 256',
    quantisation: 'Q4_K_M',
    layers: 2,
    embedding: 256,
    feedForward: 512,
    heads: 8,
    keyValueHeads: 2,
    headSize: 32,
    vocabulary: 512,
    contextLength: 2048,
    hasChatTemplate: true,
    fileBytes: whole.length,
  });
  const facts = await readModelFacts(join(starter, 'smollm2-135m-instruct-q4_0.gguf'));
  expect(facts).toMatchObject({ quantisation: 'Q4_0', parameters: 134_515_008, layers: 30, keyValueHeads: 3 });
  expect(facts.layerBytes * facts.layers + facts.otherBytes).toBeGreaterThan(0.97 * facts.fileBytes);
});

test('an adapter tells its rank, its alpha and what it changes', async () => {
  const { targets, ...facts } = await readAdapterFacts(join(starter, 'adapter.gguf'));
  expect(facts).toEqual({ architecture: 'llama', rank: 16, alpha: 32, fileBytes: 4_572_448 });
  expect(targets).toHaveLength(14 * 7);
  expect(targets).toContainEqual({ weight: 'blk.29.ffn_down.weight', input: 1536, output: 576 });
});

test('the architectures are those of the library', () => {
  // A const enum in its types, and an object where it runs.
  const { GgufArchitectureType: names } = library as unknown as Record<'GgufArchitectureType', Record<string, string>>;
  const known = Object.values(names).filter((name) => name !== '(unknown)');
  expect([...textArchitectures, ...otherArchitectures].sort()).toEqual([...known].sort());
});

test.each<[string, (bytes: Buffer) => Buffer, string, string]>([
  ['empty', () => Buffer.alloc(0), 'bad-argument', 'empty'],
  ['zeros', () => Buffer.alloc(4096), 'bad-argument', 'zeros'],
  ['web page', () => Buffer.from('<!DOCTYPE html><html><body>404 Not Found</body></html>'), 'bad-argument', 'web page'],
  [
    'pointer',
    () => Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:00'),
    'bad-argument',
    'pointer',
  ],
  ['start alone', (bytes) => bytes.subarray(0, 12), 'bad-argument', 'first bytes'],
  ['cut within its head', (bytes) => bytes.subarray(0, 2000), 'model-damaged', 'ends within its head'],
  ['cut within its data', (bytes) => bytes.subarray(0, bytes.length - 1000), 'model-damaged', 'cut off'],
  ['old version', (bytes) => put(bytes, 4, [1, 0, 0, 0]), 'bad-argument', 'version 1'],
  ['other processor', (bytes) => put(bytes, 4, [0, 0, 0, 3]), 'bad-argument', 'processor'],
  ['lying tensor count', (bytes) => put(bytes, 8, [0, 0, 0, 0, 0, 0, 0, 0x80]), 'model-damaged', 'tensors'],
  ['large tensor count', (bytes) => put(bytes, 8, [0, 0, 1]), 'model-damaged', ''],
  ['lying key count', (bytes) => put(bytes, 16, [0, 0, 0, 0, 0, 1]), 'model-damaged', 'keys'],
  ['lying key length', (bytes) => put(bytes, 24, [0, 0, 0, 0, 2]), 'model-damaged', 'a key'],
])('%s: refused in words', async (name, change, code, reason) => {
  const file = await changed(`${name}.gguf`, change);
  const failure = await readModelFacts(file).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(AppError);
  expect((failure as AppError).data).toMatchObject({ code, message: expect.stringContaining(reason) });
  expect((failure as AppError).data.message).toContain(`${name}.gguf`);
});

test.each<[string, Record<string, MetadataValue>, string]>([
  [
    'a part',
    {
      'general.architecture': text('llama'),
      'split.count': { type: 'uint16', value: 3 },
      'split.no': { type: 'uint16', value: 1 },
    },
    'part 2 of 3',
  ],
  [
    'an adapter',
    { 'general.architecture': text('llama'), 'general.type': text('adapter') },
    'LoRA adapter and no model',
  ],
  ['a projector', { 'general.architecture': text('clip'), 'general.type': text('mmproj') }, 'no language model'],
  ['unknown', { 'general.architecture': text('shiny9') }, 'architecture "shiny9" is not one'],
  ['an encoder', { 'general.architecture': text('bert') }, 'answers no questions'],
  ['no architecture', { 'general.name': text('x') }, 'does not say its architecture'],
  ['no shape', { 'general.architecture': text('llama') }, 'no token embeddings'],
])('%s is refused with the reason', async (name, metadata, reason) => {
  await expect(readModelFacts(await withMetadata(`${name}.gguf`, metadata))).rejects.toThrow(reason);
});

test('a base model is no adapter', async () => {
  await expect(readAdapterFacts(mini)).rejects.toThrow('no adapter');
});

test('whatever bytes of the head are changed, the file is read or refused in words', async () => {
  const file = path('mutated.gguf');
  const place = fc.oneof(fc.nat(200), fc.nat(20_000));
  const change = fc.record({ at: place, bytes: fc.uint8Array({ minLength: 1, maxLength: 9 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const bytes = Buffer.from(whole);
      for (const { at, bytes: other } of changes) bytes.set(other, at);
      await writeFile(file, bytes);
      const failure: unknown = await readModelFacts(file).then(
        () => null,
        (error: unknown) => error,
      );
      if (failure !== null) {
        expect(failure).toBeInstanceOf(AppError);
        expect(errorCodes).toContain((failure as AppError).data.code);
      }
    }),
    { numRuns: 150 },
  );
});
