import type { AdapterFacts } from '../../../shared/model-facts.ts';
import type { BaseModel } from './facts.ts';

/**
 * Why an adapter can't be put on a base model, as a clause without a full stop; null where it can. llama.cpp checks the same when the
 * adapter is loaded, and says it to nobody but the log.
 */
export function adapterMisfit({ facts, tensors }: BaseModel, adapter: AdapterFacts): string | null {
  if (adapter.architecture !== facts.architecture)
    return `the adapter is for the architecture ${adapter.architecture}, and the model is ${facts.architecture}`;
  const layers = adapter.targets.map(({ weight }) => Number(/^blk\.(\d+)\./.exec(weight)?.[1] ?? -1));
  const last = layers.reduce((most, layer) => Math.max(most, layer), -1);
  if (last >= facts.layers) return `the adapter changes layer ${last + 1}, and the model has ${facts.layers} layers`;
  for (const { weight, input, output } of adapter.targets) {
    const [baseInput = 0, baseOutput = 0] = tensors.get(weight)?.shape ?? [];
    if (baseInput === 0) return `the adapter changes ${weight}, which the model does not have`;
    if (input !== baseInput || output !== baseOutput)
      return `the adapter changes ${weight} from a width of ${input} to ${output}, and the model's has ${baseInput} to ${baseOutput}`;
  }
  return null;
}
