import type { AdapterFacts } from '../../../shared/model-facts.ts';
import { largest, textOf } from './facts.ts';
import { type GgufHead, type HeadTensor, readGgufHead } from './head.ts';
import { damagedFile, unsuitableFile } from './refusals.ts';

/** Embeddings are looked up, not multiplied: their halves are kept the other way round (llama.cpp's llama-adapter.cpp). */
const embeddings = 'token_embd.weight';

/**
 * What a GGUF LoRA adapter says of itself. Throws an `AppError`: `model-damaged` where the file contradicts itself or is
 * cut off, `bad-argument` where it is something else.
 */
export async function readAdapterFacts(file: string): Promise<AdapterFacts> {
  const head = await readGgufHead(file);
  const type = textOf(head, 'general.type') ?? 'model';
  if (type !== 'adapter')
    throw unsuitableFile(file, `it holds "${type}" and no adapter`, 'Choose the file of a LoRA adapter.');
  const kind = textOf(head, 'adapter.type');
  if (kind !== 'lora')
    throw unsuitableFile(file, `it is an adapter of the kind "${kind ?? '?'}"`, 'Choose a LoRA adapter.');
  const architecture = textOf(head, 'general.architecture');
  const alpha = largest(head, 'adapter.lora.alpha');
  if (architecture === undefined) throw damagedFile(file, 'it does not say for which architecture it is');
  if (alpha === undefined || !Number.isFinite(alpha)) throw damagedFile(file, 'it does not say its alpha');
  const targets = targetsOf(file, head);
  const rank = targets.reduce((most, target) => Math.max(most, target.rank), 0);
  return {
    architecture,
    rank,
    alpha,
    fileBytes: head.fileBytes,
    targets: targets.map(({ weight, input, output }) => ({ weight, input, output })),
  };
}

function targetsOf(file: string, { tensors }: GgufHead) {
  const halves = new Map<string, { a?: HeadTensor; b?: HeadTensor }>();
  for (const tensor of tensors) {
    const [, weight, half] = /^(.+)\.lora_([ab])$/.exec(tensor.name) ?? [];
    if (weight === undefined) throw damagedFile(file, `${tensor.name} is no part of a LoRA adapter`);
    halves.set(weight, { ...halves.get(weight), [half === 'a' ? 'a' : 'b']: tensor });
  }
  if (halves.size === 0) throw damagedFile(file, 'it changes nothing');
  return [...halves].map(([weight, { a, b }]) => {
    if (a === undefined || b === undefined) throw damagedFile(file, `half of the change of ${weight} is missing`);
    const [aRow = 0, aRows = 1] = a.shape;
    const [bRow = 0, bRows = 1] = b.shape;
    const [rank, other] = weight === embeddings ? [aRow, bRow] : [aRows, bRow];
    if (rank !== other)
      throw damagedFile(file, `the halves of the change of ${weight} have the ranks ${rank} and ${other}`);
    const [input, output] = weight === embeddings ? [bRows, aRows] : [aRow, bRows];
    return { weight, input, output, rank };
  });
}
