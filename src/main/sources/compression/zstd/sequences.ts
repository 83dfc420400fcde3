import { BackwardBits } from './backward-bits.ts';
import { constantTable, type FseTable, fseTable, nextState, readFseTable } from './fse.ts';

/** Tables of the lengths of literals, the offsets and the lengths of matches; null before a first one came. */
export interface SequenceTables {
  literals: FseTable | null;
  offsets: FseTable | null;
  matches: FseTable | null;
}

/** RFC 8878, 3.1.1.3.2.1.1: bits that follow a code; the value that it begins at adds up from them. */
const literalBits = [...Array<number>(16).fill(0), 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
const matchBits = [...Array<number>(32).fill(0), 1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
const literalStarts = startsOf(literalBits, 0);
const matchStarts = startsOf(matchBits, 3);

function startsOf(bits: readonly number[], first: number): number[] {
  let start = first;
  return bits.map((width) => {
    const own = start;
    start += 1 << width;
    return own;
  });
}

const kinds = [
  {
    name: 'literals',
    allowed: { accuracy: 9, symbols: 36 },
    usual: fseTable(
      6,
      [4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1, -1, -1, -1, -1],
    ),
  },
  {
    name: 'offsets',
    allowed: { accuracy: 8, symbols: 32 },
    usual: fseTable(5, [1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1]),
  },
  {
    name: 'matches',
    allowed: { accuracy: 9, symbols: 53 },
    usual: fseTable(6, [1, 4, 3, 2, 2, 2, 2, 2, 2, ...Array<number>(37).fill(1), -1, -1, -1, -1, -1, -1, -1]),
  },
] as const;

/** Gets each sequence: so many literals, then so many bytes from `offset` bytes back. It may throw to end them. */
export type OnSequence = (literals: number, offset: number, match: number) => void;

/**
 * Reads the sequences of a block, which begin at `start`. `recent` holds the last three offsets, which it changes, as it
 * does the tables. @throws Error where they are damaged.
 */
export function readSequences(
  block: Buffer,
  start: number,
  tables: SequenceTables,
  recent: [number, number, number],
  onSequence: OnSequence,
): void {
  const first = block[start];
  if (first === undefined) throw new Error('a block without sequences');
  if (first === 0) return;
  let position = start + 1;
  let count = first;
  if (first === 255) {
    count = (block[position] ?? 0) + ((block[position + 1] ?? 0) << 8) + 0x7f00;
    position += 2;
  } else if (first > 127) {
    count = ((first - 128) << 8) + (block[position] ?? 0);
    position += 1;
  }
  const modes = block[position] ?? 0;
  position += 1;
  if ((modes & 3) !== 0) throw new Error('sequences of an unknown form');
  for (const [index, { name, allowed, usual }] of kinds.entries()) {
    const mode = (modes >> (6 - index * 2)) & 3;
    if (mode === 0) tables[name] = usual;
    else if (mode === 1) {
      const symbol = block[position] ?? 255;
      if (symbol >= allowed.symbols) throw new Error('an unknown code');
      tables[name] = constantTable(symbol);
      position += 1;
    } else if (mode === 2) {
      const { table, end } = readFseTable(block, position, allowed);
      tables[name] = table;
      position = end;
    }
  }
  const { literals, offsets, matches } = tables;
  if (literals === null || offsets === null || matches === null) throw new Error('sequences without a table');
  const bits = new BackwardBits(block.subarray(position));
  let literalState = bits.read(literals.accuracy);
  let offsetState = bits.read(offsets.accuracy);
  let matchState = bits.read(matches.accuracy);
  for (let left = count; left > 0; left -= 1) {
    const offsetCode = offsets.symbols[offsetState] ?? 0;
    const matchCode = matches.symbols[matchState] ?? 0;
    const literalCode = literals.symbols[literalState] ?? 0;
    const coded = 2 ** offsetCode + bits.read(offsetCode);
    const match = (matchStarts[matchCode] ?? 0) + bits.read(matchBits[matchCode] ?? 0);
    const length = (literalStarts[literalCode] ?? 0) + bits.read(literalBits[literalCode] ?? 0);
    if (left > 1) {
      literalState = nextState(literals, literalState, bits);
      matchState = nextState(matches, matchState, bits);
      offsetState = nextState(offsets, offsetState, bits);
    }
    if (bits.left < 0) throw new Error('sequences that are cut off');
    onSequence(length, offsetOf(coded, length, recent), match);
  }
  if (bits.left !== 0) throw new Error('sequences of another length');
}

/** 1 to 3 stand for recent offsets; without literals before the match, for the one after them. */
function offsetOf(coded: number, literals: number, recent: [number, number, number]): number {
  const [first, second, third] = recent;
  if (coded > 3) {
    recent[0] = coded - 3;
    recent[1] = first;
    recent[2] = second;
    return coded - 3;
  }
  const place = coded - (literals === 0 ? 0 : 1);
  if (place === 0) return first;
  const offset = place === 1 ? second : place === 2 ? third : first - 1;
  recent[0] = offset;
  recent[1] = first;
  if (place > 1) recent[2] = second;
  return offset;
}
