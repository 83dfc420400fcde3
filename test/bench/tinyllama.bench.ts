/**
 * Speed of the verdict path of a model with TinyLlama's shape and random weights, asked in the opensoc format over
 * OpenSOC-AI's evaluation texts. Its answers are noise; its work is that of the real one.
 *
 *     node test/bench/tinyllama.bench.ts [ROUNDS] [QUANTISATION,...] [TEXTS] [SEQUENCES] [BATCH] [THREADS]
 *
 * The prefill limit is the plain evaluation of the same prompts, each from its beginning, in the same context shape. Both are
 * measured in turn and the best round counts: other programs only ever make a round slower. Figures per processor second say what one
 * core gives where other programs take a part of the time; they are true with one thread, because waiting threads spin.
 */
import { availableParallelism } from 'node:os';
import { argv, cpuUsage } from 'node:process';
import type { Token } from 'node-llama-cpp';
import type { ModelAnswer } from '../../src/main/triage/classifier.ts';
import { loadModel } from '../../src/main/triage/hardware/loaded-model.ts';
import { createClassifier } from '../../src/main/triage/llama-classifier.ts';
import { createPromptBuilder } from '../../src/main/triage/prompt-builder.ts';
import type { LoadedPack } from '../../src/shared/pack.ts';
import { type Quantisation, tinyLlamaShape } from '../models/random-llama.ts';
import { groupOf } from '../triage/groups.ts';
import { writeRandomPack } from '../triage/opensoc/random-pack.ts';
import { entries } from '../triage/opensoc/soc-eval.ts';
import { type Figure, printFigures } from './measure.ts';

const [, , roundCount = '2', kinds = 'Q4_K_M,Q4_0', texts = '16', sequenceCount = '8', batch = '256', threadCount] =
  argv;
const sequences = Number(sequenceCount);
const threads = Number(threadCount ?? availableParallelism());
const groups = entries.slice(0, Number(texts)).map(({ input }) => groupOf([input]));
/** OpenSOC-AI's own speed on a processor: 3 entries a minute (arXiv 2604.26217). */
const paperSpeed = 0.05;

interface Speed {
  perSecond: number;
  perProcessorSecond: number;
}

async function speedOf(count: number, work: () => Promise<unknown>): Promise<Speed> {
  const started = performance.now();
  const before = cpuUsage();
  await work();
  const { user, system } = cpuUsage(before);
  return {
    perSecond: (count * 1000) / (performance.now() - started),
    perProcessorSecond: (count * 1e6) / (user + system),
  };
}

const best = (speeds: readonly Speed[], by: keyof Speed) => Math.max(...speeds.map((speed) => speed[by]));

for (const quantisation of kinds.split(',') as Quantisation[]) {
  const pack = await writeRandomPack(tinyLlamaShape, quantisation);
  try {
    printFigures(`tinyllama ${quantisation}, ${sequences} sequences, ${threads} threads`, await measure(pack));
  } finally {
    await pack.remove();
  }
}

async function measure(pack: LoadedPack): Promise<Figure[]> {
  const options = {
    backend: 'cpu' as const,
    sequences,
    batchSize: Number(batch),
    threads,
    leaveCoresFree: 0,
    log: () => {},
  };
  const builder = await createPromptBuilder(pack);
  const prompts = groups.map((group) => builder.build(group).tokens);
  await builder.dispose();
  const startedLoading = performance.now();
  const classifier = await createClassifier(pack, options);
  const load = (performance.now() - startedLoading) / 1000;
  const bare = await loadModel(pack, options);
  const free = Array.from({ length: sequences }, () => bare.context.getSequence());
  const prefill = async () => {
    let next = 0;
    const work = async (sequence: (typeof free)[number]) => {
      for (let prompt = prompts[next++]; prompt; prompt = prompts[next++]) {
        await sequence.clearHistory();
        await sequence.evaluateWithoutGeneratingNewTokens(prompt as Token[]);
      }
    };
    await Promise.all(free.map(work));
    bare.schedule.pause();
  };

  let answers: ModelAnswer[] = [];
  const verdicts: Speed[] = [];
  const limits: Speed[] = [];
  for (let round = 0; round < Number(roundCount); round++) {
    const answerAll = async () => {
      answers = await classifier.classify(groups);
    };
    verdicts.push(await speedOf(groups.length, answerAll));
    limits.push(await speedOf(groups.length, prefill));
  }
  await bare.context.dispose();
  await bare.model.dispose();
  await classifier.dispose();

  const lengths = prompts.map((prompt) => prompt.length).sort((first, second) => first - second);
  const tokens = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const written = answers.reduce((sum, { outputTokens }) => sum + outputTokens, 0) / answers.length;
  const share = best(verdicts, 'perSecond') / best(limits, 'perSecond');
  const speed = best(verdicts, 'perSecond');
  return [
    { measure: 'load, mapped into memory', value: load, unit: 's', target: '< 5', met: load < 5 },
    { measure: 'tokens of a prompt, median', value: lengths[Math.floor(lengths.length / 2)] ?? 0, unit: '' },
    { measure: 'tokens of a prompt, mean', value: tokens, unit: '' },
    { measure: 'tokens of an answer that are evaluated, mean', value: written, unit: '' },
    { measure: 'prefill limit', value: best(limits, 'perSecond') * tokens, unit: 'tokens/s' },
    { measure: 'prefill limit, a core', value: best(limits, 'perProcessorSecond') * tokens, unit: 'tokens/s' },
    { measure: 'share of the prefill limit', value: share, unit: '', target: '>= 0.6', met: share >= 0.6 },
    {
      measure: 'share of the prefill limit, by processor time',
      value: best(verdicts, 'perProcessorSecond') / best(limits, 'perProcessorSecond'),
      unit: '',
    },
    { measure: `verdicts, n = ${groups.length}`, value: speed, unit: '/s' },
    { measure: 'verdicts, a core', value: best(verdicts, 'perProcessorSecond'), unit: '/s' },
    {
      measure: "times the paper's speed",
      value: speed / paperSpeed,
      unit: '',
      target: '>= 20',
      met: speed >= 20 * paperSpeed,
    },
  ];
}
