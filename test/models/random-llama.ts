import type { MetadataValue } from '../../src/main/models/gguf/layout.ts';
import { type TensorSource, writeGguf } from '../../src/main/models/gguf/write.ts';
import type { Written } from '../../src/main/models/gguf/write-draft.ts';
import { llamaVocabulary } from './llama-vocabulary.ts';
import { type RandomType, randomNumbers } from './random-numbers.ts';

/** The shape of a Llama: numbers as its GGUF file names them. */
export interface LlamaShape {
  layers: number;
  embedding: number;
  feedForward: number;
  heads: number;
  keyValueHeads: number;
  contextLength: number;
  /** Pieces of the Llama 2 vocabulary, 32,000 in all. */
  vocabulary: number;
}

/** TinyLlama-1.1B, from its config.json. */
export const tinyLlamaShape: LlamaShape = {
  layers: 22,
  embedding: 2048,
  feedForward: 5632,
  heads: 32,
  keyValueHeads: 4,
  contextLength: 2048,
  vocabulary: 32_000,
};

/** Small enough for a test: 4-bit rows must hold blocks of 256. */
export const miniLlamaShape: LlamaShape = {
  layers: 2,
  embedding: 256,
  feedForward: 512,
  heads: 8,
  keyValueHeads: 2,
  contextLength: 2048,
  vocabulary: 32_000,
};

export type Quantisation = 'F32' | 'F16' | 'Q4_0' | 'Q4_K_M';
const fileTypes = { F32: 0, F16: 1, Q4_0: 2, Q4_K_M: 15 };

/**
 * Writes a Llama of random weights: its answers are noise, and its speed, memory and file are those of a real one. The
 * same options give the same bytes.
 */
export function writeRandomLlama(
  file: string,
  { shape, quantisation, seed = 1 }: { shape: LlamaShape; quantisation: Quantisation; seed?: number },
): Promise<Written> {
  return writeGguf(file, { metadata: metadataOf(shape, quantisation), tensors: tensorsOf(shape, quantisation, seed) });
}

function metadataOf(shape: LlamaShape, quantisation: Quantisation): Record<string, MetadataValue> {
  const number = (value: number): MetadataValue => ({ type: 'uint32', value });
  return {
    'general.architecture': { type: 'string', value: 'llama' },
    'general.name': { type: 'string', value: `Random Llama, ${shape.layers} layers of ${shape.embedding}` },
    'general.file_type': number(fileTypes[quantisation]),
    'general.quantization_version': number(2),
    'llama.block_count': number(shape.layers),
    'llama.context_length': number(shape.contextLength),
    'llama.embedding_length': number(shape.embedding),
    'llama.feed_forward_length': number(shape.feedForward),
    'llama.attention.head_count': number(shape.heads),
    'llama.attention.head_count_kv': number(shape.keyValueHeads),
    'llama.attention.layer_norm_rms_epsilon': { type: 'float32', value: 1e-5 },
    'llama.rope.dimension_count': number(shape.embedding / shape.heads),
    'llama.rope.freq_base': { type: 'float32', value: 10_000 },
    'llama.vocab_size': number(shape.vocabulary),
    ...llamaVocabulary(shape.vocabulary),
  };
}

/** Spreads keep every layer's output near 1; the output's makes some next tokens clearly likelier than others. */
function tensorsOf(shape: LlamaShape, quantisation: Quantisation, seed: number): TensorSource[] {
  const { layers, embedding, feedForward, heads, keyValueHeads, vocabulary } = shape;
  const keyValue = (embedding / heads) * keyValueHeads;
  const tensors: TensorSource[] = [];
  const add = (name: string, type: RandomType, tensor: readonly number[], spread: number) => {
    const count = tensor.reduce((product, length) => product * length, 1);
    const ownSeed = seed * 7919 + tensors.length * 104_729;
    tensors.push({ name, type, shape: tensor, data: () => randomNumbers(type, count, spread, ownSeed) });
  };
  const plain: RandomType = quantisation === 'Q4_K_M' ? 'Q4_K' : quantisation;
  const better: RandomType = quantisation === 'Q4_K_M' || quantisation === 'Q4_0' ? 'Q6_K' : quantisation;
  const weight = (name: string, type: RandomType, input: number, output: number, gain = 1) =>
    add(name, type, [input, output], gain / Math.sqrt(input));
  const intoStream = 1 / Math.sqrt(2 * layers);
  add('token_embd.weight', plain, [embedding, vocabulary], 1);
  for (let layer = 0; layer < layers; layer++) {
    const careful = quantisation === 'Q4_K_M' && usesMoreBits(layer, layers) ? better : plain;
    const name = (part: string) => `blk.${layer}.${part}.weight`;
    add(name('attn_norm'), 'F32', [embedding], 1);
    weight(name('attn_q'), plain, embedding, embedding);
    weight(name('attn_k'), plain, embedding, keyValue);
    weight(name('attn_v'), careful, embedding, keyValue);
    weight(name('attn_output'), plain, embedding, embedding, intoStream);
    add(name('ffn_norm'), 'F32', [embedding], 1);
    weight(name('ffn_gate'), plain, embedding, feedForward);
    weight(name('ffn_up'), plain, embedding, feedForward);
    weight(name('ffn_down'), careful, feedForward, embedding, intoStream);
  }
  add('output_norm.weight', 'F32', [embedding], 1);
  weight('output.weight', better, embedding, vocabulary, 4);
  return tensors;
}

/** Layers whose attn_v and ffn_down llama.cpp's Q4_K_M keeps in Q6_K (`use_more_bits` of its llama-quant.cpp). */
function usesMoreBits(layer: number, layers: number): boolean {
  const eighth = Math.floor(layers / 8);
  return layer < eighth || layer >= Math.floor((7 * layers) / 8) || (layer - eighth) % 3 === 2;
}
