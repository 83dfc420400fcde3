/** Numbers of 16 bits, by hand: `Float16Array` is not in every runtime that Porchlight starts in. */

const number = new Float32Array(1);
const bits = new Uint32Array(number.buffer);

/** The largest number that a float16 holds. */
export const largestFloat16 = 65504;

/** The bits of the float16 (IEEE 754 binary16) nearest to a number, ties to even; infinite above the largest. */
export function toFloat16(value: number): number {
  number[0] = value;
  const wide = bits[0] ?? 0;
  const sign = (wide >>> 16) & 0x8000;
  const size = wide & 0x7fffffff;
  if (size > 0x7f800000) return sign | 0x7e00;
  // From half a step above the largest on, the nearest is infinity.
  if (size >= 0x477ff000) return sign | 0x7c00;
  if (size < 0x38800000) {
    // Below 2^-14 the steps are 2^-24: adding 0.5 lets the float32 addition round to them.
    number[0] = Math.abs(value) + 0.5;
    return sign | ((bits[0] ?? 0) - 0x3f000000);
  }
  return sign | ((size - 0x38000000 + 0xfff + ((size >>> 13) & 1)) >>> 13);
}

/** The number that the bits of a float16 stand for. */
export function fromFloat16(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >>> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The number that the bits of a bfloat16 stand for: the upper half of a float32. */
export function fromBfloat16(half: number): number {
  bits[0] = half << 16;
  return number[0] ?? 0;
}
