import type { BitReader } from './bits.ts';
import { type HuffmanTable, huffmanTable, readSymbol } from './huffman.ts';

/** One block whose checksum was right: the checksum, and its bytes in pieces. */
export interface Bzip2Block {
  checksum: number;
  pieces(): Generator<Buffer>;
}

/** Symbols coded with one table before the next is chosen. */
const groupSymbols = 50;
const pieceBytes = 256 * 1024;

/**
 * Reads the block whose magic was passed over. `level`: its size in units of 100,000 bytes. All loops are bounded by
 * that size or by what the fields can state. @throws Error where it is damaged, CutOff where bytes are missing.
 *
 * There is no specification; the format is that of micro-bunzip and of
 * https://github.com/dsnet/compress/blob/master/doc/bzip2-format.pdf.
 */
export function readBlock(bits: BitReader, level: number): Bzip2Block {
  const checksum = bits.read(16) * 0x10000 + bits.read(16);
  if (bits.read(1) === 1) throw new Error('a block of an old kind');
  const start = bits.read(24);
  const alphabet = readAlphabet(bits);
  const tables = readTables(bits, alphabet.length + 2);
  const sorted = readSymbols(bits, alphabet, tables, level * 100_000);
  if (start >= sorted.length) throw new Error('a block that begins behind its end');
  const order = unsort(sorted);
  let sum = 0;
  for (const piece of expandRuns(order, start)) sum = checksumOf(piece, sum);
  if (sum !== checksum) throw new Error('wrong checksum of a block');
  return { checksum, pieces: () => expandRuns(order, start) };
}

/** The bytes that occur in the block, in order. */
function readAlphabet(bits: BitReader): Uint8Array {
  const present: number[] = [];
  const rows = bits.read(16);
  for (let row = 0; row < 16; row += 1) {
    if ((rows & (0x8000 >> row)) === 0) continue;
    const columns = bits.read(16);
    for (let column = 0; column < 16; column += 1)
      if ((columns & (0x8000 >> column)) !== 0) present.push(row * 16 + column);
  }
  if (present.length === 0) throw new Error('a block without bytes');
  return Uint8Array.from(present);
}

/** The Huffman table of each group of symbols. */
function readTables(bits: BitReader, symbols: number): HuffmanTable[] {
  const count = bits.read(3);
  const groups = bits.read(15);
  if (count < 2 || count > 6 || groups === 0) throw new Error('wrong number of tables');
  const recent = Array.from({ length: count }, (_, index) => index);
  const choices = new Uint8Array(groups);
  for (let group = 0; group < groups; group += 1) {
    let place = 0;
    while (bits.read(1) === 1) {
      place += 1;
      if (place >= count) throw new Error('a table that is not there');
    }
    const [chosen = 0] = recent.splice(place, 1);
    recent.unshift(chosen);
    choices[group] = chosen;
  }
  const tables = Array.from({ length: count }, () => huffmanTable(bits, symbols));
  return Array.from(choices, (choice) => tables[choice] as HuffmanTable);
}

/** Undoes Huffman code, run lengths and move-to-front: the last column of the sorted block. */
function readSymbols(
  bits: BitReader,
  alphabet: Uint8Array,
  tables: readonly HuffmanTable[],
  maxBytes: number,
): Uint32Array {
  const column = new Uint32Array(maxBytes);
  const front = Uint8Array.from(alphabet);
  const endOfBlock = alphabet.length + 1;
  let length = 0;
  let run = 0;
  let runDigit = 1;
  for (const table of tables) {
    for (let left = groupSymbols; left > 0; left -= 1) {
      const symbol = readSymbol(bits, table);
      if (symbol <= 1) {
        run += runDigit << symbol;
        runDigit <<= 1;
        if (run > maxBytes) throw new Error('a run that is longer than its block');
        continue;
      }
      if (run > 0) {
        if (length + run > maxBytes) throw new Error('a block that is too long');
        column.fill(front[0] ?? 0, length, length + run);
        length += run;
        run = 0;
        runDigit = 1;
      }
      if (symbol === endOfBlock) return column.subarray(0, length);
      if (length >= maxBytes) throw new Error('a block that is too long');
      const byte = front[symbol - 1] ?? 0;
      front.copyWithin(1, 0, symbol - 1);
      front[0] = byte;
      column[length] = byte;
      length += 1;
    }
  }
  throw new Error('a block without an end');
}

/** For each place of the sorted block: its byte in the low 8 bits, above them the place of the byte that follows. */
function unsort(column: Uint32Array): Uint32Array {
  const next = new Uint32Array(256);
  for (const byte of column) next[byte] = (next[byte] ?? 0) + 1;
  let sum = 0;
  for (let byte = 0; byte < 256; byte += 1) {
    const count = next[byte] ?? 0;
    next[byte] = sum;
    sum += count;
  }
  for (let index = 0; index < column.length; index += 1) {
    const byte = (column[index] ?? 0) & 0xff;
    const place = next[byte] ?? 0;
    next[byte] = place + 1;
    column[place] = (column[place] ?? 0) | (index << 8);
  }
  return column;
}

/** The bytes of the block in their order; four equal ones are followed by a count of more of them. */
function* expandRuns(order: Uint32Array, start: number): Generator<Buffer> {
  const piece = Buffer.allocUnsafe(pieceBytes);
  let used = 0;
  let place = (order[start] ?? 0) >>> 8;
  let equal = 0;
  let last = -1;
  for (let left = order.length; left > 0; left -= 1) {
    const entry = order[place] ?? 0;
    const byte = entry & 0xff;
    place = entry >>> 8;
    if (used + 255 > pieceBytes) {
      yield piece.subarray(0, used);
      used = 0;
    }
    if (equal === 4) {
      piece.fill(last, used, used + byte);
      used += byte;
      equal = 0;
      last = -1;
      continue;
    }
    equal = byte === last ? equal + 1 : 1;
    last = byte;
    piece[used] = byte;
    used += 1;
  }
  if (used > 0) yield piece.subarray(0, used);
}

const checksumTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) value = (value << 1) ^ (value < 0 ? 0x04c11db7 : 0);
  return value >>> 0;
});

/** CRC-32 with the highest bit first, going on from `before`. */
function checksumOf(bytes: Buffer, before: number): number {
  let value = ~before;
  for (let index = 0; index < bytes.length; index += 1)
    value = (value << 8) ^ (checksumTable[(value >>> 24) ^ (bytes[index] ?? 0)] ?? 0);
  return ~value >>> 0;
}
