import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tensorTypes } from '../../src/main/models/gguf/layout.ts';
import type { LlamaShape } from './random-llama.ts';
import { randomNumbers } from './random-numbers.ts';

const modules = ['q_proj', 'k_proj', 'v_proj', 'o_proj', 'gate_proj', 'up_proj', 'down_proj'] as const;
export type TargetModule = (typeof modules)[number];

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

/** The product of both halves has about a third of the spread of the weight that it is added to. */
function tensorsOf(shape: LlamaShape, targets: readonly TargetModule[], rankOf: (module: string) => number) {
  const tensors: RandomTensor[] = [];
  for (let layer = 0; layer < shape.layers; layer++)
    for (const target of targets) {
      const room = target.length === 6 ? 'self_attn' : 'mlp';
      const module = `model.layers.${layer}.${room}.${target}`;
      const [output, input] = sizeOf(shape, target);
      const rank = rankOf(module);
      const name = (half: string) => `base_model.model.${module}.lora_${half}.weight`;
      tensors.push({ name: name('A'), shape: [rank, input], spread: 1 / Math.sqrt(input) });
      tensors.push({ name: name('B'), shape: [output, rank], spread: 0.15 / Math.sqrt(rank) });
    }
  return tensors;
}

function sizeOf({ embedding, feedForward, heads, keyValueHeads }: LlamaShape, target: TargetModule) {
  const keyValue = (embedding / heads) * keyValueHeads;
  if (target === 'k_proj' || target === 'v_proj') return [keyValue, embedding] as const;
  if (target === 'down_proj') return [embedding, feedForward] as const;
  if (target === 'gate_proj' || target === 'up_proj') return [feedForward, embedding] as const;
  return [embedding, embedding] as const;
}

/** A file in the safetensors format: length of the head in 8 bytes, the head as JSON, the data. */
function safetensors(tensors: readonly RandomTensor[], type: AdapterOptions['type'], seed: number): Buffer {
  const head: Record<string, unknown> = { __metadata__: { format: 'pt' } };
  const data: Buffer[] = [];
  let offset = 0;
  for (const [index, { name, shape, spread }] of tensors.entries()) {
    const count = shape[0] * shape[1];
    const bytes = count * tensorTypes[type].bytes;
    head[name] = { dtype: type, shape, data_offsets: [offset, offset + bytes] };
    for (const piece of randomNumbers(type, count, spread, seed * 7919 + index * 104_729))
      data.push(Buffer.from(piece));
    offset += bytes;
  }
  const json = JSON.stringify(head);
  // The data begins at a multiple of 8, as the reference writer makes it.
  const text = Buffer.from(json.padEnd(Math.ceil(json.length / 8) * 8));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  return Buffer.concat([length, text, ...data]);
}
