import type { BackendKind, Settings } from '../../../shared/status.ts';

type GpuKind = Exclude<BackendKind, 'cpu'>;

/** Why a GPU backend can't be used, or `usable`: its driver was found, and whether a model loads is still to be seen. */
export type GpuState = 'usable' | 'wrong-platform' | 'not-installed' | 'no-driver';

/** What was found on this machine. */
export interface BackendProbe {
  gpus: Record<GpuKind, GpuState>;
  /** Cores that this process may use. */
  cores: number;
  /** Name of the processor. */
  processor: string;
}

/** Backends in the order in which they are to be tried; the last is `cpu`, which always works. */
export interface BackendPlan {
  order: BackendKind[];
  /** One plain sentence for each step down that is known before loading, best backend first. */
  reasons: string[];
}

const names: Record<BackendKind, string> = { cuda: 'CUDA', vulkan: 'Vulkan', metal: 'Metal', cpu: 'The CPU' };

const bestFirst: readonly GpuKind[] = ['metal', 'cuda', 'vulkan'];

const whyNot: Record<Exclude<GpuState, 'usable' | 'wrong-platform'>, Record<GpuKind, string>> = {
  'not-installed': {
    cuda: 'this installation has no CUDA part',
    vulkan: 'this installation has no Vulkan part',
    metal: 'this installation has no Metal part',
  },
  'no-driver': {
    cuda: 'no NVIDIA driver with the CUDA 12 or 13 runtime was found',
    vulkan: 'no Vulkan driver was found',
    metal: 'no Metal device was found',
  },
};

/**
 * Decides which backends to try, and says why better ones are not. A backend that this kind of machine never has
 * (Metal on Linux) is no step down and gets no sentence, unless the user asked for it.
 */
export function chooseBackend(probe: BackendProbe, wish: Settings['backend']): BackendPlan {
  if (wish === 'cpu') return { order: ['cpu'], reasons: [] };
  const reasons: string[] = [];
  const order: BackendKind[] = [];
  // A wish comes first; the others follow in case it can't be had.
  for (const kind of [...bestFirst].sort((first, second) => Number(second === wish) - Number(first === wish))) {
    const state = probe.gpus[kind];
    if (state === 'usable') order.push(kind);
    else if (state === 'wrong-platform') {
      if (kind === wish) reasons.push(`${names[kind]} is not used: this kind of computer does not have it.`);
    } else if (order.length === 0) reasons.push(`${names[kind]} is not used: ${whyNot[state][kind]}.`);
  }
  return { order: [...order, 'cpu'], reasons };
}

/** The sentence for a backend that was tried and failed; only the first line of the library's text is shown. */
export function failedToLoad(kind: BackendKind, error: unknown): string {
  const text = (error instanceof Error ? error.message : String(error)).split('\n')[0]?.trim().replace(/\.$/, '');
  return `${names[kind]} is not used: the model could not be loaded with it (${text || 'no reason given'}).`;
}

/**
 * Most threads for decoding. The library's own default was 200 times slower on 2 cores, where more threads than cores
 * wait for each other in a spin loop. `leaveFree` cores stay for other work.
 */
export function chooseThreads(cores: number, leaveFree: number): number {
  return Math.max(1, cores - leaveFree);
}
