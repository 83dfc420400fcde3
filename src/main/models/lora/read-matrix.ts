import type { FileHandle } from 'node:fs/promises';
import { damagedFile } from '../gguf/refusals.ts';
import { fromBfloat16, fromFloat16 } from './half-floats.ts';
import type { SafetensorsTensor } from './safetensors.ts';

/** Types of numbers that adapters come in. */
const convertible = ['F32', 'F16', 'BF16'] as const;

/** Far above any half of an adapter (rank 256 over a vocabulary of 256,000, as float32). */
const mostBytes = 256 * 1024 * 1024;

/** Throws `model-damaged` for a tensor that can't be one half of an adapter: integers, or too many numbers. */
export function checkNumbers(file: string, name: string, { type, bytes }: SafetensorsTensor): void {
  if (!convertible.some((one) => one === type))
    throw damagedFile(file, `${name} consists of ${type}, not of plain numbers`);
  if (bytes > mostBytes) throw damagedFile(file, `${name} is larger than any part of an adapter`);
}

/** Reads one tensor as float32. Throws `model-damaged` where the file has become shorter. */
export async function readMatrix(
  file: string,
  handle: FileHandle,
  { type, start, bytes }: SafetensorsTensor,
): Promise<Float32Array> {
  const buffer = new Uint8Array(bytes);
  for (let at = 0; at < bytes; ) {
    const { bytesRead } = await handle.read(buffer, at, bytes - at, start + at);
    if (bytesRead === 0) throw damagedFile(file, 'it became shorter while it was read');
    at += bytesRead;
  }
  if (type === 'F32') return new Float32Array(buffer.buffer);
  const halves = new Uint16Array(buffer.buffer);
  const decode = type === 'F16' ? fromFloat16 : fromBfloat16;
  const values = new Float32Array(halves.length);
  for (let index = 0; index < halves.length; index++) values[index] = decode(halves[index] ?? 0);
  return values;
}
