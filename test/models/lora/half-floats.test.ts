import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBfloat16, fromFloat16, largestFloat16, toFloat16 } from '../../../src/main/models/lora/half-floats.ts';

test('every float16 survives the way there and back', () => {
  for (let half = 0; half < 0x10000; half++) {
    const value = fromFloat16(half);
    if (Number.isNaN(value)) expect(Number.isNaN(fromFloat16(toFloat16(value)))).toBe(true);
    else expect(toFloat16(value)).toBe(half);
  }
});

test('a number becomes the nearest float16', () => {
  const finite = fc.float({ noNaN: true, noDefaultInfinity: true, min: -70_000, max: 70_000 });
  fc.assert(
    fc.property(finite, (value) => {
      const half = toFloat16(value);
      const found = fromFloat16(half);
      if (Math.abs(value) >= largestFloat16 + 16) {
        expect(Math.abs(found)).toBe(Number.POSITIVE_INFINITY);
        return;
      }
      for (const neighbour of [half - 1, half + 1]) {
        const other = fromFloat16(neighbour & 0xffff);
        if (Number.isFinite(other)) expect(Math.abs(found - value)).toBeLessThanOrEqual(Math.abs(other - value));
      }
    }),
    { numRuns: 2000 },
  );
});

test('ties go to the even neighbour, and the sign of zero stays', () => {
  expect(toFloat16(1 + 2 ** -11)).toBe(0x3c00);
  expect(toFloat16(1 + 3 * 2 ** -11)).toBe(0x3c02);
  expect(toFloat16(2 ** -25)).toBe(0);
  expect(toFloat16(3 * 2 ** -25)).toBe(2);
  expect(toFloat16(-0)).toBe(0x8000);
  expect(toFloat16(largestFloat16)).toBe(0x7bff);
  expect(toFloat16(1e-30)).toBe(0);
});

test('a bfloat16 is the upper half of a float32', () => {
  expect(fromBfloat16(0x3f80)).toBe(1);
  expect(fromBfloat16(0xc049)).toBe(-3.140625);
  expect(fromBfloat16(0x7f80)).toBe(Number.POSITIVE_INFINITY);
});
