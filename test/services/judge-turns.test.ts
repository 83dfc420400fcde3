import { expect, it } from 'vitest';
import { createJudgeTurns } from '../../src/main/services/judge-turns.ts';
import { sampleGroup } from '../store/samples.ts';

it('a live batch that waits is next after the batch under way, whoever came first', async () => {
  const turns = createJudgeTurns();
  const order: string[] = [];
  const ends: (() => void)[] = [];
  let inside = 0;
  const judge = turns.inLane.bind(null, async (groups) => {
    expect(++inside).toBe(1);
    order.push(groups[0]?.id ?? '');
    await new Promise<void>((resolve) => ends.push(resolve));
    inside -= 1;
    if (groups[0]?.id === 'bulk 2') throw new Error('the model failed');
    return { verdicts: [], modelCalls: 1, cacheHits: 0 };
  });
  const [live, bulk] = [judge('live'), judge('bulk')];
  const { signal } = new AbortController();
  const asked = Promise.allSettled([
    bulk([sampleGroup('bulk 1')], signal),
    bulk([sampleGroup('bulk 2')], signal),
    bulk([sampleGroup('bulk 3')], signal),
    live([sampleGroup('live 1')], signal),
    live([sampleGroup('live 2')], signal),
  ]);
  for (let count = 0; count < 5; count += 1) {
    await expect.poll(() => ends.length).toBe(count + 1);
    ends[count]?.();
  }
  const outcomes = await asked;
  expect(order).toEqual(['bulk 1', 'live 1', 'live 2', 'bulk 2', 'bulk 3']);
  expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual([true, false, true, true, true]);
});
