/**
 * Probabilities of an exported adapter in the app against those of PyTorch, which `make compare` writes.
 *
 *     node test/quality/compare-with-training.ts PACK_FOLDER comparison.json
 */
import { readFileSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { z } from 'zod';
import { loadPack } from '../../src/main/models/packs.ts';
import { loadModel } from '../../src/main/triage/hardware/loaded-model.ts';
import { softmax } from '../../src/main/triage/probabilities.ts';
import { createSequenceScorer } from '../../src/main/triage/sequence-scorer.ts';

const fields = ['threat', 'technique', 'severity'] as const;
const perField = <Schema extends z.ZodType>(schema: Schema) =>
  z.object({ threat: schema, technique: schema, severity: schema });
const comparisonSchema = z.object({
  labels: perField(z.array(z.object({ label: z.string(), token: z.number() }))),
  prompts: z.array(
    z.object({
      text: z.string(),
      tokens: z.array(z.number()),
      slots: perField(z.number()),
      probabilities: perField(z.array(z.number())),
    }),
  ),
});

const [, , packFolder, file] = argv;
if (packFolder === undefined || file === undefined) {
  console.error('usage: compare-with-training.ts PACK_FOLDER comparison.json');
  exit(2);
}
const { labels, prompts } = comparisonSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const { context, model } = await loadModel(await loadPack(packFolder), {
  backend: 'cpu',
  sequences: 1,
  batchSize: 256,
  threads: undefined,
  leaveCoresFree: 0,
  log: () => {},
});
const sequence = context.getSequence();
const scorer = createSequenceScorer(sequence, () => {});
const differences: { field: string; difference: number; agrees: boolean }[] = [];
for (const { tokens, slots, probabilities } of prompts) {
  await sequence.clearHistory();
  const inOrder = [...fields].sort((first, second) => slots[first] - slots[second]);
  const logits = await scorer.score(
    tokens,
    inOrder.map((field) => ({ at: slots[field], allowed: labels[field].map(({ token }) => token) })),
  );
  inOrder.forEach((field, index) => {
    const here = softmax(logits[index] ?? []);
    const there = probabilities[field];
    const difference = Math.max(...here.map((value, label) => Math.abs(value - (there[label] ?? 0))));
    differences.push({ field, difference, agrees: largest(here) === largest(there) });
  });
}
for (const field of fields) {
  const found = differences.filter((one) => one.field === field);
  const sizes = found.map(({ difference }) => difference).sort((first, second) => first - second);
  const agreeing = found.filter(({ agrees }) => agrees).length;
  console.log(
    `${field}: largest difference ${sizes.at(-1)?.toFixed(4)}, median ${sizes[Math.floor(sizes.length / 2)]?.toFixed(4)}; the same label first in ${agreeing} of ${found.length}`,
  );
}
await context.dispose();
await model.dispose();

function largest(values: readonly number[]): number {
  return values.reduce((best, value, index) => (value > (values[best] ?? Number.NEGATIVE_INFINITY) ? index : best), 0);
}
