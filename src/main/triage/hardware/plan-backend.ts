import { AppError } from '../../../shared/errors.ts';
import type { MemoryNeeds } from '../../../shared/model-facts.ts';
import type { BackendKind, Settings } from '../../../shared/status.ts';
import { memorySize } from '../../../shared/texts/numbers.ts';
import { driverFits, fittingToolkits } from './cuda-versions.ts';
import { type GpuKind, gpuKinds, type HardwareProbe } from './hardware-probe.ts';
import { layersThatFit, memoryBesideGpu, memoryForModel, scaledNeeds, videoMemoryForModel } from './memory-budget.ts';
import * as say from './sentences.ts';

/** Groups evaluated together and most tokens of a native call, as they are wanted. */
export interface WorkShape {
  sequences: number;
  batchSize: number;
}

/** One way to load a model. */
export interface LoadAttempt extends WorkShape {
  kind: BackendKind;
  /** Layers on the card; `all`; or `fit`: to be found out when the backend has started. 0 for the processor. */
  gpuLayers: number | 'all' | 'fit';
  /** What is said where this attempt is the one that runs and it is a step down by itself; else empty. */
  stepDown: string;
}

/** An attempt that was made and failed, with the sentence that says so. */
export interface FailedAttempt extends Pick<LoadAttempt, 'kind' | 'gpuLayers'> {
  sentence: string;
}

/** Attempts in the order in which they are made, the processor last. */
export interface LoadPlan {
  attempts: LoadAttempt[];
  /** One plain sentence for each step down that is known before loading, best backend first. */
  reasons: string[];
  /** Set, with no attempts, where neither memory is enough. */
  refusal: AppError | null;
}

/** A card that takes less than this part of the layers is not worth the copying: the processor is taken (janhq/jan #7881). */
export const leastShareOnGpu = 1 / 3;

const smallerShapes = [
  { sequences: 1, batch: 1 },
  { sequences: 1 / 2, batch: 1 },
  { sequences: 1 / 4, batch: 1 / 2 },
  { sequences: 1 / 8, batch: 1 / 2 },
];

const softwareDevices = /llvmpipe|lavapipe|softpipe|swiftshader|microsoft basic render/i;
/** Graphics inside processors, for the case that the backend doesn't tell that its memory is shared. */
const integratedDevices = /\b(?:u?hd graphics|iris|radeon (?:\(tm\) )?(?:vega \d+ )?graphics|adreno|mali)\b/i;

/**
 * Decides how a model is to be loaded on a probed machine, and says why each better way is not taken. `wish` comes first
 * where it can be had: it also overrides what is only advice (an integrated graphics unit, a version that looks too old, a
 * backend with which Porchlight ended). Without `needs` nothing is known of the model's memory: the library then fits the layers.
 * `failed` attempts are left out, and their sentences stand among the reasons.
 */
export function planBackend(
  probe: HardwareProbe,
  wish: Settings['backend'],
  needs: MemoryNeeds | null,
  wanted: WorkShape,
  failed: readonly FailedAttempt[] = [],
): LoadPlan {
  const reasons: string[] = [];
  const attempts: LoadAttempt[] = [];
  const notFailed = ({ kind, gpuLayers }: LoadAttempt) =>
    !failed.some((attempt) => attempt.kind === kind && attempt.gpuLayers === gpuLayers);
  if (wish !== 'cpu') {
    for (const kind of [...gpuKinds].sort((first, second) => Number(second === wish) - Number(first === wish))) {
      const wished = kind === wish;
      reasons.push(...failed.filter((attempt) => attempt.kind === kind).map(({ sentence }) => sentence));
      const hindrance = hindranceOf(kind, probe, wished);
      if (hindrance === null) {
        const { attempts: ways, reason } = attemptsOn(kind, probe, needs, wanted);
        attempts.push(...ways.filter(notFailed));
        if (reason && attempts.length === 0) reasons.push(reason);
      } else if (attempts.length === 0 && (wished || isStepDown(kind, probe))) reasons.push(hindrance);
    }
  }
  const onProcessor = processorAttempt(probe, needs, wanted);
  if (onProcessor && notFailed(onProcessor)) attempts.push(onProcessor);
  if (attempts.length > 0 || needs === null || failed.length > 0) return { attempts, reasons, refusal: null };
  return { attempts, reasons, refusal: tooLarge(probe, needs) };
}

/** Why a backend is not to be tried, or null where it is. */
function hindranceOf(kind: GpuKind, probe: HardwareProbe, wished: boolean): string | null {
  const impossible = say.whyNotAtAll(kind, probe);
  if (impossible) return impossible;
  if (!wished && probe.endedWith.includes(kind)) return say.endedWith(kind);
  const { devices, state } = probe.backends[kind];
  if (kind === 'cuda' && !wished) {
    const [newest] = probe.cudaToolkits;
    const fitting = fittingToolkits(probe.cudaToolkits);
    if (newest && fitting.length === 0) return say.toolkitTooOld(newest);
    const driver = probe.nvidiaDriver;
    if (fitting[0] && driver && !fitting.some((toolkit) => driverFits(driver.cuda, toolkit)))
      return say.driverTooOld(driver, fitting[0]);
  }
  if (state !== 'started') return null;
  const [device] = devices;
  if (device === undefined) return say.noDevice(kind);
  const real = devices.filter((name) => !softwareDevices.test(name));
  if (real.length === 0) return say.softwareDevice(kind, device);
  if (kind !== 'metal' && !wished && real.every((name) => isIntegrated(kind, name, probe)))
    return say.integratedDevice(kind, real[0] ?? device);
  return null;
}

function isIntegrated(kind: GpuKind, name: string, probe: HardwareProbe): boolean {
  const memory = probe.backends[kind].memory;
  return integratedDevices.test(name) || (memory !== null && memory.total > 0 && memory.unified >= memory.total);
}

/** Whether a backend could be expected here. A PC without a graphics card is not told what it lacks (node-llama-cpp #572). */
function isStepDown(kind: GpuKind, { backends, cards, endedWith, nvidiaDriver }: HardwareProbe): boolean {
  const { state, devices } = backends[kind];
  if (state === 'wrong-platform') return false;
  const nvidia = nvidiaDriver !== null || (cards ?? []).some((card) => card.vendor === 'nvidia');
  const card = nvidia || (cards ?? []).some(({ vendor }) => vendor !== 'other');
  if (endedWith.includes(kind) || state === 'failed' || kind === 'metal') return true;
  if (state === 'found' || state === 'started') return card || devices.some((name) => !softwareDevices.test(name));
  return kind === 'cuda' ? nvidia : card;
}

/** The ways to load on a backend that can be started: the whole, then once with fewer layers. */
function attemptsOn(
  kind: GpuKind,
  probe: HardwareProbe,
  needs: MemoryNeeds | null,
  wanted: WorkShape,
): { attempts: LoadAttempt[]; reason: string } {
  const { memory } = probe.backends[kind];
  if (needs === null || memory === null)
    return { attempts: [{ ...wanted, kind, gpuLayers: 'fit', stepDown: '' }], reason: '' };
  return attemptsOnStarted(kind, probe, needs, wanted);
}

/**
 * The ways to load on a backend whose video memory is known: all layers, with half the groups at once if need be, or those that
 * fit; then once with fewer, for an estimate that was too good. `reason` says why there is none.
 */
function attemptsOnStarted(
  kind: GpuKind,
  probe: HardwareProbe,
  needs: MemoryNeeds,
  wanted: WorkShape,
): { attempts: LoadAttempt[]; reason: string } {
  const { memory, devices } = probe.backends[kind];
  if (!memory) throw new Error(`${kind} was not started.`);
  const budget = videoMemoryForModel(memory, drivesDisplay(devices, probe), probe);
  const all = needs.layers;
  const half = Math.max(1, Math.floor(wanted.sequences / 2));
  const sequences = [wanted.sequences, half].find(
    (count) => layersThatFit(scaledNeeds(needs, count / wanted.sequences, 1), budget) === all,
  );
  const onGpu = sequences === undefined ? layersThatFit(needs, budget) : all;
  const room = memoryForModel(probe);
  // Where the processor alone can't hold the model, a few layers on the card may be what makes it fit.
  const least = needs.total <= room ? all * leastShareOnGpu : 1;
  const unified = memory.unified >= memory.total;
  if (onGpu < least) return { attempts: [], reason: say.sliverFits(kind, { onGpu, all }, budget) };
  if (!unified && memoryBesideGpu(needs, onGpu) > room)
    return { attempts: [], reason: say.hostTooSmall(kind, memoryBesideGpu(needs, onGpu), room) };

  const part: LoadAttempt = {
    ...wanted,
    kind,
    gpuLayers: onGpu,
    stepDown: say.partlyFits(kind, { onGpu, all }, budget),
  };
  const whole: LoadAttempt = {
    ...wanted,
    sequences: sequences ?? wanted.sequences,
    kind,
    gpuLayers: 'all',
    stepDown: sequences === half && half < wanted.sequences ? say.fewerAtOnce(half, wanted.sequences) : '',
  };
  const fewer = Math.floor(onGpu * 0.6);
  const again: LoadAttempt = { ...wanted, kind, gpuLayers: fewer, stepDown: say.partly(kind, { onGpu: fewer, all }) };
  const first = sequences === undefined ? part : whole;
  const worthIt = fewer >= least && (unified || memoryBesideGpu(needs, fewer) <= room);
  return { attempts: worthIt ? [first, again] : [first], reason: '' };
}

/** Whether a screen may hang on the devices: only where the system says no for every card of that name is it no. */
function drivesDisplay(devices: readonly string[], { cards }: HardwareProbe): boolean | null {
  const named = (cards ?? []).filter((card) => devices.some((device) => device.includes(card.name)));
  return named.length > 0 && named.every((card) => card.drivesDisplay === false) ? false : null;
}

function processorAttempt(probe: HardwareProbe, needs: MemoryNeeds | null, wanted: WorkShape): LoadAttempt | null {
  const plain: LoadAttempt = { ...wanted, kind: 'cpu', gpuLayers: 0, stepDown: '' };
  if (needs === null) return plain;
  const room = memoryForModel(probe);
  for (const shape of smallerShapes) {
    const sequences = Math.max(1, Math.floor(wanted.sequences * shape.sequences));
    if (scaledNeeds(needs, sequences / wanted.sequences, shape.batch).total > room) continue;
    return {
      ...plain,
      sequences,
      batchSize: wanted.batchSize * shape.batch,
      stepDown: sequences < wanted.sequences ? say.fewerAtOnce(sequences, wanted.sequences) : '',
    };
  }
  return null;
}

function tooLarge(probe: HardwareProbe, needs: MemoryNeeds): AppError {
  const smallest = smallerShapes.at(-1) ?? { sequences: 1, batch: 1 };
  const { total } = scaledNeeds(needs, smallest.sequences, smallest.batch);
  const room = memoryForModel(probe);
  const video = gpuKinds.flatMap((kind) => {
    const { memory, devices } = probe.backends[kind];
    return memory ? [{ kind, room: videoMemoryForModel(memory, drivesDisplay(devices, probe), probe) }] : [];
  });
  const most = video.sort((first, second) => second.room - first.room)[0];
  const card = most
    ? ` Of the video memory ${memorySize(most.room)} may be used, ${memorySize(Math.max(0, total - most.room))} too little.`
    : '';
  const where = probe.memory.container ? 'this container’s memory (RAM)' : 'this computer’s memory (RAM)';
  return new AppError({
    code: 'model-load-failed',
    message: `The model needs ${memorySize(total)}, and of ${where} ${memorySize(room)} may be used, ${memorySize(total - room)} too little.${card}`,
    effect: 'Groups are stored and will be classified once a model can be loaded.',
    remedy: 'Close other programs that need much memory, or choose a smaller model in the settings.',
  });
}
