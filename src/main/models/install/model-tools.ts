import { readAdapterFacts } from '../gguf/adapter-facts.ts';
import { readBaseModel, readModelFacts } from '../gguf/facts.ts';
import { adapterMisfit } from '../gguf/fit.ts';
import { convertPeftAdapter } from '../lora/convert.ts';
import type { ModelTools } from './tools.ts';

/** The tools for real model files. What describes a model that a person brings along belongs to the verdicts, and is handed in. */
export function createModelTools(describeGeneric: ModelTools['describeGeneric']): ModelTools {
  return {
    convertAdapter: convertPeftAdapter,
    readModelFacts,
    adapterMisfit: async (base, adapter) => adapterMisfit(await readBaseModel(base), await readAdapterFacts(adapter)),
    describeGeneric,
  };
}
