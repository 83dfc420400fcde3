import type { MemoryNeeds } from '../../../shared/model-facts.ts';
import type { Recipe } from '../../../shared/recipe.ts';

/** Layers of a model of whose shape nothing is known; small chat models have 16 to 32. */
const usualLayers = 24;
/** Bytes that a model takes beside its weights before its head is here: caches and buffers of a small model. */
const besideWeights = 400e6;

/**
 * About what a pack will need in memory, told from the size of its files alone, for a pack that is not here yet.
 * TinyLlama-1.1B (Q4_K_M) takes 0.64 GB of weights and 0.3 GB beside them at 2,048 tokens.
 */
export function roughNeeds({ base, adapter }: Recipe): MemoryNeeds {
  const adapterBytes = adapter?.weights.bytes ?? 0;
  const total = base.bytes + adapterBytes + besideWeights;
  return {
    weights: base.bytes,
    adapter: adapterBytes,
    keyValueCache: besideWeights / 2,
    buffers: besideWeights / 2,
    total,
    perLayer: Math.round((base.bytes + adapterBytes + besideWeights / 2) / usualLayers),
    besideLayers: besideWeights / 2,
    layers: usualLayers,
  };
}
