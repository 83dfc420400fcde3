import type { BitReader } from './bits.ts';

const maxCodeBits = 20;

/** A canonical Huffman code. */
export interface HuffmanTable {
  minBits: number;
  maxBits: number;
  /** By number of bits: the greatest code of that length, or -1; what to take off a code to get its place in `symbols`. */
  limit: Int32Array;
  base: Int32Array;
  /** In the order of their codes. */
  symbols: Uint16Array;
}

/** Reads the lengths of the codes of so many symbols. @throws Error where they make no code. */
export function huffmanTable(bits: BitReader, count: number): HuffmanTable {
  const lengths = new Uint8Array(count);
  let length = bits.read(5);
  for (let symbol = 0; symbol < count; symbol += 1) {
    for (;;) {
      if (length < 1 || length > maxCodeBits) throw new Error('a code of an impossible length');
      if (bits.read(1) === 0) break;
      length += bits.read(1) === 0 ? 1 : -1;
    }
    lengths[symbol] = length;
  }
  const minBits = Math.min(...lengths);
  const maxBits = Math.max(...lengths);
  const limit = new Int32Array(maxCodeBits + 1).fill(-1);
  const base = new Int32Array(maxCodeBits + 1);
  const symbols = new Uint16Array(count);
  let code = 0;
  let place = 0;
  for (let size = minBits; size <= maxBits; size += 1) {
    base[size] = code - place;
    for (let symbol = 0; symbol < count; symbol += 1) {
      if (lengths[symbol] !== size) continue;
      symbols[place] = symbol;
      place += 1;
      code += 1;
    }
    if (code > 2 ** size) throw new Error('more codes than there can be');
    limit[size] = code - 1;
    code *= 2;
  }
  return { minBits, maxBits, limit, base, symbols };
}

/** The next symbol. @throws Error where no code fits, CutOff where bits are missing. */
export function readSymbol(bits: BitReader, table: HuffmanTable): number {
  const window = bits.peek(maxCodeBits);
  for (let size = table.minBits; size <= table.maxBits; size += 1) {
    const code = window >>> (maxCodeBits - size);
    if (code > (table.limit[size] ?? -1)) continue;
    bits.skip(size);
    return table.symbols[code - (table.base[size] ?? 0)] ?? 0;
  }
  throw new Error('a code that stands for nothing');
}
