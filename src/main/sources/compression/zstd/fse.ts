import type { BackwardBits } from './backward-bits.ts';

/** A table of finite state entropy (RFC 8878, 4.1): by state its symbol, and how the next state is found. */
export interface FseTable {
  accuracy: number;
  symbols: Uint8Array;
  bits: Uint8Array;
  base: Uint16Array;
}

/** Reads a table's description at `start`. @throws Error where it is none, or has more symbols or states than allowed. */
export function readFseTable(
  bytes: Buffer,
  start: number,
  allowed: { accuracy: number; symbols: number },
): { table: FseTable; end: number } {
  let position = start * 8;
  const peek = (count: number): number => {
    const byte = position >>> 3;
    const word = (bytes[byte] ?? 0) | ((bytes[byte + 1] ?? 0) << 8) | ((bytes[byte + 2] ?? 0) << 16);
    return (word >>> (position & 7)) & ((1 << count) - 1);
  };
  const accuracy = peek(4) + 5;
  position += 4;
  if (accuracy > allowed.accuracy) throw new Error('a table that is too large');
  const shares: number[] = [];
  let left = 1 << accuracy;
  while (left > 0) {
    const width = 32 - Math.clz32(left + 1);
    const low = (1 << (width - 1)) - 1;
    const short = (1 << width) - 2 - left;
    let value = peek(width);
    if ((value & low) < short) {
      value &= low;
      position += width - 1;
    } else {
      if (value > low) value -= short;
      position += width;
    }
    const share = value - 1;
    shares.push(share);
    left -= Math.abs(share);
    if (share === 0) {
      let more = 3;
      while (more === 3 && shares.length <= allowed.symbols) {
        more = peek(2);
        position += 2;
        for (let count = 0; count < more; count += 1) shares.push(0);
      }
    }
    if (shares.length > allowed.symbols || position > bytes.length * 8) throw new Error('a damaged table');
  }
  if (left < 0) throw new Error('a damaged table');
  return { table: fseTable(accuracy, shares), end: (position + 7) >>> 3 };
}

/** The table of so many states (2 to the power of `accuracy`) for the shares of its symbols; -1 is less than one. */
export function fseTable(accuracy: number, shares: readonly number[]): FseTable {
  const size = 1 << accuracy;
  const symbols = new Uint8Array(size);
  const bits = new Uint8Array(size);
  const base = new Uint16Array(size);
  const next = shares.map((share) => Math.abs(share));
  let high = size - 1;
  for (const [symbol, share] of shares.entries()) if (share === -1) symbols[high--] = symbol;
  const step = (size >> 1) + (size >> 3) + 3;
  let place = 0;
  for (const [symbol, share] of shares.entries())
    for (let count = 0; count < share; count += 1) {
      symbols[place] = symbol;
      do place = (place + step) & (size - 1);
      while (place > high);
    }
  for (let state = 0; state < size; state += 1) {
    const symbol = symbols[state] ?? 0;
    const from = next[symbol] ?? 1;
    next[symbol] = from + 1;
    const width = accuracy - (31 - Math.clz32(from));
    bits[state] = width;
    base[state] = (from << width) - size;
  }
  return { accuracy, symbols, bits, base };
}

/** The table of a single symbol, which takes no bits. */
export function constantTable(symbol: number): FseTable {
  return { accuracy: 0, symbols: Uint8Array.of(symbol), bits: new Uint8Array(1), base: new Uint16Array(1) };
}

export function nextState(table: FseTable, state: number, bits: BackwardBits): number {
  return (table.base[state] ?? 0) + bits.read(table.bits[state] ?? 0);
}
