import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tensorTypes } from '../../src/main/models/gguf/layout.ts';
import type { LlamaShape } from './random-llama.ts';
import { randomNumbers } from './random-numbers.ts';

const modules = ['q_proj', 'k_proj', 'v_proj', 'o_proj', 'gate_proj', 'up_proj', 'down_proj'] as const;
export type TargetModule = (typeof modules)[number] | 'lm_head' | 'embed_tokens';

export interface AdapterOptions {
  rank: number;
  alpha: number;
  type: 'F32' | 'F16' | 'BF16';
  targets?: readonly TargetModule[];
  seed?: number;
  /** Added to adapter_config.json: patterns, `use_rslora` and the like. */
  config?: Readonly<Record<string, unknown>>;
  /** Rank of a module that has another than `rank`. */
  rankOf?: (module: string) => number;
}

/** Writes a LoRA adapter of random weights for a Llama of this shape, as PEFT saves it; gives the paths of its two files. */
export async function writeRandomAdapter(
  folder: string,
  shape: LlamaShape,
  { rank, alpha, type, targets = modules, seed = 1, config = {}, rankOf = () => rank }: AdapterOptions,
): Promise<{ weights: string; config: string }> {
  await mkdir(folder, { recursive: true });
  const files = { weights: join(folder, 'adapter_model.safetensors'), config: join(folder, 'adapter_config.json') };
  const settings = {
    peft_type: 'LORA',
    base_model_name_or_path: 'random',
    task_type: 'CAUSAL_LM',
    r: rank,
    lora_alpha: alpha,
    lora_dropout: 0.05,
    bias: 'none',
    fan_in_fan_out: false,
    use_rslora: false,
    use_dora: false,
    target_modules: targets,
    modules_to_save: null,
    rank_pattern: {},
    alpha_pattern: {},
    ...config,
  };
  await writeFile(files.config, JSON.stringify(settings, null, 2));
  await writeFile(files.weights, safetensors(tensorsOf(shape, targets, rankOf), type, seed));
  return files;
}

interface RandomTensor {
  name: string;
  shape: readonly [number, number];
  spread: number;
}

/** The product of both halves has about a seventh of the spread of the weight that it is added to, times alpha / rank. */
function tensorsOf(
  shape: LlamaShape,
  targets: readonly TargetModule[],
  rankOf: (module: string) => number,
): RandomTensor[] {
  return modulesOf(shape, targets).flatMap(({ module, output, input }) => {
    const rank = rankOf(module);
    const name = `base_model.model.${module}.lora_`;
    const embedding = module.endsWith('embed_tokens');
    const b = { shape: [output, rank] as const, spread: 0.15 / Math.sqrt(rank) };
    return [
      {
        name: `${name}${embedding ? 'embedding_A' : 'A.weight'}`,
        shape: [rank, input] as const,
        spread: embedding ? 1 : 1 / Math.sqrt(input),
      },
      { name: `${name}${embedding ? 'embedding_B' : 'B.weight'}`, ...b },
    ];
  });
}

function modulesOf(shape: LlamaShape, targets: readonly TargetModule[]) {
  const { embedding, feedForward, heads, keyValueHeads, vocabulary } = shape;
  const keyValue = (embedding / heads) * keyValueHeads;
  const sizes: Record<TargetModule, readonly [output: number, input: number]> = {
    q_proj: [embedding, embedding],
    k_proj: [keyValue, embedding],
    v_proj: [keyValue, embedding],
    o_proj: [embedding, embedding],
    gate_proj: [feedForward, embedding],
    up_proj: [feedForward, embedding],
    down_proj: [embedding, feedForward],
    lm_head: [vocabulary, embedding],
    embed_tokens: [embedding, vocabulary],
  };
  const namesOf = (target: TargetModule): string[] => {
    if (target === 'lm_head') return [target];
    if (target === 'embed_tokens') return [`model.${target}`];
    const room = target.length === 6 ? 'self_attn' : 'mlp';
    return Array.from({ length: shape.layers }, (_, layer) => `model.layers.${layer}.${room}.${target}`);
  };
  return targets.flatMap((target) => {
    const [output, input] = sizes[target];
    return namesOf(target).map((module) => ({ module, output, input }));
  });
}

/** The pieces of a file in the safetensors format: length of the head in 8 bytes, the head as JSON, the data. */
function* safetensors(tensors: readonly RandomTensor[], type: AdapterOptions['type'], seed: number): Generator<Buffer> {
  const head: Record<string, unknown> = { __metadata__: { format: 'pt' } };
  let offset = 0;
  for (const { name, shape } of tensors) {
    const bytes = shape[0] * shape[1] * tensorTypes[type].bytes;
    head[name] = { dtype: type, shape, data_offsets: [offset, offset + bytes] };
    offset += bytes;
  }
  const json = JSON.stringify(head);
  // The data begins at a multiple of 8, as the reference writer makes it.
  const text = Buffer.from(json.padEnd(Math.ceil(json.length / 8) * 8));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  yield Buffer.concat([length, text]);
  for (const [index, { shape, spread }] of tensors.entries())
    for (const piece of randomNumbers(type, shape[0] * shape[1], spread, seed * 7919 + index * 104_729))
      yield Buffer.from(piece);
}
