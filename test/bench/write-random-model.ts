/**
 * Writes a model of random weights, for measuring speed and memory without a download: its answers are noise.
 *
 *     node test/bench/write-random-model.ts FILE [tiny-llama|mini] [Q4_K_M|Q4_0|F16|F32]
 */
import { argv, exit } from 'node:process';
import { miniLlamaShape, type Quantisation, tinyLlamaShape, writeRandomLlama } from '../models/random-llama.ts';

const shapes = { 'tiny-llama': tinyLlamaShape, mini: miniLlamaShape };
const quantisations: readonly Quantisation[] = ['Q4_K_M', 'Q4_0', 'F16', 'F32'];

const [, , file, shapeName = 'tiny-llama', wanted = 'Q4_K_M'] = argv;
const shape = Object.entries(shapes).find(([name]) => name === shapeName)?.[1];
const quantisation = quantisations.find((name) => name === wanted);
if (file === undefined || shape === undefined || quantisation === undefined) {
  console.error(`usage: write-random-model.ts FILE [${Object.keys(shapes).join('|')}] [${quantisations.join('|')}]`);
  exit(2);
}
const started = performance.now();
const { bytes, sha256 } = await writeRandomLlama(file, { shape, quantisation });
const seconds = (performance.now() - started) / 1000;
console.log(`${file}: ${Math.round(bytes / 1e6)} MB in ${seconds.toFixed(1)} s, SHA-256 ${sha256}`);
