import { expect, test } from 'vitest';
import { createThreadGovernor } from '../../src/main/triage/thread-governor.ts';

/** Works for some windows of 300 tokens at the speed (tokens/ms) that `speedOf` gives; returns the threads of each. */
function work(
  governor: ReturnType<typeof createThreadGovernor>,
  windows: number,
  speedOf: (threads: number) => number,
) {
  return Array.from({ length: windows }, () => {
    const { threads } = governor;
    governor.report(300, 300 / speedOf(threads));
    return threads;
  });
}

const idle = (threads: number) => 0.35 * threads;
/** Another program has one of two cores. */
const busy = (threads: number) => (threads === 2 ? 0.1 : 0.3);

test('on an idle machine all cores are used, but for a window now and then', () => {
  const used = work(createThreadGovernor(2), 200, idle);
  expect(used.filter((threads) => threads !== 2).length).toBeLessThan(6);
});

test('where all cores together are slow, fewer are used from the third window on', () => {
  const used = work(createThreadGovernor(2), 30, busy);
  expect(used.slice(0, 3)).toEqual([2, 1, 1]);
  expect(new Set(used.slice(2))).toEqual(new Set([1]));
});

test('it gives way when another program starts, and comes back when that ends', () => {
  const governor = createThreadGovernor(2);
  work(governor, 20, idle);
  expect(work(governor, 20, busy).at(-1)).toBe(1);
  expect(work(governor, 60, idle).at(-1)).toBe(2);
});

test('one core needs no choice', () => {
  const governor = createThreadGovernor(1);
  expect(new Set(work(governor, 50, idle))).toEqual(new Set([1]));
});

test('eight cores fall back to seven or to half of them', () => {
  const governor = createThreadGovernor(8);
  expect(work(governor, 10, (threads) => (threads === 8 ? 0.5 : threads / 8)).at(-1)).toBe(7);
  expect(work(governor, 60, (threads) => (threads > 4 ? 0.2 : threads)).at(-1)).toBe(4);
});
