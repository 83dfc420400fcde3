import type { LabelTrie, TrieNode } from './label-trie.ts';
import { softmax } from './probabilities.ts';
import type { TokenScorer } from './token-scorer.ts';

export interface DecodedField {
  /** Index of the chosen label. */
  label: number;
  /** Probability of each label among all of the list; where a subtree was not looked into, its mass is shared evenly. */
  probabilities: number[];
  /** Labels whose probability is exact: their subtree was reached by decisions that the model was asked for. */
  exact: boolean[];
}

/** Labels of two sides, of which the side is decided before the label. */
export interface Sides {
  /** Whether each label is benign. */
  benign: readonly boolean[];
  /** Whether the benign side wins with this probability. */
  benignWins(benignProbability: number): boolean;
}

interface Subtree {
  node: TrieNode;
  /** Place of the token that leads to it on the path of its labels. */
  depth: number;
  mass: number;
}

/** A subtree that holds labels of both sides is looked into while it carries more than this probability. */
const mixedMassLimit = 0.02;

/**
 * Chooses one label of a closed list.
 *
 * The model is asked only where the list branches. There its logits of the allowed tokens give, by softmax at
 * temperature 1, P(branch | path so far, answer within the list). Runs without a branch have probability 1 and are
 * evaluated together with the next branch. So a label's probability is the product of the branch probabilities on its
 * path (chain rule), the branches of a point share its mass, and all labels together have 1.
 *
 * Only the most probable path is followed. Of the others, a sibling that leads to one label is known exactly; one that
 * leads to several is known in sum.
 *
 * `sides` makes it first decide between benign and attack, then the label: without that, one benign label of 0.3 would
 * win over a dozen attack labels of 0.05 each. The mass of a side is exact wherever a subtree is all of one side; a mixed
 * subtree is opened while it carries more than 0.02, so that the error of the sum stays below what a person can see.
 */
export async function decodeField(
  scorer: TokenScorer,
  trie: LabelTrie,
  pending: readonly number[],
  sides?: Sides,
): Promise<{ field: DecodedField; pending: number[] }> {
  const mass: (number | undefined)[] = trie.paths.map(() => undefined);
  const open: Subtree[] = [];
  /** Where the first branch is: all labels share what comes before. */
  let fork: { position: number; depth: number } | undefined;
  /** Label whose path is in the model's state, and its tokens that are not. */
  let walked: { label: number; pending: number[] } = { label: -1, pending: [] };

  const follow = async (
    start: TrieNode,
    before: readonly number[],
    startDepth: number,
    startMass: number,
  ): Promise<void> => {
    let node = start;
    let run = [...before];
    let depth = startDepth;
    let reached = startMass;
    while (node.children.size > 0) {
      const branches = [...node.children];
      let chosen = 0;
      if (branches.length > 1) {
        const allowed = branches.map(([token]) => token);
        const [logits = []] = await scorer.score(run, [{ at: run.length - 1, allowed }]);
        run = [];
        fork ??= { position: scorer.position, depth };
        const probabilities = softmax(logits);
        chosen = indexOfLargest(probabilities);
        for (const [index, [, child]] of branches.entries()) {
          if (index === chosen) continue;
          const share = reached * (probabilities[index] ?? 0);
          const [only, ...more] = child.labels;
          if (only !== undefined && more.length === 0) mass[only] = share;
          else open.push({ node: child, depth, mass: share });
        }
        reached *= probabilities[chosen] ?? 0;
      }
      const branch = branches[chosen];
      if (!branch) throw new Error('A branch without tokens.');
      run.push(branch[0]);
      node = branch[1];
      depth++;
    }
    const label = node.labels[0];
    if (label === undefined) throw new Error('A path without a label.');
    mass[label] = reached;
    walked = { label, pending: run };
  };

  const lookInto = async (subtree: Subtree): Promise<void> => {
    open.splice(open.indexOf(subtree), 1);
    if (!fork) throw new Error('A subtree without a branch.');
    // From the first branch on: what lies between may have been another path's since.
    await scorer.rewind(fork.position);
    const path = trie.paths[subtree.node.labels[0] ?? -1] ?? [];
    await follow(subtree.node, path.slice(fork.depth, subtree.depth + 1), subtree.depth + 1, subtree.mass);
  };

  await follow(trie.root, pending, 0, 1);
  let label = walked.label;

  if (sides) {
    const { benign } = sides;
    const isMixed = ({ node }: Subtree) => new Set(node.labels.map((index) => benign[index])).size > 1;
    for (let mixed = open.find((one) => isMixed(one) && one.mass > mixedMassLimit); mixed; ) {
      await lookInto(mixed);
      mixed = open.find((one) => isMixed(one) && one.mass > mixedMassLimit);
    }
    const benignMass = sum(spread(mass, open).map((probability, index) => (benign[index] ? probability : 0)));
    const side = sides.benignWins(benignMass);
    // The best label of the winning side may hide in a subtree that was not opened: open while one could hold it.
    for (;;) {
      const known = bestOf(mass, (index) => benign[index] === side);
      const rival = open
        .filter((one) => one.node.labels.some((index) => benign[index] === side) && one.mass > (mass[known] ?? 0))
        .sort((first, second) => second.mass - first.mass)[0];
      if (!rival) {
        label = known;
        break;
      }
      await lookInto(rival);
    }
  }

  let rest = walked.pending;
  if (label !== walked.label && fork) {
    await scorer.rewind(fork.position);
    rest = (trie.paths[label] ?? []).slice(fork.depth);
  }
  return {
    field: { label, probabilities: spread(mass, open), exact: mass.map((value) => value !== undefined) },
    pending: rest,
  };
}

/** Shares the mass of subtrees that were not opened evenly among their labels. */
function spread(mass: readonly (number | undefined)[], open: readonly Subtree[]): number[] {
  const probabilities = mass.map((value) => value ?? 0);
  for (const { node, mass: shared } of open) {
    for (const index of node.labels) probabilities[index] = shared / node.labels.length;
  }
  return probabilities;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function indexOfLargest(values: readonly number[]): number {
  return values.reduce((best, value, index) => (value > (values[best] ?? Number.NEGATIVE_INFINITY) ? index : best), 0);
}

/** Index of the largest known mass among the labels that `allowed` admits; -1 where none is known. */
function bestOf(mass: readonly (number | undefined)[], allowed: (index: number) => boolean): number {
  let best = -1;
  mass.forEach((value, index) => {
    if (value !== undefined && allowed(index) && value > (mass[best] ?? -1)) best = index;
  });
  return best;
}
