import { open } from 'node:fs/promises';
import { z } from 'zod';
import { damagedFile, unsuitableFile } from '../gguf/refusals.ts';

/** Bytes of one number, for the types that the format knows (safetensors' `dtype`). */
const widths = {
  F64: 8,
  F32: 4,
  F16: 2,
  BF16: 2,
  F8_E4M3: 1,
  F8_E5M2: 1,
  I64: 8,
  U64: 8,
  I32: 4,
  U32: 4,
  I16: 2,
  U16: 2,
  I8: 1,
  U8: 1,
  BOOL: 1,
} as const;
export type SafetensorsType = keyof typeof widths;

/** A tensor as the head names it; `start` counts from the start of the file. The last dimension is the row. */
export interface SafetensorsTensor {
  type: SafetensorsType;
  shape: readonly number[];
  start: number;
  bytes: number;
}

/** The heads of adapters have some 100 kB; the reference takes up to 100 MB. */
const mostHeadBytes = 16 * 1024 * 1024;
const lengthBytes = 8;

const count = z.number().int().nonnegative();
const entrySchema = z.object({
  dtype: z.enum(Object.keys(widths) as [SafetensorsType, ...SafetensorsType[]]),
  shape: z.array(count).max(8),
  data_offsets: z.tuple([count, count]),
});

/**
 * Reads the head of a safetensors file and checks it as the reference does: tensors as long as their shapes say, one behind
 * the other without gap or overlap, up to the end of the file. Throws an `AppError`: `model-damaged` where it lies or is cut
 * off, `bad-argument` where the file is none. Format: https://huggingface.co/docs/safetensors
 */
export async function readSafetensorsHead(file: string): Promise<ReadonlyMap<string, SafetensorsTensor>> {
  const { text, dataStart, fileBytes } = await readHeadText(file);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw damagedFile(file, 'its head is no JSON', cause);
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw damagedFile(file, 'its head names no tensors');
  const tensors = Object.entries(parsed)
    .filter(([name]) => name !== '__metadata__')
    .map(([name, entry]) => ({ name, ...tensorOf(file, name, entry) }))
    .sort((first, second) => first.start - second.start || first.bytes - second.bytes);
  let end = 0;
  for (const { name, start, bytes } of tensors) {
    if (start < end) throw damagedFile(file, `${name} lies over the tensor before it`);
    if (start > end) throw damagedFile(file, `there is a gap before ${name}`);
    end = start + bytes;
  }
  if (end > fileBytes - dataStart)
    throw damagedFile(file, `it has ${fileBytes} bytes, and its tensors need ${dataStart + end}: it was cut off`);
  if (end < fileBytes - dataStart)
    throw damagedFile(file, `its last ${fileBytes - dataStart - end} bytes belong to nothing`);
  return new Map(tensors.map(({ name, start, ...tensor }) => [name, { ...tensor, start: dataStart + start }]));
}

async function readHeadText(file: string): Promise<{ text: string; dataStart: number; fileBytes: number }> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const first = Buffer.alloc(lengthBytes + 1);
    const { bytesRead } = await handle.read(first, 0, first.length, 0);
    if (bytesRead < first.length || first[lengthBytes] !== 0x7b)
      throw unsuitableFile(
        file,
        first[0] === 0x3c ? 'it is a web page and no adapter' : 'it is no safetensors file',
        'Take the adapter_model.safetensors of the adapter.',
      );
    const length = first.readBigUInt64LE();
    if (length > mostHeadBytes) throw damagedFile(file, `its head is said to have ${length} bytes`);
    if (Number(length) > size - lengthBytes) throw damagedFile(file, 'it ends within its head');
    const head = Buffer.alloc(Number(length));
    for (let at = 0; at < head.length; ) {
      const { bytesRead: more } = await handle.read(head, at, head.length - at, lengthBytes + at);
      if (more === 0) throw damagedFile(file, 'it became shorter while it was read');
      at += more;
    }
    return { text: head.toString(), dataStart: lengthBytes + head.length, fileBytes: size };
  } finally {
    await handle.close();
  }
}

/** One entry of the head; its `start` still counts from where the data begins. */
function tensorOf(file: string, name: string, entry: unknown): SafetensorsTensor {
  const parsed = entrySchema.safeParse(entry);
  if (!parsed.success)
    throw damagedFile(file, `${name} is not described as a tensor is: ${z.prettifyError(parsed.error)}`);
  const { dtype, shape, data_offsets: offsets } = parsed.data;
  const [start, end] = offsets;
  const bytes = shape.reduce((product, length) => product * length, widths[dtype]);
  if (end - start !== bytes)
    throw damagedFile(
      file,
      `${name} has the shape ${shape.join(' x ')} as ${dtype} and is said to have ${end - start} bytes`,
    );
  return { type: dtype, shape, start, bytes };
}
