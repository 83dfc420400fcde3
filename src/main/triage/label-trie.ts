/** A point in the answer: what may come next. One child means that nothing is to be decided. */
export interface TrieNode {
  readonly children: ReadonlyMap<number, TrieNode>;
  /** Indices of the labels that can still be reached. */
  readonly labels: readonly number[];
}

export interface LabelTrie {
  readonly root: TrieNode;
  /** Token path of each label from the root, with the token that ends it. */
  readonly paths: readonly (readonly number[])[];
}

interface GrowingNode {
  children: Map<number, GrowingNode>;
  labels: number[];
}

/**
 * Builds the trie of a closed list from the labels' token paths. No path may be the start of another: the token that
 * ends a label is part of its path, so that `SSH Brute Force Attack` and `SSH Brute Force Attack — SUCCESSFUL LOGIN`
 * are told apart by a decision. Throws where two labels have the same path.
 */
export function buildTrie(paths: readonly (readonly number[])[]): LabelTrie {
  const root: GrowingNode = { children: new Map(), labels: [] };
  paths.forEach((path, label) => {
    let node = root;
    node.labels.push(label);
    for (const token of path) {
      let child = node.children.get(token);
      if (child === undefined) {
        child = { children: new Map(), labels: [] };
        node.children.set(token, child);
      }
      node = child;
      node.labels.push(label);
    }
  });
  const ambiguous = findAmbiguous(root);
  if (ambiguous) throw new Error(`Labels ${ambiguous.join(' and ')} can't be told apart by their tokens.`);
  return { root, paths };
}

function findAmbiguous(node: TrieNode): readonly number[] | null {
  if (node.children.size === 0) return node.labels.length > 1 ? node.labels : null;
  let reached = 0;
  for (const child of node.children.values()) {
    const found = findAmbiguous(child);
    if (found) return found;
    reached += child.labels.length;
  }
  return reached === node.labels.length ? null : node.labels;
}
