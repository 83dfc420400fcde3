import type { MemoryNeeds } from '../../../shared/model-facts.ts';
import type { HardwareProbe, VideoMemory } from './hardware-probe.ts';

const mebibyte = 2 ** 20;

/**
 * Bytes of a card's memory that stay free: 8 % and at least 600 MiB; on a card that drives a screen, or may do so, 12 % and at least
 * 800 MiB, for windows that are opened later. Other programs took memory between estimate and use in
 * node-llama-cpp #551, and CUDA then ends the process.
 */
export function videoMemoryKeptFree(total: number, drivesDisplay: boolean | null): number {
  return drivesDisplay === false ? Math.max(0.08 * total, 600 * mebibyte) : Math.max(0.12 * total, 800 * mebibyte);
}

/** Bytes of the computer's memory that stay free: 8 % and at least 512 MiB, but never more than a quarter. */
function memoryKeptFree(total: number): number {
  return Math.min(Math.max(0.08 * total, 512 * mebibyte), 0.25 * total);
}

/**
 * Bytes of the computer's memory that a model may take. Where the system doesn't say what is free (macOS counts its caches
 * as used), 70 % of all.
 */
export function memoryForModel({ memory }: Pick<HardwareProbe, 'memory'>): number {
  return memory.free === null ? 0.7 * memory.total : Math.max(0, memory.free - memoryKeptFree(memory.total));
}

/** Bytes of video memory that a model may take; what is the computer's own memory is never more than that has. */
export function videoMemoryForModel(
  video: VideoMemory,
  drivesDisplay: boolean | null,
  probe: Pick<HardwareProbe, 'memory'>,
): number {
  const budget = video.free - videoMemoryKeptFree(video.total, drivesDisplay);
  const shared = video.unified >= video.total ? memoryForModel(probe) : Number.POSITIVE_INFINITY;
  return Math.max(0, Math.min(budget, shared));
}

/** The needs with fewer sequences and a smaller batch: the cache shrinks with the sequences, the buffers with the batch. */
export function scaledNeeds(needs: MemoryNeeds, sequences: number, batch: number): MemoryNeeds {
  const keyValueCache = needs.keyValueCache * sequences;
  const buffers = needs.buffers * batch;
  const cacheSaved = needs.keyValueCache - keyValueCache;
  const buffersSaved = needs.buffers - buffers;
  return {
    ...needs,
    keyValueCache,
    buffers,
    total: needs.total - cacheSaved - buffersSaved,
    perLayer: needs.perLayer - cacheSaved / Math.max(1, needs.layers),
    besideLayers: Math.max(0, needs.besideLayers - buffersSaved),
  };
}

/** Layers that fit into `budget` bytes of video memory, 0 to all. */
export function layersThatFit(needs: MemoryNeeds, budget: number): number {
  const left = budget - needs.besideLayers;
  return Math.max(0, Math.min(needs.layers, Math.floor(left / Math.max(1, needs.perLayer))));
}

/** Bytes of the computer's memory that are needed while `onGpu` layers lie on a card. */
export function memoryBesideGpu(needs: MemoryNeeds, onGpu: number): number {
  if (onGpu === 0) return needs.total;
  return Math.max(0, needs.total - onGpu * needs.perLayer - needs.besideLayers) + needs.adapter;
}
