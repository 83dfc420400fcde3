import { readFile, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSafetensorsHead } from '../../../src/main/models/lora/safetensors.ts';
import { AppError } from '../../../src/shared/errors.ts';
import { writeRandomAdapter } from '../random-adapter.ts';
import { miniLlamaShape } from '../random-llama.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const path = temporaryFolder();

/** A file with this head, however wrong, and so many bytes of data. */
async function fileOf(name: string, head: unknown, dataBytes: number, claimed?: bigint): Promise<string> {
  const text = Buffer.from(typeof head === 'string' ? head : JSON.stringify(head));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(claimed ?? BigInt(text.length));
  const file = path(`${name}.safetensors`);
  await writeFile(file, Buffer.concat([length, text, Buffer.alloc(dataBytes)]));
  return file;
}
const tensor = (from: number, to: number, shape: unknown = [(to - from) / 4], dtype: unknown = 'F32') => ({
  dtype,
  shape,
  data_offsets: [from, to],
});

test('reads what is written, places counted from the start of the file', async () => {
  const head = { __metadata__: { format: 'pt' }, second: tensor(8, 20), first: tensor(0, 8, [2, 1]) };
  const tensors = await readSafetensorsHead(await fileOf('right', head, 20));
  const start = 8 + JSON.stringify(head).length;
  expect(tensors.get('first')).toEqual({ type: 'F32', shape: [2, 1], start, bytes: 8 });
  expect(tensors.get('second')).toEqual({ type: 'F32', shape: [3], start: start + 8, bytes: 12 });
});

test.each<[string, unknown, number, bigint | undefined, string]>([
  ['a head longer than the file', {}, 0, 1000n, 'ends within its head'],
  ['a head of exabytes', {}, 0, 2n ** 63n, 'said to have 9223372036854775808 bytes'],
  ['a head that is no JSON', '{"a":', 0, undefined, 'no JSON'],
  ['data that is cut off', { a: tensor(0, 400) }, 100, undefined, 'cut off'],
  ['data after the last tensor', { a: tensor(0, 8) }, 9, undefined, 'last 1 bytes belong to nothing'],
  ['tensors over each other', { a: tensor(0, 8), b: tensor(4, 12) }, 12, undefined, 'lies over the tensor before'],
  ['a gap', { a: tensor(0, 8), b: tensor(12, 16) }, 16, undefined, 'gap before b'],
  ['a shape of other length', { a: tensor(0, 8, [3]) }, 8, undefined, 'shape 3 as F32'],
  ['an endless shape', { a: tensor(0, 8, [2 ** 52, 2 ** 52]) }, 8, undefined, 'a has the shape'],
  ['an end before the start', { a: tensor(8, 0) }, 8, undefined, 'a is not described'],
  ['a negative place', { a: tensor(-4, 4) }, 8, undefined, 'a is not described'],
  [
    'places that are texts',
    { a: { dtype: 'F32', shape: [2], data_offsets: ['0', '8'] } },
    8,
    undefined,
    'not described',
  ],
  ['an unknown type', { a: tensor(0, 8, [2], 'F4') }, 8, undefined, 'not described'],
  ['no object', [1], 0, undefined, 'no safetensors file'],
])('%s is refused', async (name, head, bytes, claimed, reason) => {
  await expect(readSafetensorsHead(await fileOf(name, head, bytes, claimed))).rejects.toThrow(reason);
});

test('a web page is told from an adapter', async () => {
  await writeFile(path('page'), '<html><body>Sign in</body></html>');
  await expect(readSafetensorsHead(path('page'))).rejects.toThrow('web page');
});

test('whatever bytes are changed, the head is read or refused in words', async () => {
  const { weights } = await writeRandomAdapter(path('adapter'), miniLlamaShape, { rank: 2, alpha: 4, type: 'F16' });
  const whole = await readFile(weights);
  const file = path('mutated');
  await fc.assert(
    fc.asyncProperty(fc.nat(5000), fc.uint8Array({ minLength: 1, maxLength: 8 }), async (at, bytes) => {
      const changed = Buffer.from(whole);
      changed.set(bytes, at);
      await writeFile(file, changed);
      const failure: unknown = await readSafetensorsHead(file).then(
        () => null,
        (error: unknown) => error,
      );
      if (failure !== null) expect(failure).toBeInstanceOf(AppError);
    }),
    { numRuns: 100 },
  );
});
