import { type FileHandle, open } from 'node:fs/promises';
import { readBaseModel } from '../gguf/facts.ts';
import type { MetadataValue } from '../gguf/layout.ts';
import { damagedFile } from '../gguf/refusals.ts';
import { type TensorSource, writeGguf } from '../gguf/write.ts';
import { reordered, rotaryOrder, transposed } from './arrange.ts';
import { largestFloat16, toFloat16 } from './half-floats.ts';
import { readPeftConfig } from './peft-config.ts';
import { type HalfPlan, planConversion } from './plan.ts';
import { checkNumbers, readMatrix } from './read-matrix.ts';
import { readSafetensorsHead } from './safetensors.ts';

export interface ConversionRequest {
  /** `adapter_model.safetensors` */
  weights: string;
  /** `adapter_config.json` */
  config: string;
  /** The GGUF file of the model that the adapter was trained on, in whatever quantisation. */
  base: string;
  /** The GGUF file to write; there when it is whole. */
  target: string;
  /** Gets the bytes that are converted, and all that will be, counted as written. */
  onProgress?: (bytesDone: number, bytesTotal: number) => void;
  signal?: AbortSignal;
}

export interface Conversion {
  bytes: number;
  sha256: string;
  tensors: number;
  type: 'F16' | 'F32';
}

const fileTypes = { F32: 0, F16: 1 };

/**
 * Below this a float16 has fewer than the 11 bits of its precision. An adapter with a half that lies below it altogether, as
 * one hardly trained does, keeps its 32 bits.
 */
const leastPrecise = 2 ** -14;

/**
 * Writes a LoRA adapter as PEFT saves it as a GGUF LoRA for llama.cpp. Numbers become float16: half the memory, and a
 * rounding of 0.05 % beside the base's 4-bit weights; float32 where a float16 can't hold them. Holds one tensor at a time
 * in memory. Throws an `AppError`: `bad-argument` where the adapter is of another base or of a kind that GGUF has no place
 * for, before anything is written; `model-damaged`, `disk-full`; the signal's reason where it was aborted.
 */
export async function convertPeftAdapter(request: ConversionRequest): Promise<Conversion> {
  const { weights, target, signal } = request;
  const base = await readBaseModel(request.base);
  const config = await readPeftConfig(request.config);
  const plan = planConversion(weights, await readSafetensorsHead(weights), config, base);
  for (const { name, source } of plan.halves) checkNumbers(weights, name, source);
  const handle = await open(weights, 'r');
  try {
    const type = await numbersFor(weights, handle, plan.halves, signal);
    const metadata: Record<string, MetadataValue> = {
      'general.architecture': { type: 'string', value: plan.architecture },
      'general.type': { type: 'string', value: 'adapter' },
      'adapter.type': { type: 'string', value: 'lora' },
      'adapter.lora.alpha': { type: 'float32', value: plan.alpha },
      'general.file_type': { type: 'uint32', value: fileTypes[type] },
    };
    const tensors = plan.halves.map((half) => tensorOf(weights, handle, half, type));
    const { onProgress } = request;
    const written = await writeGguf(
      target,
      { metadata, tensors },
      { ...(onProgress && { onProgress }), ...(signal && { signal }) },
    );
    return { ...written, tensors: tensors.length, type };
  } finally {
    await handle.close();
  }
}

/** Looks through all numbers before anything is written: none may be infinite or missing. */
async function numbersFor(
  file: string,
  handle: FileHandle,
  halves: readonly HalfPlan[],
  signal?: AbortSignal,
): Promise<'F16' | 'F32'> {
  let type: 'F16' | 'F32' = 'F16';
  for (const { name, source, factor } of halves) {
    signal?.throwIfAborted();
    let most = 0;
    for (const value of await readMatrix(file, handle, source)) {
      const size = Math.abs(value);
      // Once it is no number it stays so: nothing is larger.
      if (size > most || Number.isNaN(size)) most = size;
    }
    if (!Number.isFinite(most * factor)) throw damagedFile(file, `${name} holds numbers that are infinite or none`);
    if (most * factor > largestFloat16 || (most > 0 && most * factor < leastPrecise)) type = 'F32';
  }
  return type;
}

function tensorOf(file: string, handle: FileHandle, half: HalfPlan, type: 'F16' | 'F32'): TensorSource {
  const { name, source, rows, rowLength, arrangement, factor } = half;
  return {
    name,
    type,
    shape: arrangement.kind === 'transposed' ? [rows, rowLength] : [rowLength, rows],
    async *data() {
      const values = await readMatrix(file, handle, source);
      const arranged =
        arrangement.kind === 'rotary'
          ? reordered(values, rowLength, rotaryOrder(rows, arrangement.heads))
          : arrangement.kind === 'transposed'
            ? transposed(values, rows)
            : values;
      yield encoded(arranged, factor, type);
    },
  };
}

function encoded(values: Float32Array, factor: number, type: 'F16' | 'F32'): Uint8Array {
  const result = type === 'F16' ? new Uint16Array(values.length) : new Float32Array(values.length);
  for (let index = 0; index < values.length; index++) {
    const value = (values[index] ?? 0) * factor;
    result[index] = type === 'F16' ? toFloat16(value) : value;
  }
  return new Uint8Array(result.buffer);
}
