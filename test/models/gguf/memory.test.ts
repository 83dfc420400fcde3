import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { getLlama, LlamaLogLevel } from 'node-llama-cpp';
import { expect, test } from 'vitest';
import { readModelFacts } from '../../../src/main/models/gguf/facts.ts';
import { memoryNeeded } from '../../../src/main/models/gguf/memory.ts';
import { miniLlamaShape, writeRandomLlama } from '../random-llama.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const path = temporaryFolder();
const starter = join(import.meta.dirname, '../../../resources/models/starter');
const messages: string[] = [];
const llama = await getLlama({
  gpu: false,
  build: 'never',
  logLevel: LlamaLogLevel.debug,
  logger: (_level, message) => messages.push(message),
});

/** What llama.cpp says that it allocated, in bytes. */
function allocated(what: string): number {
  const sizes = messages.map((message) => new RegExp(`CPU ${what} buffer size = +([\\d.]+) MiB`).exec(message)?.[1]);
  return Number(sizes.findLast((size) => size !== undefined)) * 1024 * 1024;
}

const mini = path('mini.gguf');
await writeRandomLlama(mini, { shape: miniLlamaShape, quantisation: 'Q4_0' });
const base = join(starter, 'smollm2-135m-instruct-q4_0.gguf');

test.each([
  ['the starter base', base, { contextSize: 512, sequences: 8, batchSize: 256 }],
  ['the starter base, more of all', base, { contextSize: 1000, sequences: 3, batchSize: 512 }],
  ['a small random model', mini, { contextSize: 700, sequences: 2, batchSize: 128 }],
])('%s gets the cache and the buffers that were expected', async (_name, file, use) => {
  const facts = await readModelFacts(file);
  const needs = memoryNeeded(facts, { ...use, adapterBytes: 0 });
  const model = await llama.loadModel({ modelPath: file });
  await model.createContext({ ...use, threads: 2 });
  await model.dispose();
  expect(needs.keyValueCache).toBeCloseTo(allocated('KV'), -5);
  const compute = needs.besideLayers - facts.otherBytes;
  expect(compute / allocated('compute')).toBeGreaterThan(0.93);
  expect(compute / allocated('compute')).toBeLessThan(1.07);
  expect(allocated('Mapped model') || needs.weights).toBeLessThanOrEqual(needs.weights);
});

test('the parts make up the whole, and the adapter counts', async () => {
  const facts = await readModelFacts(base);
  const adapterBytes = (await stat(join(starter, 'adapter.gguf'))).size;
  const needs = memoryNeeded(facts, { contextSize: 512, sequences: 8, batchSize: 256, adapterBytes });
  expect(needs.total).toBe(needs.weights + needs.adapter + needs.keyValueCache + needs.buffers);
  expect(needs.adapter).toBe(adapterBytes);
  expect(needs.layers * facts.layerBytes + facts.otherBytes).toBeGreaterThan(0.95 * needs.weights);
  expect(needs.perLayer * needs.layers + needs.besideLayers).toBeLessThan(needs.total);
});
