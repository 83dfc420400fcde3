import type { BackendKind } from '../../../shared/status.ts';
import { memorySize } from '../../../shared/texts/numbers.ts';
import type { GpuKind, HardwareProbe } from './hardware-probe.ts';

const backendTitles: Readonly<Record<BackendKind, string>> = {
  cuda: 'CUDA',
  vulkan: 'Vulkan',
  metal: 'Metal',
  cpu: 'The processor',
};

const notUsed = (kind: BackendKind, why: string) => `${backendTitles[kind]} is not used: ${why}.`;

/** What the prebuilt CUDA libraries were made with: node-llama-cpp's guide names 12.4 and 13.1. */
const cudaNeeded = '12.4 or a later 12, or 13.1 or later';

/** Why a backend can't be started on this machine; empty where it can. */
export function whyNotAtAll(kind: GpuKind, probe: HardwareProbe): string {
  const { state, failure } = probe.backends[kind];
  if (state === 'wrong-platform') return notUsed(kind, 'this kind of computer does not have it');
  if (state === 'not-installed') return notUsed(kind, `this installation has no ${backendTitles[kind]} part`);
  if (state === 'failed') return notUsed(kind, `it did not start (${failure || 'no reason given'})`);
  if (state === 'no-runtime') return notUsed(kind, noRuntime(probe));
  if (state === 'no-driver') return notUsed(kind, noDriver(kind, probe));
  return '';
}

function noRuntime({ wsl }: HardwareProbe): string {
  return wsl
    ? `inside Windows’ Linux NVIDIA’s driver answers, but CUDA’s libraries were not found (they come with the CUDA toolkit, ${cudaNeeded}; LD_LIBRARY_PATH=/usr/lib/wsl/lib may be missing)`
    : `NVIDIA’s driver is there, but no CUDA toolkit (${cudaNeeded})`;
}

function noDriver(kind: GpuKind, { cards }: HardwareProbe): string {
  const nvidia = cards?.find((card) => card.vendor === 'nvidia');
  if (kind === 'cuda' && nvidia?.driver === 'nouveau')
    return 'the NVIDIA card runs with the driver nouveau, and CUDA needs NVIDIA’s own';
  if (kind === 'cuda') return nvidia ? 'there is an NVIDIA card, but not NVIDIA’s driver' : 'no NVIDIA card was found';
  if (kind === 'vulkan') return 'no Vulkan driver was found';
  return 'no Metal device was found';
}

export function endedWith(kind: BackendKind): string {
  return `${backendTitles[kind]} is left out this time: Porchlight ended while it used ${backendTitles[kind]}. To try it again, choose it in the settings or run "porchlight doctor --gpu-test".`;
}

export function toolkitTooOld(found: string): string {
  return notUsed('cuda', `the CUDA toolkit here is ${found}, and ${cudaNeeded} is needed`);
}

export function driverTooOld({ version, cuda }: { version: string; cuda: string | null }, toolkit: string): string {
  return notUsed(
    'cuda',
    `the driver ${version} runs CUDA up to ${cuda ?? 'an older version'}, and the toolkit here is ${toolkit}`,
  );
}

export function softwareDevice(kind: GpuKind, device: string): string {
  return notUsed(kind, `its only device is ${device}, which computes on the processor`);
}

export function noDevice(kind: GpuKind): string {
  return notUsed(kind, 'it found no device to compute on');
}

export function integratedDevice(kind: GpuKind, device: string): string {
  return notUsed(
    kind,
    `${device} shares the processor’s memory and is seldom faster; choose ${backendTitles[kind]} in the settings to try it`,
  );
}

/** A card on which too little of the model fits to be worth it. */
export function sliverFits(kind: GpuKind, layers: { onGpu: number; all: number }, budget: number): string {
  if (budget <= 0) return notUsed(kind, 'of the video memory nothing is left beside what stays free for the desktop');
  const room = `the ${memorySize(budget)} of video memory that may be used`;
  return layers.onGpu === 0
    ? notUsed(kind, `no layer of the model fits into ${room}`)
    : notUsed(
        kind,
        `only ${layers.onGpu} of ${layers.all} layers of the model fit into ${room}, and the processor alone is faster then`,
      );
}

export function partly(kind: GpuKind, layers: { onGpu: number; all: number }): string {
  return `${backendTitles[kind]} runs ${layers.onGpu} of ${layers.all} layers, the processor the others.`;
}

export function partlyFits(kind: GpuKind, layers: { onGpu: number; all: number }, budget: number): string {
  return `${partly(kind, layers)} Of the video memory ${memorySize(budget)} may be used, and the whole model needs more.`;
}

/** Layers that stay with the processor need more memory than it has. */
export function hostTooSmall(kind: GpuKind, needed: number, room: number): string {
  return notUsed(
    kind,
    `what would stay with the processor needs ${memorySize(needed)} of memory (RAM), and ${memorySize(room)} may be used`,
  );
}

export function fewerAtOnce(sequences: number, wanted: number): string {
  return `Memory is short: ${sequences} groups are judged at once instead of ${wanted}.`;
}

/** A backend that was tried and failed; only the first line of the library's text is shown. */
export function failedToLoad(kind: BackendKind, error: unknown, layers: number | null): string {
  const part = layers === null ? '' : ` with ${layers} layers`;
  return notUsed(kind, `the model could not be loaded with it${part} (${firstLine(error)})`);
}

/** A backend that failed in the middle of the work. */
export function failedAtWork(kind: BackendKind, error: unknown): string {
  return `${backendTitles[kind]} failed while working (${firstLine(error)}). The groups it was working on were judged again; nothing is lost.`;
}

function firstLine(error: unknown): string {
  const text = (error instanceof Error ? error.message : String(error)).split('\n')[0]?.trim().replace(/\.$/, '');
  return text || 'no reason given';
}
