import { foreignContent } from './foreign-content.ts';
import { type HeadBytes, openHead } from './head-bytes.ts';
import {
  aligned,
  defaultAlignment,
  ggufMagic,
  type Scalar,
  type TensorType,
  tensorBytes,
  tensorTypes,
  type ValueType,
  valueBytes,
  valueTypes,
} from './layout.ts';
import { damagedFile, unsuitableFile } from './refusals.ts';

/** A list in the metadata; of long ones, such as the vocabulary, the length alone is kept. */
export interface HeadList {
  length: number;
  values: readonly Scalar[];
}

/** A tensor as the head names it: row length first. */
export interface HeadTensor {
  name: string;
  shape: readonly number[];
  type: TensorType;
  bytes: number;
  /** Where its data begins, from the start of the file. */
  start: number;
}

export interface GgufHead {
  metadata: ReadonlyMap<string, Scalar | HeadList>;
  tensors: readonly HeadTensor[];
  fileBytes: number;
}

/** Far above what real models have (3,000 tensors, 100 keys, templates of 50 kB, lists of 500,000), and little memory. */
const limits = {
  keys: 10_000,
  tensors: 100_000,
  nameBytes: 1024,
  textBytes: 1024 * 1024,
  elements: 4_000_000,
  keptElements: 1024,
};

const typesById = new Map(Object.entries(tensorTypes).map(([name, { id }]) => [id as number, name as TensorType]));

/**
 * Reads the head of a GGUF file, version 2 or 3, and checks it against the file: every tensor's data lies inside. Throws an
 * `AppError`: `model-damaged` where it contradicts itself or is cut off, `bad-argument` where it is something else. Own
 * code, because node-llama-cpp's reader takes lengths on trust, checks no bounds, and comes with 0.9 s of import.
 */
export async function readGgufHead(file: string): Promise<GgufHead> {
  const bytes = await openHead(file);
  try {
    return await parseHead(file, bytes);
  } finally {
    await bytes.close();
  }
}

async function parseHead(file: string, bytes: HeadBytes): Promise<GgufHead> {
  const foreign = await foreignContent(bytes, ggufMagic);
  if (foreign) throw unsuitableFile(file, foreign.reason, foreign.remedy);
  const version = (await bytes.take(8)).getUint32(4, true);
  if (version !== 2 && version !== 3) {
    const reason = version > 0xffff ? 'it was written for another kind of processor' : `it is GGUF version ${version}`;
    throw unsuitableFile(file, reason, 'Take a file of GGUF version 3, little-endian, as nearly all are.');
  }
  const tensorCount = await bytes.count('the number of tensors');
  const keyCount = await bytes.count('the number of keys');
  if (tensorCount > limits.tensors) throw damagedFile(file, `it claims ${tensorCount} tensors`);
  if (keyCount > limits.keys) throw damagedFile(file, `it claims ${keyCount} keys`);
  const metadata = new Map<string, Scalar | HeadList>();
  for (let entry = 0; entry < keyCount; entry++) {
    const key = await bytes.text('a key', limits.nameBytes);
    metadata.set(key, await readEntry(file, bytes, key));
  }
  const tensors = await readTensors(file, bytes, tensorCount, alignmentOf(file, metadata));
  return { metadata, tensors, fileBytes: bytes.fileBytes };
}

function alignmentOf(file: string, metadata: GgufHead['metadata']): number {
  const alignment = metadata.get('general.alignment') ?? defaultAlignment;
  if (typeof alignment !== 'number' || alignment < 1 || alignment > 65_536 || Math.log2(alignment) % 1 !== 0)
    throw damagedFile(file, `its data is said to be aligned to ${String(alignment)}`);
  return alignment;
}

async function readEntry(file: string, bytes: HeadBytes, key: string): Promise<Scalar | HeadList> {
  const type = valueTypes[await bytes.uint32()];
  if (type !== 'array') return readScalar(file, bytes, type, key);
  const element = valueTypes[await bytes.uint32()];
  const length = await bytes.count(`the length of ${key}`);
  if (element === undefined || element === 'array') throw damagedFile(file, `${key} has an unknown type`);
  const least = element === 'string' ? 8 : valueBytes[element];
  if (length > limits.elements) throw damagedFile(file, `${key} is said to have ${length} entries`);
  // Said before anything is kept: a list that goes on behind the end of the file.
  if (length * least > bytes.fileBytes - bytes.position())
    throw damagedFile(file, `it ends within its head, in ${key}`);
  if (length <= limits.keptElements) {
    const values: Scalar[] = [];
    for (let index = 0; index < length; index++) values.push(await readScalar(file, bytes, element, key));
    return { length, values };
  }
  if (element === 'string') for (let index = 0; index < length; index++) bytes.skip(await bytes.count(key));
  else bytes.skip(length * valueBytes[element]);
  return { length, values: [] };
}

async function readScalar(file: string, bytes: HeadBytes, type: ValueType | undefined, key: string): Promise<Scalar> {
  if (type === undefined || type === 'array') throw damagedFile(file, `${key} has an unknown type`);
  if (type === 'string') return bytes.text(key, limits.textBytes);
  const view = await bytes.take(valueBytes[type]);
  if (type === 'uint64') return view.getBigUint64(0, true);
  if (type === 'int64') return view.getBigInt64(0, true);
  if (type === 'bool') return view.getUint8(0) !== 0;
  if (type === 'uint8') return view.getUint8(0);
  if (type === 'int8') return view.getInt8(0);
  if (type === 'uint16') return view.getUint16(0, true);
  if (type === 'int16') return view.getInt16(0, true);
  if (type === 'uint32') return view.getUint32(0, true);
  if (type === 'int32') return view.getInt32(0, true);
  return type === 'float32' ? view.getFloat32(0, true) : view.getFloat64(0, true);
}

async function readTensors(file: string, bytes: HeadBytes, count: number, alignment: number): Promise<HeadTensor[]> {
  const tensors = new Map<string, HeadTensor>();
  for (let index = 0; index < count; index++) {
    const tensor = await readTensor(file, bytes, alignment);
    if (tensors.has(tensor.name)) throw damagedFile(file, `it has two tensors named ${tensor.name}`);
    tensors.set(tensor.name, tensor);
  }
  const dataStart = aligned(bytes.position(), alignment);
  const placed = [...tensors.values()].map((tensor) => ({ ...tensor, start: dataStart + tensor.start }));
  const end = placed.reduce((most, { start, bytes: length }) => Math.max(most, start + length), 0);
  if (end > bytes.fileBytes)
    throw damagedFile(file, `it has ${bytes.fileBytes} bytes, and its tensors need ${end}: it was cut off`);
  return placed;
}

/** One tensor, its `start` still counted from where the data begins. */
async function readTensor(file: string, bytes: HeadBytes, alignment: number): Promise<HeadTensor> {
  const name = await bytes.text('the name of a tensor', limits.nameBytes);
  const dimensions = await bytes.uint32();
  if (dimensions < 1 || dimensions > 4) throw damagedFile(file, `${name} has ${dimensions} dimensions`);
  const shape: number[] = [];
  for (let index = 0; index < dimensions; index++) shape.push(await bytes.count(`a dimension of ${name}`));
  const typeNumber = await bytes.uint32();
  const type = typesById.get(typeNumber);
  const start = await bytes.count(`the place of ${name}`);
  if (type === undefined)
    throw unsuitableFile(
      file,
      `its tensor ${name} is quantised in a way that is not known here (number ${typeNumber})`,
      'Take a file in a usual quantisation, such as Q4_K_M, or a newer Porchlight.',
    );
  const count = shape.reduce((product, length) => product * length, 1);
  if (count < 1 || !Number.isSafeInteger(count * tensorTypes[type].bytes) || (shape[0] ?? 0) % tensorTypes[type].block)
    throw damagedFile(file, `${name} can't have the shape ${shape.join(' x ')}`);
  if (start % alignment !== 0)
    throw damagedFile(file, `${name} begins at ${start}, which is no multiple of ${alignment}`);
  return { name, shape, type, bytes: tensorBytes(type, shape), start };
}
