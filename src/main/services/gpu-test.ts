import type { EventGroup } from '../../shared/group.ts';
import type { LoadedPack } from '../../shared/pack.ts';
import type { BackendKind } from '../../shared/status.ts';
import type { Classifier, ModelAnswer } from '../triage/classifier.ts';
import { gpuKinds, type HardwareProbe } from '../triage/hardware/hardware-probe.ts';
import type { MachineRecords } from '../triage/hardware/machine-records.ts';
import { probeAll } from '../triage/hardware/probe-all.ts';
import { createClassifier } from '../triage/llama-classifier.ts';
import { createTextClassifier } from './classify-text.ts';
import { modelAlone } from './model-alone.ts';
import { sampleTexts } from './sample-texts.ts';

/**
 * How far a probability may be from the processor's: backends round intermediate results in their own ways, which shows in the third
 * digit; a broken one (wrong driver, wrong kernel) is off by tenths.
 */
const largestAllowed = 0.05;
const medianAllowed = 0.01;

/** One backend against the processor, over the same prompts. */
export interface GpuComparison {
  kind: BackendKind;
  device: string;
  layers: { onGpu: number; all: number } | null;
  /** Differences of the attack probability. */
  largest: number;
  median: number;
  /** Prompts with another threat than on the processor. */
  otherThreats: number;
  /** Prompt tokens a second: here, and on the processor. */
  tokensPerSecond: number;
  tokensPerSecondOnProcessor: number;
  agrees: boolean;
}

/** What was compared on this machine; nothing where no graphics backend can be started. */
export interface GpuTest {
  probe: HardwareProbe;
  prompts: number;
  comparisons: GpuComparison[];
  /** Backends that could not be loaded, with the reasons. */
  failures: { kind: BackendKind; reasons: string[] }[];
}

/** Runs a pack's language model, without the linear models beside it, on the processor and on each backend that started. */
export async function testGpu(loaded: LoadedPack, records: MachineRecords): Promise<GpuTest> {
  const probe = await probeAll(records);
  const kinds = gpuKinds.filter((kind) => probe.backends[kind].state === 'started' || probe.endedWith.includes(kind));
  const result: GpuTest = { probe, prompts: sampleTexts.length, comparisons: [], failures: [] };
  if (kinds.length === 0) return result;
  const pack = modelAlone(loaded);
  const onProcessor = await answersOn(await createClassifier(pack, { backend: 'cpu' }));
  for (const kind of kinds) {
    const classifier = await createClassifier(pack, { backend: kind, records });
    const { backend } = classifier;
    if (backend.kind === kind) result.comparisons.push(compare(await answersOn(classifier), onProcessor));
    else {
      await classifier.dispose();
      result.failures.push({ kind, reasons: backend.reasons });
    }
  }
  return result;
}

/** What a classifier said of the sample texts, and how fast. */
interface Answers {
  backend: Classifier['backend'];
  answers: ModelAnswer[];
  tokensPerSecond: number;
}

/** Judges the sample texts, after a few to warm up; ends the classifier. */
export async function answersOn(classifier: Classifier): Promise<Answers> {
  try {
    const groups = sampleGroups(classifier);
    await classifier.classify(groups.slice(0, 4));
    const started = performance.now();
    const answers = await classifier.classify(groups);
    const tokens = answers.reduce((sum, answer) => sum + answer.promptTokens, 0);
    return { backend: classifier.backend, answers, tokensPerSecond: (1000 * tokens) / (performance.now() - started) };
  } finally {
    await classifier.dispose();
  }
}

/** The sample texts as groups, the way in which this pack reads texts. */
export function sampleGroups(classifier: Classifier): EventGroup[] {
  const { groupOf } = createTextClassifier(classifier);
  return sampleTexts.map(groupOf);
}

/** How far two sets of answers to the same prompts are from each other. */
export function compare(here: Answers, onProcessor: Answers): GpuComparison {
  const pairs = here.answers.map((answer, index) => {
    const other = onProcessor.answers[index]?.classification;
    if (!other) throw new Error('The processor answered fewer prompts.');
    const { attackProbability, threat } = answer.classification;
    return { difference: Math.abs(attackProbability - other.attackProbability), other: threat !== other.threat };
  });
  const differences = pairs.map(({ difference }) => difference).sort((first, second) => first - second);
  const largest = differences.at(-1) ?? 0;
  const median = differences[Math.floor(differences.length / 2)] ?? 0;
  const { kind, device, layers } = here.backend;
  if (kind === 'endpoint') throw new Error('A server on the network is no hardware of this PC.');
  return {
    kind,
    device,
    layers,
    largest,
    median,
    otherThreats: pairs.filter(({ other }) => other).length,
    tokensPerSecond: here.tokensPerSecond,
    tokensPerSecondOnProcessor: onProcessor.tokensPerSecond,
    // A broken kernel may give NaN, which agrees with nothing and has no order.
    agrees: !differences.some(Number.isNaN) && largest <= largestAllowed && median <= medianAllowed,
  };
}
