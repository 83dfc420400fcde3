/** Words that say nothing about the kind of a threat. */
const fillers = new Set(['a', 'an', 'the', 'attack', 'attacks', 'attempt', 'attempts', 'detected', 'possible', 'type']);
const negations = ['no', 'not', 'none', 'without', 'non'];

/** How alike the words of a written label and a known one must be (Dice: twice the common words through all words of both). */
const leastLikeness = 0.6;

/** More of a written label than this is not read: none of the closed lists has one as long. */
const mostCharacters = 200;

/**
 * The label of a closed list that a model meant, or null where that can't be said. It is the one that is equal without case,
 * marks and kinds of dashes; else the one whose words are most like the written ones, if they are alike by 0.6 or more, no other
 * label is as like, and nothing is denied that the label states. Words that several labels have, such as `SQL Injection`,
 * name none of them.
 */
export function matchLabel<Label extends string>(written: string, labels: readonly Label[]): Label | null {
  const words = wordsOf(written.slice(0, mostCharacters));
  const same = labels.find((label) => wordsOf(label).join(' ') === words.join(' '));
  if (same !== undefined) return same;
  const telling = tellingWords(words);
  const ranked = labels
    .map((label) => ({ label, words: wordsOf(label) }))
    .filter((one) => !negations.some((word) => words.includes(word) && !one.words.includes(word)))
    .map((one) => ({ label: one.label, words: tellingWords(one.words) }))
    .map((one) => ({ ...one, likeness: likenessOf(telling, one.words) }))
    .sort((first, second) => second.likeness - first.likeness);
  const [best, next] = ranked;
  if (!best || best.likeness < leastLikeness || best.likeness === next?.likeness) return null;
  const holders = ranked.filter((one) => [...telling].every((word) => one.words.has(word)));
  return best.likeness < 1 && holders.length > 1 ? null : best.label;
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function tellingWords(words: readonly string[]): Set<string> {
  return new Set(words.filter((word) => !fillers.has(word)));
}

function likenessOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size + right.size === 0) return 0;
  return (2 * [...left].filter((word) => right.has(word)).length) / (left.size + right.size);
}
