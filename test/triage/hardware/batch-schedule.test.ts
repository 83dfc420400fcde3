import type { BatchItem } from 'node-llama-cpp';
import { expect, test } from 'vitest';
import { createBatchSchedule } from '../../../src/main/triage/hardware/batch-schedule.ts';

const item = (length: number): BatchItem => ({
  tokens: Array.from({ length }, () => 1 as BatchItem['tokens'][number]),
  logits: [],
  evaluationPriority: 5,
});

test('short items go first, a prompt fills what is left, and a pause is no work', () => {
  const done: number[] = [];
  const threads: number[] = [];
  const governor = {
    next: () => ({ threads: 3, mostTokens: 100 }),
    done: (tokens: number) => void done.push(tokens),
  };
  const schedule = createBatchSchedule(governor, (count) => threads.push(count));
  const items = [item(150), item(1), item(80)];
  const amounts = () =>
    schedule.prioritize({ items, size: 256 }).map((one) => [items.indexOf(one.item as BatchItem), one.processAmount]);
  expect(amounts()).toEqual([
    [1, 1],
    [2, 80],
    [0, 19],
  ]);
  amounts();
  schedule.pause();
  amounts();
  expect([done, threads]).toEqual([[100], [3, 3, 3]]);
});
