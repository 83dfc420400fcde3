/**
 * Speed and accuracy of the verdict path. Prints one JSON object.
 *
 *     node test/bench/verdict.bench.ts DATA [ROUNDS] [SEQUENCES,...] [THREADS,...] [BATCH,...]
 *
 * DATA is a JSON array of {input, output} in the form of OpenSOC-AI's soc_eval.json. The prefill ceiling is plain
 * evaluation of the same number of tokens, of the same texts, in a context of the same shape. Both are measured in turn and the best
 * round of each counts: other programs only ever make a round slower.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, cpuUsage, memoryUsage } from 'node:process';
import type { Token } from 'node-llama-cpp';
import { z } from 'zod';
import { loadPack } from '../../src/main/models/packs.ts';
import type { ModelAnswer } from '../../src/main/triage/classifier.ts';
import { createClassifier } from '../../src/main/triage/llama-classifier.ts';
import { loadModel } from '../../src/main/triage/loaded-model.ts';
import { groupOf } from '../triage/groups.ts';

const [, , data, rounds = '3', sequenceList = '8', threadList = '2', batchList = '256'] = argv;
if (data === undefined) throw new Error('Name the file with the data.');
const entries = z
  .array(z.object({ input: z.string(), output: z.string() }))
  .parse(JSON.parse(readFileSync(data, 'utf8')));
const pack = await loadPack(join(import.meta.dirname, '../../resources/models/starter'));
const groups = entries.map(({ input }, index) => groupOf([input], [], String(index)));
const numbers = (list: string) => list.split(',').map(Number);

/** Tokens a second by the clock, and by the processor time of this process, which other programs don't change. */
interface Speed {
  clock: number;
  processor: number;
}

async function speedOf(work: () => Promise<number>): Promise<Speed> {
  const started = performance.now();
  const before = cpuUsage();
  const tokens = await work();
  const { user, system } = cpuUsage(before);
  return { clock: (tokens / (performance.now() - started)) * 1000, processor: (tokens / (user + system)) * 1e6 };
}

/** Speeds of several rounds: the best by the clock, and by processor time where no thread spins in waiting. */
function best(speeds: readonly Speed[]) {
  return {
    clock: Math.max(...speeds.map((speed) => speed.clock)),
    processor: Math.max(...speeds.map((speed) => speed.processor)),
  };
}

/** Threat, technique and severity as the expected output names them. */
function expected(output: string): { threat: string; technique: string; severity: string } {
  const line = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(output)?.[1]?.trim() ?? '';
  return {
    threat: line('THREAT_TYPE'),
    technique: line('MITRE_TECHNIQUE').split(' ')[0] ?? '',
    severity: line('SEVERITY'),
  };
}

function accuracy(answers: readonly ModelAnswer[]) {
  const right = { threat: 0, technique: 0, severity: 0 };
  answers.forEach(({ classification }, index) => {
    const want = expected(entries[index]?.output ?? '');
    if (classification.threat === want.threat) right.threat++;
    if ((classification.techniques[0]?.id ?? 'N/A') === want.technique) right.technique++;
    if (classification.severity === want.severity) right.severity++;
  });
  return Object.fromEntries(Object.entries(right).map(([name, count]) => [name, count / answers.length]));
}

const settings = numbers(sequenceList).flatMap((sequences) =>
  numbers(threadList).flatMap((threads) => numbers(batchList).map((batchSize) => ({ sequences, threads, batchSize }))),
);
const results = [];
for (const setting of settings) {
  const options = { ...setting, backend: 'cpu' as const, leaveCoresFree: 0, log: () => {} };
  const startedLoading = performance.now();
  const classifier = await createClassifier(pack, options);
  const loadSeconds = (performance.now() - startedLoading) / 1000;
  const plain = await loadModel(pack, options);
  const sequences = Array.from({ length: setting.sequences }, () => plain.context.getSequence());
  const { prefix, suffix, maxTokens } = pack.pack.format.prompt;
  const prompts = entries.map(({ input }) => plain.model.tokenize(prefix + input + suffix).slice(0, maxTokens));

  /** Evaluates every prompt, lengthened by as many of its own tokens as the answer has. */
  const prefill = async (extra: readonly number[]) => {
    let next = 0;
    let tokens = 0;
    await Promise.all(
      sequences.map(async (sequence) => {
        for (let index = next++; index < prompts.length; index = next++) {
          const prompt = prompts[index] ?? [];
          const text: Token[] = [...prompt, ...prompt.slice(0, extra[index])];
          await sequence.clearHistory();
          await sequence.evaluateWithoutGeneratingNewTokens(text);
          tokens += text.length;
        }
      }),
    );
    return tokens;
  };

  const verdictRounds: Speed[] = [];
  const prefillRounds: Speed[] = [];
  let answers: ModelAnswer[] = [];
  const tokensOf = () => answers.reduce((sum, answer) => sum + answer.promptTokens + answer.outputTokens, 0);
  for (let round = 0; round < Number(rounds); round++) {
    verdictRounds.push(
      await speedOf(async () => {
        answers = await classifier.classify(groups);
        return tokensOf();
      }),
    );
    prefillRounds.push(await speedOf(() => prefill(answers.map((answer) => answer.outputTokens))));
  }
  const verdict = best(verdictRounds);
  const ceiling = best(prefillRounds);
  const tokensPerVerdict = tokensOf() / answers.length;
  results.push({
    ...setting,
    loadSeconds: Number(loadSeconds.toFixed(2)),
    prefillTokensPerSecond: Math.round(ceiling.clock),
    verdictTokensPerSecond: Math.round(verdict.clock),
    share: Number((verdict.clock / ceiling.clock).toFixed(3)),
    // With one thread no time is spent spinning, so that processor time shows the share on a busy machine, too.
    ...(setting.threads === 1 && { shareOfProcessorTime: Number((verdict.processor / ceiling.processor).toFixed(3)) }),
    tokensPerVerdict: Math.round(tokensPerVerdict),
    verdictsPerSecond: Number((verdict.clock / tokensPerVerdict).toFixed(2)),
    accuracy: accuracy(answers),
    residentMb: Math.round(memoryUsage().rss / 1e6),
  });
  await plain.context.dispose();
  await plain.model.dispose();
  await classifier.dispose();
}
console.log(JSON.stringify({ entries: entries.length, results }, null, 2));
