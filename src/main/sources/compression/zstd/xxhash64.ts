/** A number of 64 bits as two of 32. */
interface Wide {
  high: number;
  low: number;
}

const prime1 = wide(0x9e3779b1, 0x85ebca87);
const prime2 = wide(0xc2b2ae3d, 0x27d4eb4f);
const prime3 = wide(0x165667b1, 0x9e3779f9);
const prime4 = wide(0x85ebca77, 0xc2b2ae63);
const prime5 = wide(0x27d4eb2f, 0x165667c5);
const stripeBytes = 32;

function wide(high: number, low: number): Wide {
  return { high, low };
}

function multiply(value: Wide, by: Wide): void {
  const low0 = value.low & 0xffff;
  const low1 = value.low >>> 16;
  const by0 = by.low & 0xffff;
  const by1 = by.low >>> 16;
  const bottom = low0 * by0;
  const left = low1 * by0;
  const right = low0 * by1;
  const middle = (bottom >>> 16) + (left & 0xffff) + (right & 0xffff);
  value.high =
    (low1 * by1 +
      (left >>> 16) +
      (right >>> 16) +
      (middle >>> 16) +
      Math.imul(value.high, by.low) +
      Math.imul(value.low, by.high)) |
    0;
  value.low = (middle << 16) | (bottom & 0xffff);
}

function add(value: Wide, other: Wide): void {
  const low = (value.low >>> 0) + (other.low >>> 0);
  value.high = (value.high + other.high + (low > 0xffffffff ? 1 : 0)) | 0;
  value.low = low | 0;
}

/** Rotates left by 1 to 31 bits. */
function rotate(value: Wide, by: number): void {
  const { high, low } = value;
  value.high = (high << by) | (low >>> (32 - by));
  value.low = (low << by) | (high >>> (32 - by));
}

/** Takes in what was shifted right by 1 to 63 bits. */
function mixDown(value: Wide, by: number): void {
  const { high, low } = value;
  value.low = by >= 32 ? low ^ (high >>> (by - 32)) : low ^ ((low >>> by) | (high << (32 - by)));
  value.high = by >= 32 ? high : high ^ (high >>> by);
}

function round(lane: Wide, input: Wide): void {
  multiply(input, prime2);
  add(lane, input);
  rotate(lane, 31);
  multiply(lane, prime1);
}

/** XXH64 with the seed 0 of bytes that come in pieces (https://github.com/Cyan4973/xxHash, doc/xxhash_spec.md). */
export class XxHash64 {
  readonly #lanes: [Wide, Wide, Wide, Wide];
  readonly #input = wide(0, 0);
  #rest: Buffer = Buffer.alloc(0);
  #bytes = 0;

  constructor() {
    const first = { ...prime1 };
    add(first, prime2);
    const last = wide(~prime1.high, ~prime1.low);
    add(last, wide(0, 1));
    this.#lanes = [first, { ...prime2 }, wide(0, 0), last];
  }

  update(piece: Buffer): void {
    this.#bytes += piece.length;
    const bytes = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece]);
    const end = bytes.length - (bytes.length % stripeBytes);
    const [first, second, third, fourth] = this.#lanes;
    for (let at = 0; at < end; at += stripeBytes) {
      round(first, this.#read(bytes, at));
      round(second, this.#read(bytes, at + 8));
      round(third, this.#read(bytes, at + 16));
      round(fourth, this.#read(bytes, at + 24));
    }
    this.#rest = Buffer.from(bytes.subarray(end));
  }

  /** The low 32 bits of the hash. */
  low32(): number {
    const hash = this.#bytes >= stripeBytes ? this.#merged() : { ...prime5 };
    add(hash, wide(Math.floor(this.#bytes / 0x100000000), this.#bytes | 0));
    const rest = this.#rest;
    let at = 0;
    for (; at + 8 <= rest.length; at += 8) {
      const lane = wide(0, 0);
      round(lane, this.#read(rest, at));
      xor(hash, lane);
      rotate(hash, 27);
      multiply(hash, prime1);
      add(hash, prime4);
    }
    if (at + 4 <= rest.length) {
      const word = wide(0, rest.readInt32LE(at));
      multiply(word, prime1);
      xor(hash, word);
      rotate(hash, 23);
      multiply(hash, prime2);
      add(hash, prime3);
      at += 4;
    }
    for (; at < rest.length; at += 1) {
      const byte = wide(0, rest[at] ?? 0);
      multiply(byte, prime5);
      xor(hash, byte);
      rotate(hash, 11);
      multiply(hash, prime1);
    }
    mixDown(hash, 33);
    multiply(hash, prime2);
    mixDown(hash, 29);
    multiply(hash, prime3);
    mixDown(hash, 32);
    return hash.low >>> 0;
  }

  #merged(): Wide {
    const hash = wide(0, 0);
    for (const [index, by] of [1, 7, 12, 18].entries()) {
      const lane = { ...(this.#lanes[index] ?? prime1) };
      rotate(lane, by);
      add(hash, lane);
    }
    for (const lane of this.#lanes) {
      const mixed = wide(0, 0);
      round(mixed, { ...lane });
      xor(hash, mixed);
      multiply(hash, prime1);
      add(hash, prime4);
    }
    return hash;
  }

  #read(bytes: Buffer, at: number): Wide {
    this.#input.low = bytes.readInt32LE(at);
    this.#input.high = bytes.readInt32LE(at + 4);
    return this.#input;
  }
}

function xor(value: Wide, other: Wide): void {
  value.high ^= other.high;
  value.low ^= other.low;
}
