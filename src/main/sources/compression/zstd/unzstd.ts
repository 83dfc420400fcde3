import { UnreadBytes } from '../unread-bytes.ts';
import type { HuffmanTable } from './huffman.ts';
import { readLiterals } from './literals.ts';
import { readSequences, type SequenceTables } from './sequences.ts';
import { Window } from './window.ts';
import { XxHash64 } from './xxhash64.ts';

const magic = 0xfd2fb528;
const maxBlockBytes = 128 * 1024;
/** What zstd itself allows unless it is told otherwise (`--long=27`). */
const maxWindowBytes = 128 * 1024 * 1024;

/**
 * Decompresses Zstandard (RFC 8878), also of several frames; checksums are checked. Gives all blocks before damage, then throws.
 *
 * Not fzstd: a few bytes of a file can keep that one in a loop for ever (a table of weights with one symbol) or for minutes
 * (matches that are longer than a block), it takes the memory that a header states, and it checks no checksum.
 */
export async function* unzstd(compressed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const input = new UnreadBytes(compressed);
  try {
    for (let frames = 0; ; frames += 1) {
      await input.fill(4);
      if (frames > 0 && input.held.length === 0) return;
      const kind = (await input.take(4)).readUInt32LE(0);
      if (kind === magic) yield* frame(input);
      else if (kind >>> 4 === 0x184d2a5) await skip(input);
      else throw new Error('no frame where one should be');
    }
  } finally {
    await input.close();
  }
}

async function* frame(input: UnreadBytes): AsyncGenerator<Buffer> {
  const { reach, checksum } = await readHeader(input);
  const window = new Window(reach, Math.min(maxBlockBytes, Math.max(reach, 1024)));
  const hash = checksum ? new XxHash64() : null;
  const block = new BlockReader(window);
  for (let last = false; !last; ) {
    const head = (await input.take(3)).readUIntLE(0, 3);
    last = (head & 1) === 1;
    const kind = (head >> 1) & 3;
    const size = head >> 3;
    if (kind === 3 || size > maxBlockBytes) throw new Error('a block of an unknown kind');
    const bytes = await input.take(kind === 1 ? 1 : size);
    window.startBlock();
    if (kind === 0) window.add(bytes);
    else if (kind === 1) window.fill(bytes[0] ?? 0, size);
    else block.read(bytes);
    const made = window.block();
    hash?.update(made);
    if (made.length > 0) yield made;
  }
  if (hash !== null && (await input.take(4)).readUInt32LE(0) !== hash.low32()) throw new Error('wrong checksum');
}

async function readHeader(input: UnreadBytes): Promise<{ reach: number; checksum: boolean }> {
  const descriptor = (await input.take(1))[0] ?? 0;
  const single = (descriptor & 0x20) !== 0;
  if ((descriptor & 8) !== 0) throw new Error('a frame of an unknown form');
  const window = single ? 0 : ((await input.take(1))[0] ?? 0);
  const dictionary = await input.take([0, 1, 2, 4][descriptor & 3] ?? 0);
  if (dictionary.some((byte) => byte !== 0)) throw new Error('it needs a dictionary');
  const sizeBytes = descriptor >> 6 === 0 ? Number(single) : 1 << (descriptor >> 6);
  const stated = await input.take(sizeBytes);
  const size =
    sizeBytes === 8 ? Number(stated.readBigUInt64LE(0)) : sizeBytes === 0 ? 0 : stated.readUIntLE(0, sizeBytes);
  const base = 2 ** (10 + (window >> 3));
  const reach = single ? size + (sizeBytes === 2 ? 256 : 0) : base + (base / 8) * (window & 7);
  if (reach > maxWindowBytes) throw new Error('its window is larger than 128 MB');
  return { reach, checksum: (descriptor & 4) !== 0 };
}

async function skip(input: UnreadBytes): Promise<void> {
  for (let left = (await input.take(4)).readUInt32LE(0); left > 0; ) {
    const part = Math.min(left, maxBlockBytes);
    await input.take(part);
    left -= part;
  }
}

/** Reads the compressed blocks of one frame, which take over tables and offsets from those before. */
class BlockReader {
  readonly #window: Window;
  readonly #tables: SequenceTables = { literals: null, offsets: null, matches: null };
  readonly #recent: [number, number, number] = [1, 4, 8];
  #huffman: HuffmanTable | null = null;

  constructor(window: Window) {
    this.#window = window;
  }

  read(block: Buffer): void {
    if (block.length < 2) throw new Error('a block without literals');
    const { bytes, table, end } = readLiterals(block, this.#huffman, maxBlockBytes);
    this.#huffman = table;
    let used = 0;
    readSequences(block, end, this.#tables, this.#recent, (literals, offset, match) => {
      if (used + literals > bytes.length) throw new Error('more literals than there are');
      this.#window.addPart(bytes, used, used + literals);
      used += literals;
      this.#window.repeat(offset, match);
    });
    this.#window.addPart(bytes, used, bytes.length);
  }
}
