import { expect, test } from 'vitest';
import { buildTrie } from '../../src/main/triage/label-trie.ts';

test('labels share their beginning and part where they differ', () => {
  const { root } = buildTrie([
    [1, 2, 9],
    [1, 2, 3, 9],
    [1, 4, 9],
  ]);
  const first = root.children.get(1);
  expect([...root.children.keys()]).toEqual([1]);
  expect([...(first?.children ?? [])].map(([token, node]) => [token, node.labels])).toEqual([
    [2, [0, 1]],
    [4, [2]],
  ]);
});

test('a label that ends inside another is refused', () => {
  expect(() =>
    buildTrie([
      [1, 2],
      [1, 2, 3],
    ]),
  ).toThrow("can't be told apart");
  expect(() =>
    buildTrie([
      [1, 2],
      [1, 2],
    ]),
  ).toThrow('Labels 0 and 1');
});
