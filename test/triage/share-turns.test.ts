import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareTurns } from '../../src/main/triage/share-turns.ts';

test('a worker goes through what begins alike', () => {
  const next = shareTurns(['b2', 'a1', 'b1', 'a2'], 2);
  expect([next(0), next(1), next(0), next(1), next(0)]).toEqual([1, 2, 3, 0, undefined]);
});

test('a worker that is done takes over the end of the longest rest', () => {
  const next = shareTurns(['a', 'b', 'c', 'd', 'e', 'f'], 2);
  expect([next(0), next(0), next(0)]).toEqual([0, 1, 2]);
  expect([next(0), next(1), next(1), next(0)]).toEqual([4, 3, 5, undefined]);
});

test('every item has its turn once, whoever asks', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string()),
      fc.integer({ min: 1, max: 9 }),
      fc.infiniteStream(fc.nat()),
      (texts, workers, whom) => {
        const next = shareTurns(texts, workers);
        const done: number[] = [];
        for (const number of whom) {
          const item = next(number % workers);
          if (item === undefined) break;
          done.push(item);
        }
        expect(done.sort((first, second) => first - second)).toEqual(texts.map((_, index) => index));
      },
    ),
  );
});
