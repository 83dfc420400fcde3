import { expect, test } from 'vitest';
import { createThreadGovernor, type ThreadGovernor } from '../../../src/main/triage/hardware/thread-governor.ts';

/** Makes native calls of at most 256 tokens at the speed (tokens/ms) that `speedOf` gives; returns the calls. */
function work(governor: ThreadGovernor, calls: number, speedOf: (threads: number) => number) {
  return Array.from({ length: calls }, () => {
    const { threads, mostTokens } = governor.next();
    const tokens = Math.min(256, mostTokens);
    governor.done(tokens, tokens / speedOf(threads));
    return { threads, tokens };
  });
}

const idle = (threads: number) => 0.35 * threads;
/** Another program has one of two cores. */
const busy = (threads: number) => (threads === 2 ? 0.1 : 0.3);
const tokensWith = (calls: readonly { threads: number; tokens: number }[], threads: number) =>
  calls.filter((call) => call.threads === threads).reduce((sum, call) => sum + call.tokens, 0);

test('on an idle machine all cores are used, but for a short call now and then', () => {
  const calls = work(createThreadGovernor(2), 400, idle);
  expect(tokensWith(calls, 1) / tokensWith(calls, 2)).toBeLessThan(0.02);
});

test('on a busy machine the slow number costs one short call a comparison', () => {
  const calls = work(createThreadGovernor(2), 200, busy);
  expect(calls.slice(0, 4)).toEqual([
    { threads: 1, tokens: 64 },
    { threads: 1, tokens: 64 },
    { threads: 2, tokens: 64 },
    { threads: 1, tokens: 256 },
  ]);
  expect(tokensWith(calls, 2) / tokensWith(calls, 1)).toBeLessThan(0.02);
});

test('it gives way when another program starts, and comes back when that ends', () => {
  const governor = createThreadGovernor(2);
  // Too few tokens for the next comparison to be due.
  work(governor, 20, idle);
  expect(work(governor, 12, busy).at(-1)?.threads).toBe(1);
  expect(work(governor, 60, idle).at(-1)?.threads).toBe(2);
});

test('calls of a few tokens decide nothing', () => {
  const governor = createThreadGovernor(2);
  for (let call = 0; call < 20; call++) governor.done(8, 100);
  expect(governor.next()).toEqual({ threads: 1, mostTokens: 64 });
});

test('one core, or a number that was asked for, needs no choice', () => {
  expect(new Set(work(createThreadGovernor(1), 50, idle).map((call) => call.threads))).toEqual(new Set([1]));
  expect(work(createThreadGovernor(4, { fixed: true }), 1, idle)).toEqual([{ threads: 4, tokens: 256 }]);
});

test('eight cores fall back to seven or to half of them', () => {
  const governor = createThreadGovernor(8);
  expect(work(governor, 10, (threads) => (threads === 8 ? 0.5 : threads / 8)).at(-1)?.threads).toBe(7);
  expect(work(governor, 60, (threads) => (threads > 4 ? 0.2 : threads)).at(-1)?.threads).toBe(4);
});
