import { basename } from 'node:path';
import type { ModelFacts } from '../../../shared/model-facts.ts';
import { otherArchitectures, textArchitectures } from './architectures.ts';
import { type GgufHead, type HeadTensor, readGgufHead } from './head.ts';
import { damagedFile, unsuitableFile } from './refusals.ts';

/** A base model as its file describes it: what it is, and its tensors by name. */
export interface BaseModel {
  facts: ModelFacts;
  tensors: ReadonlyMap<string, HeadTensor>;
}

/** `general.file_type` (llama.h's `llama_ftype`) by the names that people know. */
const fileTypes: ReadonlyMap<number, string> = new Map([
  ...['F32', 'F16', 'Q4_0', 'Q4_1'].map((name, id) => [id, name] as const),
  ...['Q8_0', 'Q5_0', 'Q5_1', 'Q2_K', 'Q3_K_S', 'Q3_K_M', 'Q3_K_L', 'Q4_K_S', 'Q4_K_M', 'Q5_K_S', 'Q5_K_M', 'Q6_K'].map(
    (name, index) => [index + 7, name] as const,
  ),
  ...['IQ2_XXS', 'IQ2_XS', 'Q2_K_S', 'IQ3_XS', 'IQ3_XXS', 'IQ1_S', 'IQ4_NL', 'IQ3_S', 'IQ3_M', 'IQ2_S', 'IQ2_M'].map(
    (name, index) => [index + 19, name] as const,
  ),
  ...['IQ4_XS', 'IQ1_M', 'BF16'].map((name, index) => [index + 30, name] as const),
  ...['TQ1_0', 'TQ2_0', 'MXFP4', 'NVFP4', 'Q1_0'].map((name, index) => [index + 36, name] as const),
]);

/** What a model file says of itself, without loading it. Throws an `AppError` as {@link readBaseModel} does. */
export async function readModelFacts(file: string): Promise<ModelFacts> {
  return (await readBaseModel(file)).facts;
}

/**
 * Reads the head of a GGUF base model. Throws an `AppError`: `model-damaged` where the file contradicts itself or is cut
 * off; `bad-argument` where it is no GGUF, one part of several, an adapter, or of an architecture that can't be loaded or
 * writes no text.
 */
export async function readBaseModel(file: string): Promise<BaseModel> {
  const head = await readGgufHead(file);
  refuseOtherKinds(file, head);
  const architecture = textOf(head, 'general.architecture') ?? '';
  const number = (key: string) => largest(head, `${architecture}.${key}`);
  const required = (key: string) => {
    const value = number(key);
    if (value === undefined || value < 1)
      throw damagedFile(file, `it does not say its ${key.replaceAll(/[._]/g, ' ')}`);
    return value;
  };
  const tensors = new Map(head.tensors.map((tensor) => [tensor.name, tensor]));
  const embeddings = tensors.get('token_embd.weight');
  if (embeddings === undefined) throw damagedFile(file, 'it has no token embeddings');
  const layers = required('block_count');
  const embedding = required('embedding_length');
  const heads = number('attention.head_count') ?? 0;
  const inLayers = sum(head.tensors.filter(({ name }) => name.startsWith('blk.')).map(({ bytes }) => bytes));
  const facts: ModelFacts = {
    architecture,
    name: textOf(head, 'general.name') ?? basename(file),
    quantisation: fileTypes.get(largest(head, 'general.file_type') ?? -1) ?? 'mixed',
    parameters: sum(head.tensors.map(({ shape }) => shape.reduce((product, length) => product * length, 1))),
    layers,
    embedding,
    feedForward: number('feed_forward_length') ?? 0,
    heads,
    keyValueHeads: number('attention.head_count_kv') ?? heads,
    headSize: number('attention.key_length') ?? (heads > 0 ? Math.floor(embedding / heads) : 0),
    vocabulary: embeddings.shape[1] ?? 0,
    contextLength: required('context_length'),
    hasChatTemplate: (textOf(head, 'tokenizer.chat_template') ?? '') !== '',
    fileBytes: head.fileBytes,
    layerBytes: Math.round(inLayers / layers),
    otherBytes: sum(head.tensors.map(({ bytes }) => bytes)) - inLayers,
  };
  return { facts, tensors };
}

function refuseOtherKinds(file: string, head: GgufHead): void {
  const parts = largest(head, 'split.count') ?? 0;
  if (parts > 1)
    throw unsuitableFile(
      file,
      `it is part ${(largest(head, 'split.no') ?? 0) + 1} of ${parts} of a model`,
      'Take the model as one file, or join its parts with `llama-gguf-split --merge`.',
    );
  const type = textOf(head, 'general.type') ?? 'model';
  if (type === 'adapter')
    throw unsuitableFile(file, 'it is a LoRA adapter and no model', 'Choose the model that the adapter was made for.');
  if (type !== 'model')
    throw unsuitableFile(file, `it holds "${type}" and no language model`, 'Choose the file of a language model.');
  const architecture = textOf(head, 'general.architecture');
  if (architecture === undefined) throw damagedFile(file, 'it does not say its architecture');
  if (otherArchitectures.has(architecture))
    throw unsuitableFile(
      file,
      `a model of the architecture ${architecture} answers no questions`,
      'Choose a model that writes text.',
    );
  if (!textArchitectures.has(architecture))
    throw unsuitableFile(
      file,
      `its architecture "${architecture}" is not one that this version can load`,
      'Choose another model, or a newer Porchlight.',
    );
}

/** The text of a key; undefined where it has none. */
export function textOf({ metadata }: GgufHead, key: string): string | undefined {
  const value = metadata.get(key);
  return typeof value === 'string' ? value : undefined;
}

/** The number of a key, or the largest of a list that gives one for each layer; undefined where there is none. */
export function largest({ metadata }: GgufHead, key: string): number | undefined {
  const value = metadata.get(key);
  const values = typeof value === 'object' ? value.values : [value];
  const numbers = values.filter((one) => typeof one === 'number' || typeof one === 'bigint').map(Number);
  return numbers.length > 0 ? Math.max(...numbers) : undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
