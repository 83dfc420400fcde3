import { expect, test } from 'vitest';
import { chooseSetting } from '../../../src/main/triage/hardware/choose-setting.ts';

const candidates = { threads: [2, 3, 4], batchSizes: [128, 256, 512] };
const usual = { threads: 4, batchSize: 256 };

/** Measures with a clock that a run moves on: `speed` gives tokens/ms. */
async function measure(speed: (setting: { threads: number; batchSize: number }) => number, budget = 4000) {
  let time = 0;
  const runs: string[] = [];
  const setting = await chooseSetting(
    async (tried, tokens) => {
      const ms = tokens / speed(tried);
      time += ms;
      runs.push(`${tried.threads}/${tried.batchSize}`);
      return ms;
    },
    candidates,
    usual,
    budget,
    () => time,
  );
  return { setting, runs, time };
}

test('the fastest number of threads, then the fastest batch with it', async () => {
  const { setting } = await measure(
    ({ threads, batchSize }) => (threads === 2 ? 2 : 1) * (batchSize === 512 ? 1.3 : 1),
  );
  expect(setting).toEqual({ threads: 2, batchSize: 512, promptTokensPerSecond: 2600, complete: true });
});

test('a larger batch that is hardly faster is not taken', async () => {
  const { setting } = await measure(({ batchSize }) => 1 + batchSize / 20_000);
  expect(setting.batchSize).toBe(128);
});

test('a large model is measured within the time, and keeps the usual batch', async () => {
  const { setting, time } = await measure(({ threads }) => 0.06 * threads);
  expect(setting).toEqual({ threads: 4, batchSize: 256, promptTokensPerSecond: 240, complete: true });
  expect(time).toBeLessThan(4000);
});

test('on a busy machine the number that collapses runs once; where time runs out, nothing is chosen', async () => {
  const busy = await measure(({ threads }) => (threads === 2 ? 0.3 : 0.1));
  expect(busy.setting.threads).toBe(2);
  expect(busy.runs.filter((run) => !run.startsWith('2/'))).toEqual(['3/256', '4/256']);
  const { setting } = await measure(({ threads }) => 0.01 * threads);
  expect(setting).toEqual({ threads: 4, batchSize: 256, promptTokensPerSecond: 20, complete: false });
});
