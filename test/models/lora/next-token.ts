import type { Llama, Token } from 'node-llama-cpp';
import { z } from 'zod';

/** What PyTorch says of some prompts (`training/model/next_token.py`): all next tokens but those that are hardly likely. */
export const referenceSchema = z.array(
  z.object({ tokens: z.array(z.number()), next: z.array(z.number()), probabilities: z.array(z.number()) }),
);
export type Reference = z.infer<typeof referenceSchema>;

/** How far two ways of computing are apart in one prompt. */
export interface Difference {
  /** The largest difference of a next token's probability. */
  largest: number;
  /** Whether both hold the same token for the likeliest. */
  sameFirst: boolean;
}

/** Compares the app's probabilities of the next token over the whole vocabulary with PyTorch's, prompt by prompt. */
export async function nextTokenDifferences(
  llama: Llama,
  { base, adapter }: { base: string; adapter?: string },
  reference: Reference,
): Promise<Difference[]> {
  const model = await llama.loadModel({ modelPath: base });
  const context = await model.createContext({
    contextSize: Math.max(...reference.map(({ tokens }) => tokens.length)) + 1,
    threads: 2,
    ...(adapter !== undefined && { lora: adapter }),
  });
  const sequence = context.getSequence();
  const differences: Difference[] = [];
  for (const { tokens, next, probabilities } of reference) {
    await sequence.clearHistory();
    const prompt = tokens as Token[];
    const last = prompt.at(-1);
    if (last === undefined) throw new Error('a prompt without tokens');
    const answers = await sequence.controlledEvaluate([
      ...prompt.slice(0, -1),
      // At temperature 0 the probabilities are those of the whole vocabulary.
      [last, { generateNext: { probabilities: true, options: { temperature: 0 } } }],
    ]);
    const here: ReadonlyMap<number, number> = answers.at(-1)?.next.probabilities ?? new Map();
    const there = new Map(next.map((token, index) => [token, probabilities[index] ?? 0]));
    const all = [...new Set([...here.keys(), ...there.keys()])];
    differences.push({
      largest: Math.max(...all.map((token) => Math.abs((here.get(token) ?? 0) - (there.get(token) ?? 0)))),
      sameFirst: likeliest(here) === likeliest(there),
    });
  }
  await model.dispose();
  return differences;
}

function likeliest(probabilities: ReadonlyMap<number, number>): number | undefined {
  return [...probabilities].reduce((best, one) => (one[1] > best[1] ? one : best), [-1, -1] as const)[0];
}
