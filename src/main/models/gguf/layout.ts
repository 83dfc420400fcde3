/**
 * Numbers of the GGUF format, version 3 (ggml's docs/gguf.md; block sizes: ggml's `ggml_type_size`, which gguf-py
 * lists as GGML_QUANT_SIZES).
 */

/** `GGUF`, as a little-endian number. */
export const ggufMagic = 0x46554747;

/** Where the data of a tensor begins is a multiple of this many bytes, unless the file names another number. */
export const defaultAlignment = 32;

/** Metadata types by the number that stands in the file. */
export const valueTypes = [
  'uint8',
  'int8',
  'uint16',
  'int16',
  'uint32',
  'int32',
  'float32',
  'bool',
  'string',
  'array',
  'uint64',
  'int64',
  'float64',
] as const;
export type ValueType = (typeof valueTypes)[number];

/** Bytes of one value of each type that has a fixed width. */
export const valueBytes = {
  uint8: 1,
  int8: 1,
  uint16: 2,
  int16: 2,
  uint32: 4,
  int32: 4,
  float32: 4,
  bool: 1,
  uint64: 8,
  int64: 8,
  float64: 8,
} as const;

/** One element of an array, or a value by itself. */
export type Scalar = number | bigint | boolean | string;

/** A metadata value with the type in which it stands in the file. */
export type MetadataValue =
  | { type: Exclude<ValueType, 'array'>; value: Scalar }
  | { type: 'array'; of: Exclude<ValueType, 'array'>; values: readonly Scalar[] };

/** What a tensor's numbers are kept as: number in the file, numbers of one block, and bytes of one block. */
export const tensorTypes = {
  F32: { id: 0, block: 1, bytes: 4 },
  F16: { id: 1, block: 1, bytes: 2 },
  Q4_0: { id: 2, block: 32, bytes: 18 },
  Q4_1: { id: 3, block: 32, bytes: 20 },
  Q5_0: { id: 6, block: 32, bytes: 22 },
  Q5_1: { id: 7, block: 32, bytes: 24 },
  Q8_0: { id: 8, block: 32, bytes: 34 },
  Q8_1: { id: 9, block: 32, bytes: 40 },
  Q2_K: { id: 10, block: 256, bytes: 84 },
  Q3_K: { id: 11, block: 256, bytes: 110 },
  Q4_K: { id: 12, block: 256, bytes: 144 },
  Q5_K: { id: 13, block: 256, bytes: 176 },
  Q6_K: { id: 14, block: 256, bytes: 210 },
  Q8_K: { id: 15, block: 256, bytes: 292 },
  IQ2_XXS: { id: 16, block: 256, bytes: 66 },
  IQ2_XS: { id: 17, block: 256, bytes: 74 },
  IQ3_XXS: { id: 18, block: 256, bytes: 98 },
  IQ1_S: { id: 19, block: 256, bytes: 50 },
  IQ4_NL: { id: 20, block: 32, bytes: 18 },
  IQ3_S: { id: 21, block: 256, bytes: 110 },
  IQ2_S: { id: 22, block: 256, bytes: 82 },
  IQ4_XS: { id: 23, block: 256, bytes: 136 },
  I8: { id: 24, block: 1, bytes: 1 },
  I16: { id: 25, block: 1, bytes: 2 },
  I32: { id: 26, block: 1, bytes: 4 },
  I64: { id: 27, block: 1, bytes: 8 },
  F64: { id: 28, block: 1, bytes: 8 },
  IQ1_M: { id: 29, block: 256, bytes: 56 },
  BF16: { id: 30, block: 1, bytes: 2 },
  TQ1_0: { id: 34, block: 256, bytes: 54 },
  TQ2_0: { id: 35, block: 256, bytes: 66 },
  MXFP4: { id: 39, block: 32, bytes: 17 },
  NVFP4: { id: 40, block: 64, bytes: 36 },
  Q1_0: { id: 41, block: 128, bytes: 18 },
} as const;
export type TensorType = keyof typeof tensorTypes;

/** Bytes of a tensor: its first dimension is the row, which holds whole blocks. Throws a `RangeError` where it doesn't. */
export function tensorBytes(type: TensorType, shape: readonly number[]): number {
  const { block, bytes } = tensorTypes[type];
  const [row = 0] = shape;
  if (row % block !== 0) throw new RangeError(`a row of ${row} numbers is no multiple of ${type}'s ${block}`);
  return (shape.reduce((product, size) => product * size, 1) / block) * bytes;
}

/** The next multiple of `alignment`. */
export function aligned(offset: number, alignment: number): number {
  return Math.ceil(offset / alignment) * alignment;
}
