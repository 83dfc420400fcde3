import type { AdapterFacts } from '../../../shared/model-facts.ts';
import type { BaseModel } from '../gguf/facts.ts';
import { adapterMisfit } from '../gguf/fit.ts';
import { damagedFile, unsuitableFile } from '../gguf/refusals.ts';
import { adapterWeight } from './names.ts';
import type { PeftConfig } from './peft-config.ts';
import type { SafetensorsTensor } from './safetensors.ts';

/** What is done with the rows of a half: nothing, put into rotary order by heads, or exchanged with the columns. */
export type Arrangement = { kind: 'as-is' } | { kind: 'rotary'; heads: number } | { kind: 'transposed' };

/** One half of a change: where it comes from, and what becomes of it. */
export interface HalfPlan {
  /** `blk.0.attn_q.weight.lora_a` */
  name: string;
  source: SafetensorsTensor;
  /** Rows and length of a row of the source. */
  rows: number;
  rowLength: number;
  arrangement: Arrangement;
  /** What every number is multiplied by. */
  factor: number;
}

export interface ConversionPlan {
  architecture: string;
  alpha: number;
  halves: readonly HalfPlan[];
}

/** Whether GGUF keeps q and k in rotary order; architectures that are not named here are not converted. */
const rotary: ReadonlyMap<string, boolean> = new Map([
  ['llama', true],
  ['qwen2', false],
  ['qwen3', false],
]);
const embeddings = 'token_embd.weight';
const remedy = 'Choose the adapter and the base model that belong together.';

/**
 * Decides for each tensor of a PEFT adapter what it becomes in a GGUF LoRA for `base`, in the order of the file: by layer, then
 * name. GGUF knows one alpha for all: what a module's rank, alpha or rsLoRA make of its strength goes into the numbers of
 * its `lora_b`. Throws an `AppError` where the adapter has other weights, contradicts its settings, or is of another base.
 */
export function planConversion(
  file: string,
  source: ReadonlyMap<string, SafetensorsTensor>,
  config: PeftConfig,
  { facts, tensors }: BaseModel,
): ConversionPlan {
  const permutes = rotary.get(facts.architecture);
  if (permutes === undefined)
    throw unsuitableFile(
      file,
      `adapters for the architecture ${facts.architecture} can't be converted`,
      'Take this adapter as a GGUF file.',
    );
  const pairs = pairsOf(file, source);
  const strengths = pairs.map(({ module, rank }) => {
    const settings = config.settingsOf(module);
    if (settings.rank !== rank)
      throw damagedFile(file, `${module} has the rank ${rank}, and adapter_config.json says ${settings.rank}`);
    return settings.scale * rank;
  });
  const alpha = mostCommon(strengths);
  const adapter: AdapterFacts = {
    architecture: facts.architecture,
    rank: Math.max(...pairs.map(({ rank }) => rank)),
    alpha,
    fileBytes: 0,
    targets: pairs.map(({ weight, input, output }) => ({ weight, input, output })),
  };
  const misfit = adapterMisfit({ facts, tensors }, adapter);
  if (misfit !== null) throw unsuitableFile(file, misfit, remedy);
  const halves = pairs.flatMap(({ weight, a, b, rank, output }, index) => {
    const heads = headsOf(weight, facts);
    if (heads > 0 && permutes && output % (2 * heads) !== 0)
      throw damagedFile(file, `${weight} has ${output} rows, which are no ${heads} heads`);
    const [aRows = 0, aRow = 0] = a.shape;
    const half = { factor: 1, arrangement: { kind: 'as-is' as const } };
    return [
      {
        ...half,
        name: `${weight}.lora_a`,
        source: a,
        rows: aRows,
        rowLength: aRow,
        ...(weight === embeddings && { arrangement: { kind: 'transposed' as const } }),
      },
      {
        ...half,
        name: `${weight}.lora_b`,
        source: b,
        rows: b.shape[0] ?? 0,
        rowLength: rank,
        factor: (strengths[index] ?? alpha) / alpha,
        ...(heads > 0 && permutes && { arrangement: { kind: 'rotary' as const, heads } }),
      },
    ];
  });
  return { architecture: facts.architecture, alpha, halves: halves.sort(inFileOrder) };
}

interface Pair {
  module: string;
  weight: string;
  a: SafetensorsTensor;
  b: SafetensorsTensor;
  rank: number;
  input: number;
  output: number;
}

function pairsOf(file: string, source: ReadonlyMap<string, SafetensorsTensor>): Pair[] {
  const found = new Map<string, { module: string; a?: SafetensorsTensor; b?: SafetensorsTensor }>();
  for (const [name, tensor] of source) {
    // The untouched weight of an embedding that the adapter changes, which PEFT saves along.
    if (name.endsWith('.base_layer.weight')) continue;
    const known = adapterWeight(name);
    if (known === null)
      throw unsuitableFile(
        file,
        `it holds ${name.slice(0, 120)}, which is no part of a LoRA for a Llama-shaped model`,
        remedy,
      );
    if (tensor.shape.length !== 2) throw damagedFile(file, `${name} is no matrix`);
    const { module, weight, half } = known;
    if (found.get(weight)?.[half]) throw damagedFile(file, `it changes ${module} twice`);
    found.set(weight, { ...found.get(weight), module, [half]: tensor });
  }
  if (found.size === 0) throw damagedFile(file, 'it changes nothing');
  return [...found].map(([weight, { module, a, b }]) => {
    if (a === undefined || b === undefined) throw damagedFile(file, `half of the change of ${module} is missing`);
    const [rank = 0, columns = 0] = a.shape;
    const [rows = 0, otherRank] = b.shape;
    if (rank !== otherRank || rank * columns * rows === 0)
      throw damagedFile(file, `the halves of the change of ${module} don't fit each other`);
    // An embedding is a table of rows: its A goes from the vocabulary, its B to the width of the model.
    const [input, output] = weight === embeddings ? [rows, columns] : [columns, rows];
    return { module, weight, a, b, rank, input, output };
  });
}

function headsOf(weight: string, { heads, keyValueHeads }: BaseModel['facts']): number {
  if (weight.endsWith('.attn_q.weight')) return heads;
  return weight.endsWith('.attn_k.weight') ? keyValueHeads : 0;
}

function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

function inFileOrder(first: HalfPlan, second: HalfPlan): number {
  const layer = ({ name }: HalfPlan) => Number(/^blk\.(\d+)\./.exec(name)?.[1] ?? -1);
  return layer(first) - layer(second) || (first.name < second.name ? -1 : 1);
}
