import { expect, test } from 'vitest';
import { rankSamples } from '../../src/main/triage/sample-choice.ts';
import { groupOf } from './groups.ts';

test('lines of signals come first, one of each, then the ends, then what is new', () => {
  const group = groupOf(
    ['a b c', 'a b c', 'a b d', 'x y z', 'signal one', 'signal two', 'a b c'],
    [
      { name: 'auth-failures', value: 3, samples: [4, 5] },
      { name: 'auth-successes', value: 1, samples: [5] },
    ],
  );
  expect(rankSamples(group)).toEqual([4, 5, 0, 6, 3, 2, 1]);
});

test('indices that the group does not have are left out', () => {
  expect(rankSamples(groupOf(['only'], [{ name: 'auth-failures', value: 1, samples: [7] }]))).toEqual([0]);
  expect(rankSamples(groupOf([]))).toEqual([]);
});
