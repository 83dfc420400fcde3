import { join } from 'node:path';
import { type AdapterOptions, writeRandomAdapter } from '../random-adapter.ts';
import { type LlamaShape, miniLlamaShape, tinyLlamaShape, writeRandomLlama } from '../random-llama.ts';

interface ConversionCase {
  shape: LlamaShape;
  /** Weights that no quantisation touches, so that all that differs is the adapter. */
  quantisation: 'F32' | 'F16' | 'Q4_K_M';
  adapter: AdapterOptions;
}

const shape: LlamaShape = { ...miniLlamaShape, vocabulary: 384 };

/**
 * Random models with random adapters whose next tokens PyTorch computed (test/fixtures/lora, `make conversion-cases` in
 * training/). The last two are too large for a test.
 */
export const conversionCases = {
  plain: { shape, quantisation: 'F32', adapter: { rank: 8, alpha: 16, type: 'F32' } },
  patterns: {
    shape: { ...shape, heads: 4, keyValueHeads: 4 },
    quantisation: 'F32',
    adapter: {
      rank: 8,
      alpha: 4,
      type: 'BF16',
      rankOf: (module) => (module.endsWith('q_proj') ? 3 : 8),
      config: {
        use_rslora: true,
        rank_pattern: { q_proj: 3 },
        alpha_pattern: { '^model\\.layers\\.1\\.mlp.*': 9, 'layers.0.self_attn.k_proj': 1 },
      },
    },
  },
  embeddings: {
    shape,
    quantisation: 'F32',
    adapter: { rank: 4, alpha: 8, type: 'F16', targets: ['q_proj', 'v_proj', 'lm_head', 'embed_tokens'] },
  },
  'tiny-llama': { shape: tinyLlamaShape, quantisation: 'F16', adapter: { rank: 16, alpha: 32, type: 'F32' } },
  'tiny-llama-q4': { shape: tinyLlamaShape, quantisation: 'Q4_K_M', adapter: { rank: 16, alpha: 32, type: 'F32' } },
} satisfies Record<string, ConversionCase>;
export type CaseName = keyof typeof conversionCases;

/** Writes `base.gguf` and the two files of the adapter into a folder; gives their paths. */
export async function writeConversionCase(name: CaseName, folder: string) {
  const { shape: ownShape, quantisation, adapter }: ConversionCase = conversionCases[name];
  const files = await writeRandomAdapter(folder, ownShape, adapter);
  const base = join(folder, 'base.gguf');
  await writeRandomLlama(base, { shape: ownShape, quantisation });
  return { ...files, base };
}
