/**
 * Speed and accuracy of the verdict path with the adapter v0 on OpenSOC-AI's evaluation set.
 *
 *     node test/bench/verdict.bench.ts [ROUNDS] [SEQUENCES,...] [THREADS,...] [BATCH,...]
 *
 * The prefill ceiling is plain evaluation of the same number of tokens, of the same texts, in a context of the same
 * shape. Both are measured in turn and the best round of each counts: other programs only ever make a round slower.
 */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { argv, cpuUsage, memoryUsage } from 'node:process';
import type { Token } from 'node-llama-cpp';
import { z } from 'zod';
import type { ModelAnswer } from '../../src/main/triage/classifier.ts';
import { createClassifier } from '../../src/main/triage/llama-classifier.ts';
import { loadModel } from '../../src/main/triage/loaded-model.ts';
import { groupOf } from '../triage/groups.ts';
import { loadStarterV0 } from '../triage/packs.ts';
import { type Figure, printFigures } from './measure.ts';

const [, , rounds = '2', sequenceList = '8', threadList = String(availableParallelism()), batchList = '256'] = argv;
const data = join(import.meta.dirname, '../fixtures/opensoc/soc_eval.json');
const entries = z
  .array(z.object({ input: z.string(), output: z.string() }))
  .parse(JSON.parse(readFileSync(data, 'utf8')));
const pack = await loadStarterV0();
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
for (const setting of settings) {
  const options = { ...setting, backend: 'cpu' as const, leaveCoresFree: 0, log: () => {} };
  const startedLoading = performance.now();
  const classifier = await createClassifier(pack, options);
  const loadSeconds = (performance.now() - startedLoading) / 1000;
  const plain = await loadModel(pack, options);
  const sequences = Array.from({ length: setting.sequences }, () => plain.context.getSequence());
  const { prefix, suffix, maxTokens } = pack.format.prompt;
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
  const share = verdict.clock / ceiling.clock;
  // With one thread no time is spent spinning, so that processor time shows the share on a busy machine, too.
  const shareOfProcessorTime = verdict.processor / ceiling.processor;
  const figures: Figure[] = [
    { measure: 'load', value: loadSeconds, unit: 's' },
    { measure: 'plain prefill', value: ceiling.clock, unit: 'tokens/s' },
    { measure: 'verdict path', value: verdict.clock, unit: 'tokens/s' },
    { measure: 'share of the prefill speed', value: share, unit: '', target: '>= 0.6', met: share >= 0.6 },
    ...(setting.threads === 1
      ? [
          {
            measure: 'share by processor time',
            value: shareOfProcessorTime,
            unit: '',
            target: '>= 0.6',
            met: shareOfProcessorTime >= 0.6,
          },
        ]
      : []),
    { measure: 'tokens a verdict', value: tokensPerVerdict, unit: '' },
    { measure: 'verdicts', value: verdict.clock / tokensPerVerdict, unit: '/s' },
    { measure: 'resident memory', value: memoryUsage().rss / 1e6, unit: 'MB' },
    ...Object.entries(accuracy(answers)).map(([name, value]) => ({
      measure: `accuracy of ${name}, n = 50`,
      value,
      unit: '',
    })),
  ];
  printFigures(`verdict, ${setting.sequences} sequences, ${setting.threads} threads`, figures);
  await plain.context.dispose();
  await plain.model.dispose();
  await classifier.dispose();
}
