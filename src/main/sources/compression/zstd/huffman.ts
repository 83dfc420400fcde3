import { BackwardBits } from './backward-bits.ts';
import { nextState, readFseTable } from './fse.ts';

const maxBits = 11;
const maxWeights = 255;

/** A Huffman code (RFC 8878, 4.2): by the next `width` bits the symbol, and how many of them it takes. */
export interface HuffmanTable {
  width: number;
  symbols: Uint8Array;
  bits: Uint8Array;
}

/** Reads a table's description at `start`. @throws Error where it is none. */
export function readHuffmanTable(bytes: Buffer, start: number): { table: HuffmanTable; end: number } {
  const head = bytes[start] ?? 0;
  const first = start + 1;
  const count = head - 127;
  const end = first + (head < 128 ? head : (count + 1) >> 1);
  if (end > bytes.length) throw new Error('a table that is cut off');
  const weights =
    head < 128
      ? packedWeights(bytes.subarray(0, end), first)
      : Array.from({ length: count }, (_, index) => {
          const pair = bytes[first + (index >> 1)] ?? 0;
          return index % 2 === 0 ? pair >> 4 : pair & 15;
        });
  return { table: huffmanTable(weights), end };
}

/** Weights in two states that take turns, up to where the bits end. */
function packedWeights(bytes: Buffer, start: number): number[] {
  const { table, end } = readFseTable(bytes, start, { accuracy: 6, symbols: maxBits + 2 });
  const bits = new BackwardBits(bytes.subarray(end));
  const weights: number[] = [];
  let state = bits.read(table.accuracy);
  let other = bits.read(table.accuracy);
  if (bits.left < 0) throw new Error('weights that are cut off');
  // A table can be such that states take no bits: the number of weights ends them.
  while (weights.length < maxWeights) {
    weights.push(table.symbols[state] ?? 0);
    const next = nextState(table, state, bits);
    if (bits.left < 0) {
      weights.push(table.symbols[other] ?? 0);
      return weights;
    }
    state = other;
    other = next;
  }
  throw new Error('too many weights');
}

function huffmanTable(weights: number[]): HuffmanTable {
  let sum = 0;
  for (const weight of weights) {
    if (weight > maxBits) throw new Error('a code that is too long');
    if (weight > 0) sum += 1 << (weight - 1);
  }
  const width = 32 - Math.clz32(sum);
  const rest = (1 << width) - sum;
  if (sum === 0 || width > maxBits || (rest & (rest - 1)) !== 0) throw new Error('codes that do not add up');
  // The weight of the last symbol is what the others leave.
  weights.push(32 - Math.clz32(rest));
  const symbols = new Uint8Array(1 << width);
  const bits = new Uint8Array(1 << width);
  let place = 0;
  for (let weight = 1; weight <= width; weight += 1)
    for (const [symbol, own] of weights.entries()) {
      if (own !== weight) continue;
      const end = place + (1 << (weight - 1));
      symbols.fill(symbol, place, end);
      bits.fill(width + 1 - weight, place, end);
      place = end;
    }
  return { width, symbols, bits };
}

/** Fills `into` with symbols. @throws Error where the bytes hold another number of them. */
export function readSymbols(table: HuffmanTable, bytes: Buffer, into: Buffer): void {
  const bits = new BackwardBits(bytes);
  const { width, symbols, bits: taken } = table;
  for (let index = 0; index < into.length; index += 1) {
    const code = bits.peek(width);
    into[index] = symbols[code] ?? 0;
    bits.left -= taken[code] ?? 0;
  }
  if (bits.left !== 0) throw new Error('literals of another length');
}
