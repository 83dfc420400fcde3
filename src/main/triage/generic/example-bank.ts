import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { GenericFormat } from '../../../shared/pack.ts';
import { severitySchema } from '../../../shared/taxonomy.ts';
import { shippedFileDamaged } from '../shipped-file.ts';
import type { LabelledExample } from './messages.ts';

const exampleSchema = z.object({
  text: z.string(),
  threat: z.string(),
  benign: z.boolean(),
  severity: severitySchema,
  technique: z.string().nullable(),
});
export type BankExample = z.infer<typeof exampleSchema> & LabelledExample;

/** Labelled texts from which those most similar to a group are taken. */
export interface ExampleBank {
  /**
   * The `count` most similar examples, the most similar last, for models heed best what they read last. Both sides are among
   * them from two on: examples of one side alone would be an answer. The same text always gets the same examples.
   */
  mostSimilar(text: string, count: number): BankExample[];
}

/**
 * Similarity is the cosine of TF-IDF weights over words (Salton and Buckley 1988), logarithmic in how often a word stands
 * in a text. `admits`: whether an example may be used, such as by the labels of a pack.
 */
export function createExampleBank(
  all: readonly BankExample[],
  admits: (example: BankExample) => boolean = () => true,
): ExampleBank {
  const examples = all.filter(admits);
  const counts = examples.map(({ text }) => wordCounts(text));
  const inTexts = new Map<string, number>();
  for (const words of counts) for (const word of words.keys()) inTexts.set(word, (inTexts.get(word) ?? 0) + 1);
  const rarity = (word: string) => Math.log((1 + examples.length) / (1 + (inTexts.get(word) ?? 0)));
  /** Of each word the examples that hold it, with its weight there: few of them share a word with a text. */
  const holders = new Map<string, { index: number; weight: number }[]>();
  for (const [index, words] of counts.entries()) {
    for (const [word, weight] of unitVector(words, rarity)) {
      const known = holders.get(word);
      if (known) known.push({ index, weight });
      else holders.set(word, [{ index, weight }]);
    }
  }

  return {
    mostSimilar(text, count) {
      const similarities = examples.map(() => 0);
      for (const [word, asked] of unitVector(wordCounts(text), rarity)) {
        for (const { index, weight } of holders.get(word) ?? [])
          similarities[index] = (similarities[index] ?? 0) + asked * weight;
      }
      // A sort keeps the order of what is equal: the first in the bank comes first.
      const ranked = examples
        .map((example, index) => ({ example, similarity: similarities[index] ?? 0 }))
        .sort((first, second) => second.similarity - first.similarity)
        .map(({ example }) => example);
      const chosen = ranked.slice(0, count);
      const [first] = chosen;
      if (count > 1 && first && chosen.every(({ benign }) => benign === first.benign)) {
        const other = ranked.find(({ benign }) => benign !== first.benign);
        if (other) chosen.splice(-1, 1, other);
      }
      return chosen.reverse();
    },
  };
}

/** The bank for a pack: examples whose label it does not have are left out. Null where it asks for none. Throws as `readExamples`. */
export async function loadExampleBank(
  file: string,
  { threats, examples }: Pick<GenericFormat, 'threats' | 'examples'>,
): Promise<ExampleBank | null> {
  if (examples === 0) return null;
  const sides = new Map(threats.map(({ label, benign }) => [label, benign]));
  return createExampleBank(await readExamples(file), ({ threat, benign }) => sides.get(threat) === benign);
}

/** Reads a bank, a JSON object a line (`resources/examples/examples.jsonl`). Throws an `AppError` where it is missing or damaged. */
export async function readExamples(file: string): Promise<BankExample[]> {
  try {
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
    return lines.map((line) => exampleSchema.parse(JSON.parse(line)));
  } catch (cause) {
    throw shippedFileDamaged(file, cause);
  }
}

function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function unitVector(counts: ReadonlyMap<string, number>, rarity: (word: string) => number): Map<string, number> {
  const vector = new Map([...counts].map(([word, count]) => [word, (1 + Math.log(count)) * rarity(word)]));
  const length = Math.hypot(...vector.values());
  return new Map([...vector].map(([word, weight]) => [word, length === 0 ? 0 : weight / length]));
}
