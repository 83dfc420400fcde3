import { expect, test } from 'vitest';
import { chooseSetting } from '../../../src/main/triage/hardware/choose-setting.ts';

const candidates = { threads: [4, 3, 2], batchSizes: [128, 256, 512] };
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
  expect(setting).toEqual({ threads: 2, batchSize: 512, promptTokensPerSecond: 2600 });
});

test('a larger batch that is hardly faster is not taken', async () => {
  const { setting } = await measure(({ batchSize }) => 1 + batchSize / 20_000);
  expect(setting.batchSize).toBe(128);
});

test('a large model is measured within the time, and keeps the usual batch', async () => {
  const { setting, time } = await measure(({ threads }) => 0.03 * threads);
  expect(setting).toMatchObject({ threads: 4, batchSize: 256 });
  expect(setting.promptTokensPerSecond).toBeCloseTo(120);
  expect(time).toBeLessThan(6000);
});
