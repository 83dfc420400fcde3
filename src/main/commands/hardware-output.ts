import type { BackendChoice } from '../../shared/status.ts';
import { backendNames } from '../../shared/texts/names.ts';
import { count, memorySize } from '../../shared/texts/numbers.ts';
import type { GpuComparison, GpuTest } from '../services/gpu-test.ts';
import { type BackendProbe, gpuKinds, type HardwareProbe } from '../triage/hardware/hardware-probe.ts';

const titles = { metal: 'Metal', cuda: 'CUDA', vulkan: 'Vulkan' } as const;

const states: Readonly<Record<Exclude<BackendProbe['state'], 'started' | 'failed'>, string>> = {
  'wrong-platform': 'not on this kind of computer',
  'not-installed': 'its package is not installed',
  'no-driver': 'no driver was found',
  'no-runtime': 'the driver is there, the CUDA toolkit is not',
  found: 'driver found, not started',
};

/** What a probe found, a line each. */
export function probeLines(probe: HardwareProbe): string[] {
  const { memory, cards, nvidiaDriver, cudaToolkits, endedWith } = probe;
  const free = memory.free === null ? '' : `, ${memorySize(memory.free)} free`;
  const driver =
    nvidiaDriver && `${nvidiaDriver.version}, runs CUDA up to ${nvidiaDriver.cuda ?? 'a version it does not say'}`;
  return [
    `Processor: ${probe.processor}, ${many(probe.cores, 'core')}`,
    `Memory: ${memorySize(memory.total)}${memory.container ? ' (limit of this container)' : ''}${free}`,
    `Graphics cards: ${cards === null ? 'not told by this system' : cards.map(cardText).join('; ') || 'none found'}`,
    ...(driver ? [`NVIDIA driver: ${driver}`] : []),
    ...(cudaToolkits.length > 0 ? [`CUDA toolkits: ${cudaToolkits.join(', ')}`] : []),
    ...gpuKinds.map(
      (kind) =>
        `  ${titles[kind]}: ${endedWith.includes(kind) ? 'left out, Porchlight ended while it used it' : backendState(probe.backends[kind])}`,
    ),
  ];
}

const many = (value: number, name: string) => `${value} ${name}${value === 1 ? '' : 's'}`;

function cardText({ name, driver, drivesDisplay }: NonNullable<HardwareProbe['cards']>[number]): string {
  const screen = drivesDisplay ? ', drives a screen' : '';
  return `${name} (${driver === null ? 'no driver' : `driver ${driver}`}${screen})`;
}

function backendState({ state, failure, devices, memory }: BackendProbe): string {
  if (state === 'failed') return `did not start (${failure || 'no reason given'})`;
  if (state !== 'started') return states[state];
  const video = memory ? `, ${memorySize(memory.total)} of video memory, ${memorySize(memory.free)} free` : '';
  return `runs on ${devices.join(', ') || 'no device'}${video}`;
}

/** What the model runs on and why not on something faster, a line each. */
export function backendLines(backend: BackendChoice): string[] {
  const { kind, device, threads, layers, batchSize, promptTokensPerSecond: speed, reasons, fallback, notice } = backend;
  const parts = [
    ...(threads === 0 ? [] : [many(threads, 'thread')]),
    ...(layers ? [`${layers.onGpu} of ${layers.all} layers on the card`] : []),
    ...(batchSize === null ? [] : [`batches of ${batchSize} tokens`]),
    speed === null ? 'speed not measured' : `${count(speed)} tokens of prompts a second`,
  ];
  return [
    `Backend: ${backendNames[kind]}, ${device}, ${parts.join(', ')}`,
    ...[...new Set([notice, ...reasons, fallback])].flatMap((reason) => (reason === undefined ? [] : [`  ${reason}`])),
  ];
}

/** The result of comparing graphics backends with the processor, a line each. */
export function gpuTestLines({ probe, prompts, comparisons, failures }: GpuTest): string[] {
  return [
    ...probeLines(probe),
    ...comparisons.flatMap((comparison) => comparisonLines(comparison, prompts)),
    ...failures.flatMap(({ kind, reasons }) => [
      `${backendNames[kind]}: FAILED, the model did not load`,
      ...reasons.map((reason) => `  ${reason}`),
    ]),
    ...(comparisons.length + failures.length === 0 ? ['There is no graphics backend to test on this computer.'] : []),
  ];
}

function comparisonLines(comparison: GpuComparison, prompts: number): string[] {
  const { kind, device, layers, largest, median, otherThreats, tokensPerSecond, tokensPerSecondOnProcessor } =
    comparison;
  const onCard = layers ? `, ${layers.onGpu} of ${layers.all} layers` : '';
  const times = (tokensPerSecond / tokensPerSecondOnProcessor).toFixed(1);
  return [
    `${backendNames[kind]}, ${device}${onCard}: ${comparison.agrees ? 'agrees with the processor' : 'DOES NOT AGREE with the processor'}`,
    `  ${prompts} prompts: largest difference of a probability ${largest.toFixed(4)} (at most 0.05 allowed), median ${median.toFixed(4)} (at most 0.01)`,
    `  another threat named: ${otherThreats}`,
    `  ${count(tokensPerSecond)} tokens of prompts a second, the processor ${count(tokensPerSecondOnProcessor)}: ${times} times its speed`,
  ];
}
