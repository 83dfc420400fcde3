import type { MemoryNeeds, ModelFacts } from '../../../shared/model-facts.ts';

/** How a model is to be used. */
export interface MemoryUse {
  /** Tokens of one sequence. */
  contextSize: number;
  /** Groups that are evaluated together, each with a context of its own. */
  sequences: number;
  /** Most tokens of one native call. */
  batchSize: number;
  /** Size of the adapter's file; 0 without one. */
  adapterBytes: number;
}

/** llama.cpp makes the context of a sequence a multiple of this. */
const cellStep = 256;
/** Keys and values are float16. */
const cellNumberBytes = 2;
const floatBytes = 4;
/** What the tables of the vocabulary take for one piece; measured: 0.9 kB for TinyLlama's 32,000, 1.3 kB for SmolLM2's 49,152. */
const vocabularyBytes = 1100;

/**
 * Memory that a model takes while it works, in bytes, from its shape alone. Cache and compute buffer are those that
 * llama.cpp allocates with flash attention, to the byte for Llama-shaped models (seen with SmolLM2-135M, TinyLlama's shape
 * and a small F32 one). The weights count once, though those that a processor wants in another order are there twice for a
 * while: the mapped file's pages are given back under pressure.
 */
export function memoryNeeded(facts: ModelFacts, use: MemoryUse): MemoryNeeds {
  const cells = Math.ceil(use.contextSize / cellStep) * cellStep * use.sequences;
  const keyValueCache = facts.layers * facts.keyValueHeads * facts.headSize * 2 * cellNumberBytes * cells;
  const tokens = Math.min(use.batchSize, cells);
  const compute = tokens * (facts.vocabulary + 2 * facts.embedding) * floatBytes;
  const tables = facts.vocabulary * vocabularyBytes;
  const weights = facts.fileBytes;
  const adapter = use.adapterBytes;
  return {
    weights,
    adapter,
    keyValueCache,
    buffers: compute + tables,
    total: weights + adapter + keyValueCache + compute + tables,
    perLayer: Math.round(facts.layerBytes + keyValueCache / facts.layers),
    besideLayers: facts.otherBytes + compute + adapter,
    layers: facts.layers,
  };
}
