import {
  aligned,
  defaultAlignment,
  ggufMagic,
  type MetadataValue,
  type Scalar,
  type TensorType,
  tensorBytes,
  tensorTypes,
  type ValueType,
  valueBytes,
  valueTypes,
} from './layout.ts';
import { type Written, writeDraft } from './write-draft.ts';

/** A tensor to be written. */
export interface TensorSource {
  name: string;
  /** As in the file: the length of a row first (ggml's order, the reverse of NumPy's). */
  shape: readonly number[];
  type: TensorType;
  /** The data in the layout of `type`, in pieces of any size; asked for once, when its turn comes. */
  data(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

export interface GgufContents {
  /** Keys with their values, in the order of the file; `general.architecture` should be first. */
  metadata: Readonly<Record<string, MetadataValue>>;
  tensors: readonly TensorSource[];
}

export interface WriteOptions {
  /** Gets the bytes of tensor data that are written, and all that will be. */
  onProgress?: (bytesDone: number, bytesTotal: number) => void;
  signal?: AbortSignal;
}

/**
 * Writes a GGUF file, version 3, little-endian. Memory holds the head and one piece of a tensor's data. The file appears
 * under its name when it is whole. Throws a `RangeError` where the data of a tensor is not as long as its shape says, an
 * `AppError` (`disk-full`, `permission-denied`) where it can't be written, and the signal's reason where it was aborted.
 */
export function writeGguf(
  file: string,
  { metadata, tensors }: GgufContents,
  { onProgress, signal }: WriteOptions = {},
): Promise<Written> {
  return writeDraft(file, contentsOf(metadata, tensors, onProgress), signal);
}

async function* contentsOf(
  metadata: GgufContents['metadata'],
  tensors: readonly TensorSource[],
  onProgress: WriteOptions['onProgress'],
): AsyncGenerator<Uint8Array> {
  const sizes = tensors.map(({ type, shape }) => tensorBytes(type, shape));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  yield headOf(metadata, tensors, sizes);
  let done = 0;
  for (const [index, { name, data }] of tensors.entries()) {
    const size = sizes[index] ?? 0;
    const start = done;
    for await (const piece of data()) {
      done += piece.length;
      if (done - start > size) throw new RangeError(`tensor ${name} has more than its ${size} bytes`);
      yield piece;
      onProgress?.(done, total);
    }
    if (done - start !== size) throw new RangeError(`tensor ${name} has ${done - start} bytes and not ${size}`);
    yield new Uint8Array(aligned(size, defaultAlignment) - size);
  }
}

function headOf(
  metadata: GgufContents['metadata'],
  tensors: readonly TensorSource[],
  sizes: readonly number[],
): Uint8Array {
  const parts: Uint8Array[] = [];
  const put = (type: ValueType, value: Scalar) => parts.push(encode(type, value));
  put('uint32', ggufMagic);
  put('uint32', 3);
  put('uint64', tensors.length);
  put('uint64', Object.keys(metadata).length);
  for (const [key, entry] of Object.entries(metadata)) {
    put('string', key);
    put('uint32', valueTypes.indexOf(entry.type));
    if (entry.type === 'array') {
      put('uint32', valueTypes.indexOf(entry.of));
      put('uint64', entry.values.length);
      for (const value of entry.values) put(entry.of, value);
    } else put(entry.type, entry.value);
  }
  let offset = 0;
  for (const [index, { name, shape, type }] of tensors.entries()) {
    put('string', name);
    put('uint32', shape.length);
    for (const length of shape) put('uint64', length);
    put('uint32', tensorTypes[type].id);
    put('uint64', offset);
    offset += aligned(sizes[index] ?? 0, defaultAlignment);
  }
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  parts.push(new Uint8Array(aligned(length, defaultAlignment) - length));
  return Buffer.concat(parts);
}

/** One value as it stands in the file; a string has its length in bytes before it. */
function encode(type: ValueType, value: Scalar): Uint8Array {
  if (type === 'string') {
    const text = Buffer.from(String(value));
    return Buffer.concat([encode('uint64', text.length), text]);
  }
  if (type === 'array') throw new TypeError('an array holds no arrays here');
  const bytes = new Uint8Array(valueBytes[type]);
  const view = new DataView(bytes.buffer);
  if (type === 'uint64') view.setBigUint64(0, BigInt(value), true);
  else if (type === 'int64') view.setBigInt64(0, BigInt(value), true);
  else if (type === 'uint8' || type === 'bool') view.setUint8(0, Number(value));
  else if (type === 'int8') view.setInt8(0, Number(value));
  else if (type === 'uint16') view.setUint16(0, Number(value), true);
  else if (type === 'int16') view.setInt16(0, Number(value), true);
  else if (type === 'uint32') view.setUint32(0, Number(value), true);
  else if (type === 'int32') view.setInt32(0, Number(value), true);
  else if (type === 'float32') view.setFloat32(0, Number(value), true);
  else view.setFloat64(0, Number(value), true);
  return bytes;
}
