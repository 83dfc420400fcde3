import { type TensorType, tensorTypes } from '../../src/main/models/gguf/layout.ts';
import { toFloat16 } from '../../src/main/models/lora/half-floats.ts';

/** Tensor types that can be filled with random numbers. */
export type RandomType = Extract<TensorType, 'F32' | 'F16' | 'BF16' | 'Q4_0' | 'Q4_K' | 'Q6_K' | 'Q8_0'>;

/** A source of random 32-bit words (xorshift128, Marsaglia 2003): the same for the same seed on every machine. */
function randomWords(seed: number): (words: Uint32Array) => void {
  let [x, y, z, w] = [seed | 1, 362436069, 521288629, 88675123];
  const next = () => {
    const mixed = x ^ (x << 11);
    x = y;
    y = z;
    z = w;
    w = w ^ (w >>> 19) ^ mixed ^ (mixed >>> 8);
    return w;
  };
  for (let round = 0; round < 20; round++) next();
  return (words) => {
    for (let at = 0; at < words.length; at++) words[at] = next();
  };
}

const pieceBytes = 512 * 1024;

/**
 * `count` random numbers about 0 with the standard deviation `spread`, in the layout of `type`, piece by piece (a piece is
 * overwritten by the next). Quantised blocks are written as they are, random nibbles and scales: nothing is quantised,
 * so that a gigabyte takes seconds.
 */
export function* randomNumbers(type: RandomType, count: number, spread: number, seed: number): Generator<Uint8Array> {
  const { block, bytes } = tensorTypes[type];
  const fill = randomWords(seed);
  const blocksOfPiece = Math.floor(pieceBytes / bytes);
  const words = new Uint32Array(Math.ceil((blocksOfPiece * bytes) / 4));
  const piece = new Uint8Array(words.buffer);
  const view = new DataView(words.buffer);
  for (let left = count / block; left > 0; left -= blocksOfPiece) {
    const blocks = Math.min(left, blocksOfPiece);
    fill(words);
    setScales[type](view, blocks, spread);
    yield piece.subarray(0, blocks * bytes);
  }
}

/** Uniform numbers of standard deviation 1 from a word. */
const uniform = (word: number) => (word / 2 ** 31 - 1) * Math.sqrt(3);

/** Makes random bytes numbers of the wanted spread; the divisors are the spread of a block's numbers at scale 1. */
const setScales: Record<RandomType, (view: DataView, blocks: number, spread: number) => void> = {
  F32(view, blocks, spread) {
    for (let at = 0; at < blocks * 4; at += 4) view.setFloat32(at, uniform(view.getUint32(at, true)) * spread, true);
  },
  F16(view, blocks, spread) {
    for (let at = 0; at < blocks * 2; at += 2)
      view.setUint16(at, toFloat16(uniform(view.getUint16(at, true) * 65536) * spread), true);
  },
  BF16(view, blocks, spread) {
    const number = new Float32Array(1);
    const bits = new Uint32Array(number.buffer);
    for (let at = 0; at < blocks * 2; at += 2) {
      number[0] = uniform(view.getUint16(at, true) * 65536) * spread;
      view.setUint16(at, (bits[0] ?? 0) >>> 16, true);
    }
  },
  // (nibble - 8) * scale: the sign of the scale is random, so that the mean is 0.
  Q4_0(view, blocks, spread) {
    const scale = toFloat16(spread / 4.64);
    for (let at = 0; at < blocks * 18; at += 18)
      view.setUint16(at, scale | (view.getUint8(at + 1) & 0x80 ? 0x8000 : 0), true);
  },
  Q8_0(view, blocks, spread) {
    const scale = toFloat16(spread / 73.9);
    for (let at = 0; at < blocks * 34; at += 34) view.setUint16(at, scale, true);
  },
  // scale * s * nibble - least * m, where s and m are random numbers of 6 bits.
  Q4_K(view, blocks, spread) {
    const scale = toFloat16(spread / 257);
    const least = toFloat16((spread / 257) * 7.5);
    for (let at = 0; at < blocks * 144; at += 144) {
      view.setUint16(at, scale, true);
      view.setUint16(at + 2, least, true);
    }
  },
  // scale * s * (q - 32), where s is a random signed byte and q has 6 bits.
  Q6_K(view, blocks, spread) {
    const scale = toFloat16(spread / 1366);
    for (let at = 208; at < blocks * 210; at += 210) view.setUint16(at, scale, true);
  },
};
